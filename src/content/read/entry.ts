import type { z } from 'zod'
import { fieldName, type Finding, type Path, type Problem } from '../problem.ts'
import { schemaFindings } from './schema-findings.ts'
import type { SourceFile } from './source-file.ts'

/** A piece of content and its place. */
export interface Entry<T> {
  readonly value: T
  readonly file: SourceFile
  readonly lineOf: (path: Path) => number
}

/** The result of reading files: entries that fit their schema, and the problems of the others. */
export interface Read<T> {
  readonly entries: readonly Entry<T>[]
  readonly problems: readonly Problem[]
  /** Ids of all entries, even invalid ones, so that references to them aren't reported too. */
  readonly ids: readonly string[]
}

export const problemAt = (place: Omit<Entry<unknown>, 'value'>, { path, message }: Finding): Problem => ({
  file: place.file.name,
  line: place.lineOf(path),
  field: fieldName(path),
  message,
})

/** Passes data through its schema once. */
export function readEntry<T>(schema: z.ZodType<T>, data: unknown, place: Omit<Entry<unknown>, 'value'>): Read<T> {
  const { id } = (data ?? {}) as { id?: unknown }
  const ids = typeof id === 'string' ? [id] : []
  const result = schema.safeParse(data)
  return result.success
    ? { entries: [{ ...place, value: result.data }], problems: [], ids }
    : { entries: [], problems: schemaFindings(result.error, data).map((finding) => problemAt(place, finding)), ids }
}

export const joined = <T>(reads: readonly Read<T>[]): Read<T> => ({
  entries: reads.flatMap((read) => read.entries),
  problems: reads.flatMap((read) => read.problems),
  ids: reads.flatMap((read) => read.ids),
})
