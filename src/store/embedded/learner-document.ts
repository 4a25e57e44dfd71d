import { Learner } from '../../domain/learner/learner.ts'
import { withMisses } from '../../domain/memory/replay.ts'
import type { LogEntry } from '../../domain/memory/review.ts'
import { lacksMisses, learnerMigrations } from '../migrate.ts'
import type { Envelope } from '../envelope.ts'
import { parserOf } from './stored-files.ts'

/**
 * Reads a learner's document of any version. What a document from before schema 5 lacks is in the log, so only for such a document the log is
 * read.
 * @param isOwn whether the document belongs to the file that it was found in
 * @param logged reads the entries of the log file
 */
export async function parseLearner(
  raw: unknown,
  isOwn: (value: Learner) => boolean,
  logged: () => Promise<readonly LogEntry[]>,
): Promise<Envelope<Learner, LogEntry>> {
  const { version, value, tail } = parserOf(Learner, learnerMigrations, isOwn)(raw)
  if (!lacksMisses((raw as Envelope<unknown>).value)) return { version, value, tail }
  return { version, value: { ...value, memory: withMisses(value.memory, withTail(await logged(), tail)) }, tail }
}

/** The whole log. An entry that's moving from the document's tail to the log file can be in both. */
export function withTail(logged: readonly LogEntry[], tail: readonly LogEntry[]): readonly LogEntry[] {
  const ids = new Set(logged.map(({ id }) => id))
  return [...logged, ...tail.filter(({ id }) => !ids.has(id))]
}
