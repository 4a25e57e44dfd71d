import { basename } from 'node:path'
import { removeFile, type FileSystem } from '../files/file-system.ts'
import { linesOf, piecesOf } from '../files/json-lines.ts'
import { holdsAny, type Needles } from '../files/needles.ts'
import { isLeftOver, replaceFile } from '../files/replace-file.ts'

/** A damaged document that was set aside when it was rebuilt. */
export const isAsideDocument = (name: string): boolean => name.includes('.json.corrupt-')
/** Lines that could not be read and were set aside by a repair. */
export const isAsideLines = (name: string): boolean => name.endsWith('.jsonl.damaged')

/** Removes what was set aside, is lost, or left over by a crash, and holds one of the needles: a document as a whole, lines one by one. */
export async function forgetAside(files: FileSystem, path: string, needles: Needles, isLost = false): Promise<void> {
  const name = basename(path)
  if (isAsideLines(name)) return forgetLines(files, path, needles)
  if (!isLost && !isAsideDocument(name) && !isLeftOver(name)) return
  if (await holdsAny(piecesOf(path, 0, Infinity), needles)) await removeFile(files, path)
}

async function forgetLines(files: FileSystem, path: string, needles: Needles): Promise<void> {
  const kept: Buffer[] = []
  let dropped = 0
  for await (const lines of linesOf(path, () => undefined))
    for (const { bytes } of lines)
      if (!bytes || (await holdsAny([bytes], needles))) dropped++
      else kept.push(bytes, Buffer.from('\n'))
  if (dropped === 0) return
  await (kept.length === 0 ? removeFile(files, path) : replaceFile(files, path, Buffer.concat(kept)))
}
