import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { syncFolder, writeNew, type Content, type FileSystem } from './file-system.ts'

/** Marks the temporary files of this process; those without it are leftovers of an earlier one. */
export const runId = randomBytes(6).toString('hex')
let written = 0

/** Whether a file is left from an interrupted write of an earlier process. */
export const isLeftOver = (name: string): boolean => /\.tmp$|^\.(?:probe|clock)-/.test(name) && !name.includes(runId)

/** Makes a unique name beside a file. */
const temporaryBeside = (path: string): string => join(dirname(path), `.${basename(path)}.${runId}-${++written}.tmp`)

/**
 * Replaces the content of a file; all whole files are written this way. When it resolves, the new content survives a power cut. If it
 * rejects, no temporary file is left, and the file has the complete old content or the complete new one.
 */
export async function replaceFile(files: FileSystem, path: string, content: Content): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await writeNew(files, temporary, content)
    await files.rename(temporary, path)
  } catch (error) {
    await files.unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(files, dirname(path))
}
