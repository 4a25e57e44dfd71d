import type { Learner, LearnerKey } from '../domain/learner.ts'

/** When each learner's next message is due. Derived from the documents, kept in memory, so that nobody's turn reads other learners' files. */
export class PushIndex {
  readonly #entries = new Map<string, { readonly key: LearnerKey; readonly nextAt: string | undefined }>()

  static #id = (key: LearnerKey): string => `${key.tenant}\n${key.user}`

  /** After each commit. */
  set({ tenant, user, push }: Learner): void {
    const key = { tenant, user }
    this.#entries.set(PushIndex.#id(key), { key, nextAt: push.nextAt })
  }

  /** While the index is built: what a commit has set in the meantime is newer and stays. */
  setFirst(learner: Learner): void {
    if (!this.#entries.has(PushIndex.#id(learner))) this.set(learner)
  }

  delete(key: LearnerKey): void {
    this.#entries.set(PushIndex.#id(key), { key, nextAt: undefined })
  }

  /** Earliest first. */
  due(now: Date, limit: number): LearnerKey[] {
    const iso = now.toISOString()
    return [...this.#entries.values()]
      .filter(
        (entry): entry is { key: LearnerKey; nextAt: string } => entry.nextAt !== undefined && entry.nextAt <= iso,
      )
      .sort((a, b) => (a.nextAt < b.nextAt ? -1 : a.nextAt > b.nextAt ? 1 : 0))
      .slice(0, limit)
      .map(({ key }) => key)
  }
}
