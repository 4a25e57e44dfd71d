import type { LogEntry } from '../../../domain/memory/review.ts'
import type { Document } from '../document.ts'
import type { Envelope } from '../../envelope.ts'

type Next = Envelope<unknown, LogEntry>

/** A document in a commit. Call everything but `path` and `inOrder` inside `inOrder`, and `check` first. */
export interface Part {
  /** The document's file. */
  readonly path: string
  inOrder<R>(operation: () => Promise<R>): Promise<R>
  /** @throws VersionConflict, Unstorable */
  check(): Promise<void>
  /** Makes everything durable that must come first, and returns what to store. */
  next(): Promise<Next>
  /** Stores it. */
  replace(next: Next): Promise<void>
  /** A journal has stored it. @param isWritten whether the document's own file has it too */
  decided(next: Next, isWritten: boolean): void
  /** The content of the disk is unknown. */
  forget(): void
}

interface PartOptions<T> {
  readonly path: string
  /** Takes the document from the cache, which can evict it until something is in its queue. */
  readonly take: () => Document<T, LogEntry>
  readonly value: T
  readonly expected: number
  /** @throws Unstorable */
  readonly check: (before: T | undefined) => void
  /** Computes the new tail from the old one. */
  readonly tail: (before: readonly LogEntry[]) => Promise<readonly LogEntry[]>
}

/** Creates the part of a commit for one document. */
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
