import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Report } from '../domain/report.ts'
import { accepting } from '../store/salvage/accept.ts'
import { missing, realFileSystem } from '../store/embedded/files/file-system.ts'
import { linesOf } from '../store/embedded/files/json-lines.ts'
import { textOf } from '../store/embedded/files/line-file.ts'
import { replaceFile } from '../store/embedded/files/replace-file.ts'

/** That a report was dealt with. It names the report by `refOf` only, so nothing in it leads to a person. */
const Closed = z.strictObject({ ref: z.string(), at: z.iso.datetime(), note: z.string().max(500) })
export type Closed = z.infer<typeof Closed>

/** A short name of a report for people: a hash, because ids can contain ids of conversations. */
export const refOf = ({ id }: Pick<Report, 'id'>): string => createHash('sha256').update(id).digest('hex').slice(0, 8)

const fileIn = (dir: string): string => join(dir, 'reports-closed.jsonl')

/** By `ref`. */
export async function readClosed(dir: string): Promise<Map<string, Closed>> {
  const closed = new Map<string, Closed>()
  for await (const lines of linesOf(fileIn(dir), accepting(Closed)))
    for (const { entries } of lines) for (const entry of entries) closed.set(entry.ref, entry)
  return closed
}

/** Stores what is closed. Only this command writes the file, so the coach can be running. */
export async function writeClosed(dir: string, closed: Iterable<Closed>): Promise<void> {
  const text = textOf([...closed])
  if (text === '' && (await readFile(fileIn(dir)).catch(missing)) === undefined) return
  await replaceFile(realFileSystem, fileIn(dir), text)
}
