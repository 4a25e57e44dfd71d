/** Why no slot is free: the person has one already, or all are taken. */
export type NoSlot = 'theirs' | 'all'

/** Limits how many things run at the same time, and allows one per person. */
export class Slots {
  readonly #size: number
  readonly #people = new Set<string>()

  constructor(size: number) {
    this.#size = size
  }

  /** @returns undefined on success; release the slot afterwards */
  take(person: string): NoSlot | undefined {
    if (this.#people.has(person)) return 'theirs'
    if (this.#people.size >= this.#size) return 'all'
    this.#people.add(person)
    return undefined
  }

  release(person: string): void {
    this.#people.delete(person)
  }
}
