/** Runs work of one key in order, and work of different keys concurrently. */
export class Queues {
  readonly #tails = new Map<string, { waiting: number; tail: Promise<unknown> }>()

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#tails.get(key) ?? { waiting: 0, tail: Promise.resolve() }
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
