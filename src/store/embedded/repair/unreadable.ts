import { piecesOf } from '../files/json-lines.ts'

/** What this process lacks for the moment; the file may be fine, so whoever reads it has to try again. */
const passing = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR'])

/**
 * Sorts the error of a reading: false for a missing file, true for one that cannot be read (a bad disk, no permission, a folder in its place).
 * @throws the error when it is none of the disk's, or passes
 */
export function missingOrUnreadable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return false
  if (code === undefined || passing.has(code)) throw error
  return true
}

/** Whether a file is there and cannot be read. Errors of writing beside it are thus told from its own. */
export async function isUnreadable(path: string): Promise<boolean> {
  try {
    for await (const _ of piecesOf(path, 0, Infinity));
    return false
  } catch (error) {
    return missingOrUnreadable(error)
  }
}
