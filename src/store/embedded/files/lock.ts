import { randomBytes } from 'node:crypto'
import { stat as statByCallback } from 'node:fs'
import { readFile, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../../../operator-error.ts'
import { missing, realFileSystem, type FileSystem } from './file-system.ts'
import { holderIn, isAlive, myself } from './lock-holder.ts'

/** Another process is using the folder. */
export class FolderInUse extends OperatorError {
  override readonly name = 'FolderInUse'
}

/** Another process took over the folder while this one was running; this one writes nothing more. */
export class StoreLost extends OperatorError {
  override readonly name = 'StoreLost'
}

/** A folder that this process holds. */
export interface Lock {
  /** @throws StoreLost when another process has taken the folder */
  assertHeld(): void
  /**
   * Looks at the lock itself, which costs one `stat`: it may have been removed and taken by another process since the last heartbeat.
   * @throws StoreLost when another process has taken the folder
   */
  confirmHeld(): Promise<void>
  /** Gives the folder back. */
  release(): Promise<void>
}

/** Calls `beat` now and then until the function that it gives back is called. */
export type Heartbeat = (beat: () => Promise<void>) => () => void

const heartbeatMs = 10_000
const everyTenSeconds: Heartbeat = (beat) => {
  const timer = setInterval(() => void beat(), heartbeatMs).unref()
  return () => clearInterval(timer)
}

/**
 * Takes a folder for this process, taking over the lock of a process that has died. A lock that is removed under way is written again;
 * when another process took the folder meanwhile, `lost` is called once.
 * @throws FolderInUse when a live process holds it
 */
export async function lockFolder(
  folder: string,
  lost: () => void,
  heartbeat = everyTenSeconds,
  files = realFileSystem,
): Promise<Lock> {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ ...myself(), token: randomBytes(6).toString('hex') })
  for (let tries = 0; !(await create(files, path, mine)); tries++) {
    const text = await readFile(path, 'utf8').catch(missing)
    if (text === undefined) continue
    if (tries > 20 || (await isAlive(text, path, folder))) throw inUse(folder, text)
    await takeAway(files, path, text, folder)
  }
  let isHeld = true
  let isReleased = false
  let unreadable = ''
  let seen = ''
  const lose = (): void => {
    if (isHeld) lost()
    isHeld = false
  }
  /** @returns what the lock holds when it has no readable holder: someone is writing it at this moment, or it is damaged. */
  const look = async (): Promise<string | undefined> => {
    const mark = await markOf(path)
    const text = await readFile(path, 'utf8').catch(missing)
    if (text === mine) seen = mark
    else if (text === undefined) await create(files, path, mine)
    else if (!holderIn(text)) return text
    else lose()
    return undefined
  }
  const beat = async (): Promise<void> => {
    const text = await look()
    if (text === undefined) return isHeld ? touch(path) : undefined
    if (text === unreadable) await unlink(path).catch(missing)
    unreadable = text
  }
  const assertHeld = (): void => {
    // Work that outlives the stop must not put the lock back, which would shut out the next start.
    if (isReleased) throw new StoreLost('The data folder is closed, so nothing more is saved.', 'Start Shipmate again.')
    if (!isHeld)
      throw new StoreLost(
        'Another process took over the data folder, so this one saves nothing more.',
        'Stop one of them.',
      )
  }
  const end = heartbeat(() => (isHeld && !isReleased ? beat().catch(() => {}) : Promise.resolve()))
  return {
    assertHeld,
    async confirmHeld() {
      assertHeld()
      const mark = await markOf(path)
      if (!isReleased && (mark === '' || mark !== seen)) await look().catch(() => {})
      assertHeld()
    },
    async release() {
      end()
      isReleased = true
      if ((await readFile(path, 'utf8').catch(missing)) === mine) await unlink(path).catch(missing)
    },
  }
}

/** A file system that refuses to write once the folder is lost. What makes a write count looks at the lock first. */
export function guardedBy(lock: Lock, files: FileSystem): FileSystem {
  return {
    async open(path, flags) {
      if (flags === 'r+') await lock.confirmHeld()
      if (flags !== 'r') lock.assertHeld()
      return files.open(path, flags)
    },
    async rename(from, to) {
      await lock.confirmHeld()
      return files.rename(from, to)
    },
    async unlink(path) {
      await lock.confirmHeld()
      return files.unlink(path)
    },
    async mkdir(path) {
      lock.assertHeld()
      return files.mkdir(path)
    },
  }
}

// A callback: this runs for every answer, see `file-system.ts`.
const looking = promisify(statByCallback)

/** What changes when the lock becomes another file or gets another content; empty when it cannot be seen. */
const markOf = (path: string): Promise<string> =>
  looking(path).then(
    ({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`,
    () => '',
  )

/** @returns false when the file exists */
async function create(files: FileSystem, path: string, text: string): Promise<boolean> {
  const file = await files.open(path, 'wx').catch(existing)
  if (!file) return false
  try {
    await file.write(text, 0)
  } catch (error) {
    // On a full disk an empty file would be left, which the next start takes for a lock that is being written.
    await files.unlink(path).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
  return true
}

/** For `catch`: a file that exists is nothing, anything else is thrown on. */
function existing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
  throw error
}

/** Removes a dead lock. Of several starters one gets the turnstile, and it looks again before it removes. */
async function takeAway(files: FileSystem, path: string, dead: string, folder: string): Promise<void> {
  const turnstile = `${path}.takeover`
  if (!(await create(files, turnstile, JSON.stringify(myself())))) {
    await removeDead(turnstile, folder)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return
  }
  try {
    if ((await readFile(path, 'utf8').catch(missing)) === dead) await unlink(path)
  } finally {
    await unlink(turnstile).catch(missing)
  }
}

/** A starter may have died at the turnstile, so that is judged as a lock is: by its process, or by its age where that cannot be seen. */
async function removeDead(turnstile: string, folder: string): Promise<void> {
  const text = await readFile(turnstile, 'utf8').catch(missing)
  if (text === undefined || (await isAlive(text, turnstile, folder))) return
  if ((await readFile(turnstile, 'utf8').catch(missing)) === text) await unlink(turnstile).catch(missing)
}

async function touch(path: string): Promise<void> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  if (mtimeMs === 0) return
  const now = performance.timeOrigin + performance.now()
  await utimes(path, now / 1000, now / 1000).catch(() => {})
}

const inUse = (folder: string, text: string): FolderInUse => {
  const pid = holderIn(text)?.pid
  return new FolderInUse(
    `${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}, and only one process can use it.`,
    'Stop that process, or set DATA_DIR to another folder.',
  )
}
