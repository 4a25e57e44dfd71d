import { piecesOf } from '../files/json-lines.ts'

/** Temporary shortages of this process: the file may be fine, so the caller has to retry. */
const passing = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR'])

/**
 * Classifies a read error: false for a missing file, true for an unreadable one (a bad disk, no permission, a folder in its place).
 * @throws the error if it isn't from the disk, or is temporary
 */
export function missingOrUnreadable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return false
  if (code === undefined || passing.has(code)) throw error
  return true
}

/** Whether a file exists and can't be read. Tells its own errors from those of writing beside it. */
export async function isUnreadable(path: string): Promise<boolean> {
  try {
    for await (const _ of piecesOf(path, 0, Infinity));
    return false
  } catch (error) {
    return missingOrUnreadable(error)
  }
}
