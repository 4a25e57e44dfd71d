import type { LogEntry } from '../../../domain/memory/review.ts'
import type { Document, Envelope } from '../document.ts'

type Next = Envelope<unknown, LogEntry>

/** A document that a commit changes. Everything but `path` and `inOrder` only inside `inOrder`, `check` first. */
export interface Part {
  /** The document's file. */
  readonly path: string
  inOrder<R>(operation: () => Promise<R>): Promise<R>
  /** @throws VersionConflict, Unstorable */
  check(): Promise<void>
  /** What is to be stored, after everything that must be durable before it. */
  next(): Promise<Next>
  /** Stores it. */
  replace(next: Next): Promise<void>
  /** A journal has stored it. @param isWritten whether the document's own file holds it as well */
  decided(next: Next, isWritten: boolean): void
  /** Nobody knows what the disk holds. */
  forget(): void
}

interface PartOptions<T> {
  readonly path: string
  /** Takes the document from the cache, which it may leave until something is in its queue. */
  readonly take: () => Document<T, LogEntry>
  readonly value: T
  readonly expected: number
  /** @throws Unstorable */
  readonly check: (before: T | undefined) => void
  /** The new tail, from the old one. */
  readonly tail: (before: readonly LogEntry[]) => Promise<readonly LogEntry[]>
}

/** The part of a commit that is one document's. */
export function partOf<T>({ path, take, value, expected, check, tail }: PartOptions<T>): Part {
  let document: Document<T, LogEntry> | undefined
  const taken = (): Document<T, LogEntry> => (document ??= take())
  let before: Envelope<T, LogEntry> | null = null
  const typed = ({ version, tail }: Next): Envelope<T, LogEntry> => ({ version, value, tail })
  return {
    path,
    inOrder: (operation) => taken().inOrder(operation),
    async check() {
      before = await taken().at(expected)
      check(before?.value)
    },
    next: async () => ({ version: expected + 1, value, tail: await tail(before?.tail ?? []) }),
    replace: (next) => taken().replace(typed(next)),
    decided: (next, isWritten) => taken().decided(typed(next), isWritten),
    forget: () => taken().forget(),
  }
}
