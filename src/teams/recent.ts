/** Remembers what was handled lately, so that a repeated activity gets the same answer and changes nothing. */
export class Recent<T> {
  readonly #items = new Map<string, { readonly at: number; readonly result: Promise<T> }>()
  readonly #size: number
  readonly #lifeMs: number

  constructor(size = 5_000, lifeMs = 600_000) {
    this.#size = size
    this.#lifeMs = lifeMs
  }

  /** The earlier result for a key, also when it is still being made; undefined when it is new or forgotten. */
  get(key: string, now: number): Promise<T> | undefined {
    const item = this.#items.get(key)
    return item && now - item.at <= this.#lifeMs ? item.result : undefined
  }

  set(key: string, result: Promise<T>, now: number): void {
    this.#items.set(key, { at: now, result })
    if (this.#items.size > this.#size) this.#items.delete(this.#items.keys().next().value as string)
  }
}
