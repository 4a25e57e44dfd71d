/** A document as an engine reads it. */
export interface Envelope<T, E = never> {
  readonly version: number
  readonly value: T
  /** Log entries that aren't in the log yet, for an engine that keeps the newest with the document, so that both are one write. */
  readonly tail: readonly E[]
}
