/** Keys that are remembered; beyond, the oldest are forgotten and may be asked for again. */
const most = 5_000

/** Allows something once per key in a while. */
export class Seldom {
  readonly #last = new Map<string, number>()

  readonly #everyMs: number

  constructor(everyMs: number) {
    this.#everyMs = everyMs
  }

  /** @returns whether it is allowed; then it counts as done at `now` (milliseconds) */
  take(key: string, now: number): boolean {
    const last = this.#last.get(key)
    if (last !== undefined && now - last < this.#everyMs) return false
    this.#last.delete(key)
    this.#last.set(key, now)
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value as string)
    return true
  }
}
