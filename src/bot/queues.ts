/** More waiting turns than this of one learner are refused: somebody, or something, is hammering. */
const longest = 20

/** Runs work of one key in order and work of different keys side by side. */
export class Queues {
  readonly #tails = new Map<string, { waiting: number; tail: Promise<unknown> }>()

  /** @returns undefined when too much is waiting already; then `work` does not run */
  run<T>(key: string, work: () => Promise<T>): Promise<T> | undefined {
    const queue = this.#tails.get(key) ?? { waiting: 0, tail: Promise.resolve() }
    if (queue.waiting >= longest) return undefined
    queue.waiting++
    this.#tails.set(key, queue)
    const result = queue.tail.then(work)
    queue.tail = result
      .catch(() => {})
      .finally(() => {
        if (--queue.waiting === 0) this.#tails.delete(key)
      })
    return result
  }
}
