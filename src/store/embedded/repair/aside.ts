import { basename } from 'node:path'
import { removeFile, type FileSystem } from '../files/file-system.ts'
import { linesOf, piecesOf } from '../files/json-lines.ts'
import { holdsAny, type Needles } from '../files/needles.ts'
import { isLeftOver, replaceFile } from '../files/replace-file.ts'

/** Whether a file is the copy of a damaged document that was rebuilt. */
export const isAsideDocument = (name: string): boolean => name.includes('.json.corrupt-')
/** Whether a file has the unreadable lines that a repair set aside. */
export const isAsideLines = (name: string): boolean => name.endsWith('.jsonl.damaged')

/** Removes set-aside, lost, and leftover files that contain a needle: documents as a whole, lines one by one. */
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
