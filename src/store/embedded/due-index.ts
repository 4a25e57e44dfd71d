const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * When each document is due next. Derived from the documents, kept in memory, so that nobody's turn reads other people's files.
 * `K` names a document, `T` is one.
 */
export class DueIndex<K, T extends K> {
  readonly #entries = new Map<string, { readonly key: K; readonly nextAt: string | undefined }>()
  readonly #idOf: (key: K) => string
  readonly #keyOf: (document: T) => K
  readonly #nextAtOf: (document: T) => string | undefined

  constructor(idOf: (key: K) => string, keyOf: (document: T) => K, nextAtOf: (document: T) => string | undefined) {
    this.#idOf = idOf
    this.#keyOf = keyOf
    this.#nextAtOf = nextAtOf
  }

  /** After each commit. */
  set(document: T): void {
    this.#entries.set(this.#idOf(document), { key: this.#keyOf(document), nextAt: this.#nextAtOf(document) })
  }

  /**
   * While the index is built, from unchecked documents: what a commit has set in the meantime is newer and stays.
   * @throws TypeError when the document is damaged where the index looks
   */
  setFirst(document: T): void {
    const nextAt: unknown = this.#nextAtOf(document)
    if (nextAt !== undefined && !(typeof nextAt === 'string' && instant.test(nextAt))) throw new TypeError('no instant')
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
