/** Why there is no slot now: the person has one already, or all are taken. */
export type NoSlot = 'theirs' | 'all'

/** Lets a few things be done at the same time, and one a person. */
export class Slots {
  readonly #size: number
  readonly #people = new Set<string>()

  constructor(size: number) {
    this.#size = size
  }

  /** @returns undefined when the slot is taken now; it must be released then */
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
