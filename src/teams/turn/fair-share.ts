import { Queues } from '../../queues.ts'

/** Most pieces of work that wait for one key. A key with more is flooding, and the rest is refused. */
const longest = 20

/**
 * Gives each key a fair share: one piece of work of a key runs at a time, and the next one to start belongs to the key that has waited longest.
 * At most one starts per round of the event loop, so that other people's requests are read in between.
 */
export class FairShare {
  readonly #keys = new Queues()
  readonly #starts = new Queues()
  /** Pieces of work that haven't started. */
  readonly #waiting = new Map<string, number>()

  isFull(key: string): boolean {
    return this.#waitingOf(key) >= longest
  }

  /** Callers check `isFull` first. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    this.#waiting.set(key, this.#waitingOf(key) + 1)
    return this.#keys.run(key, async () => {
      // Only the first piece of each key is in this line, so the keys take turns.
      await this.#starts.run('', nextRound)
      const left = this.#waitingOf(key) - 1
      if (left > 0) this.#waiting.set(key, left)
      else this.#waiting.delete(key)
      return work()
    })
  }

  #waitingOf(key: string): number {
    return this.#waiting.get(key) ?? 0
  }
}

const nextRound = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
