const most = 10_000

/** The last ids that were added. */
export class RecentIds {
  readonly #ids = new Set<string>()

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  add(id: string): void {
    this.#ids.add(id)
    if (this.#ids.size > most) this.#ids.delete(this.#ids.values().next().value as string)
  }
}
