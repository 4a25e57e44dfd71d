import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { syncFolder, writeNew, type Content, type FileSystem } from './file-system.ts'

/** Temporary files of this process carry this mark; those of an earlier one are left-overs of a crash. */
export const runId = randomBytes(6).toString('hex')
let written = 0

/** Whether a file is the left-over of a write that an earlier process did not finish. */
export const isLeftOver = (name: string): boolean => /\.tmp$|^\.(?:probe|clock)-/.test(name) && !name.includes(runId)

/** A name beside a file that nothing else has or will have. */
const temporaryBeside = (path: string): string => join(dirname(path), `.${basename(path)}.${runId}-${++written}.tmp`)

/**
 * Gives a file a new content: the one way in which whole files are written. When it resolves the new content survives a power cut; when it
 * rejects, nothing is left behind, and the file holds the old content or the new one, whole.
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
