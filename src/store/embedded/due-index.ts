const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const earliest = (instants: readonly string[]): string | undefined => instants.toSorted()[0]

/**
 * When each document is due next. It's derived from the documents and kept in memory, so that a turn never reads other people's files.
 * `K` names a document, `T` is one.
 */
export class DueIndex<K, T extends K> {
  readonly #entries = new Map<string, { readonly key: K; readonly nextAt: string | undefined }>()
  readonly #idOf: (key: K) => string
  readonly #keyOf: (document: T) => K
  readonly #instantsOf: (document: T) => readonly string[]

  /** @param instantsOf everything that is planned for a document, in any order; the earliest counts */
  constructor(idOf: (key: K) => string, keyOf: (document: T) => K, instantsOf: (document: T) => readonly string[]) {
    this.#idOf = idOf
    this.#keyOf = keyOf
    this.#instantsOf = instantsOf
  }

  /** After each commit. */
  set(document: T): void {
    this.#entries.set(this.#idOf(document), {
      key: this.#keyOf(document),
      nextAt: earliest(this.#instantsOf(document)),
    })
  }

  /**
   * Adds an unchecked document while the index is built. What a commit has set in the meantime is newer and stays.
   * @throws TypeError if the document is damaged where the index looks
   */
  setFirst(document: T): void {
    const found: readonly unknown[] = this.#instantsOf(document)
    if (!found.every((at) => typeof at === 'string' && instant.test(at))) throw new TypeError('no instant')
    if (!this.#entries.has(this.#idOf(document))) this.set(document)
  }

  delete(key: K): void {
    this.#entries.set(this.#idOf(key), { key, nextAt: undefined })
  }

  /** Earliest first. */
  due(now: Date, limit: number): K[] {
    const iso = now.toISOString()
    return [...this.#entries.values()]
      .flatMap(({ key, nextAt }) => (nextAt !== undefined && nextAt <= iso ? [{ key, nextAt }] : []))
      .sort((a, b) => (a.nextAt < b.nextAt ? -1 : a.nextAt > b.nextAt ? 1 : 0))
      .slice(0, limit)
      .map(({ key }) => key)
  }
}
