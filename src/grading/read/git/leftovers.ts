import { lstat, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Begins the names of the folders in which Git runs. */
export const folderPrefix = 'shipmate-git-'
/** `mkdtemp` adds six characters. */
const folderName = new RegExp(`^${folderPrefix}[A-Za-z0-9]{6}$`)
/** An answer takes a minute at most, also one that another process on this computer grades now. */
const leftAfterMs = 60 * 60_000

/**
 * Removes the folders of answers that were being graded when a process was killed: only old ones, and only this user's.
 * @returns how many
 */
export async function removeLeftovers(now: Date, dir = tmpdir()): Promise<number> {
  let removed = 0
  for (const name of await readdir(dir)) {
    if (!folderName.test(name)) continue
    const path = join(dir, name)
    try {
      const stats = await lstat(path)
      const isOwn = process.getuid === undefined || stats.uid === process.getuid()
      if (!stats.isDirectory() || !isOwn || now.getTime() - stats.mtimeMs < leftAfterMs) continue
      await rm(path, { recursive: true, force: true })
      removed++
    } catch {
      // Another process has removed it, or someone has taken the rights away.
    }
  }
  return removed
}
