/** Lets work begin one piece per round of the event loop, so that small things are done in between. */
export class OneAtATime {
  #tail: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn. */
  pass(): Promise<void> {
    this.#tail = this.#tail.then(() => new Promise((resolve) => setImmediate(resolve)))
    return this.#tail
  }
}
