import type { ZodType } from 'zod'
import { accepting } from '../../salvage/accept.ts'
import type { FileSystem } from '../files/file-system.ts'
import { linesOf, piecesOf } from '../files/json-lines.ts'
import { textOf } from '../files/line-file.ts'
import { replaceFile } from '../files/replace-file.ts'

interface Checked<E> {
  /** Each id once. */
  readonly entries: readonly E[]
  /** With counts. */
  readonly problems: readonly string[]
  /** The places of unreadable lines, in bytes. */
  readonly damaged: readonly { readonly start: number; readonly end: number }[]
}

/** Reads a file of JSON lines and lists its problems. */
export async function checkLines<E extends { readonly id: string }>(
  path: string,
  schema: ZodType<E>,
): Promise<Checked<E>> {
  const entries = new Map<string, E>()
  const damaged: { start: number; end: number }[] = []
  let torn = 0
  let doubled = 0
  for await (const lines of linesOf(path, accepting(schema)))
    for (const line of lines) {
      if (line.damaged) damaged.push({ start: line.start, end: line.end })
      if (line.torn) torn++
      for (const entry of line.entries)
        if (entries.has(entry.id)) doubled++
        else entries.set(entry.id, entry)
    }
  const problems = [
    ...counted(damaged.length, 'unreadable lines'),
    ...counted(torn, 'torn last line'),
    ...counted(doubled, 'duplicate entries'),
  ]
  return { entries: [...entries.values()], problems, damaged }
}

const counted = (count: number, what: string): string[] => (count === 0 ? [] : [`${what}: ${count}`])

/**
 * Rewrites a file of JSON lines with its readable entries, each once. Unreadable lines move to `<file>.damaged`, durably before they're
 * removed.
 * @returns the problems that it repaired
 */
export async function mendLines<E extends { readonly id: string }>(
  files: FileSystem,
  path: string,
  schema: ZodType<E>,
): Promise<readonly string[]> {
  const { entries, problems, damaged } = await checkLines(path, schema)
  if (problems.length === 0) return problems
  if (damaged.length > 0) await replaceFile(files, `${path}.damaged`, setAside(path, damaged))
  await replaceFile(files, path, textOf(entries))
  return problems
}

async function* setAside(path: string, damaged: Checked<unknown>['damaged']): AsyncGenerator<Uint8Array> {
  yield* piecesOf(`${path}.damaged`, 0, Infinity)
  for (const { start, end } of damaged) {
    let last = 0
    for await (const piece of piecesOf(path, start, end)) {
      yield piece
      last = piece.at(-1) ?? 0
    }
    if (last !== 10) yield Buffer.from('\n')
  }
}
