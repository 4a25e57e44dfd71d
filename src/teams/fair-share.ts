/** More that waits for one key than this is refused: something is hammering. */
const longest = 20

/**
 * Lets everybody in by turns: of one key one piece of work is under way, the rest waits, and the next to begin is the key whose turn it is.
 * The event loop goes round once between two beginnings, so that what others sent is read in between.
 */
export class FairShare {
  /** Keys with work that waits, in the order of their turns. */
  readonly #lines = new Map<string, (() => Promise<void>)[]>()
  readonly #busy = new Set<string>()
  #isScheduled = false

  isFull(key: string): boolean {
    return (this.#lines.get(key)?.length ?? 0) >= longest
  }

  /** The caller has asked `isFull` before. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(key) ?? []
      line.push(() => work().then(resolve, reject))
      this.#lines.set(key, line)
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#begin()
    })
  }

  #begin(): void {
    for (const [key, line] of this.#lines) {
      if (this.#busy.has(key)) continue
      const next = line.shift()
      // Behind all others, or gone.
      this.#lines.delete(key)
      if (line.length > 0) this.#lines.set(key, line)
      this.#busy.add(key)
      void next?.().finally(() => {
        this.#busy.delete(key)
        if (this.#lines.has(key)) this.#schedule()
      })
      if (this.#lines.size > 0) this.#schedule()
      return
    }
  }
}
