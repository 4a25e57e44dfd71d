import { randomBytes } from 'node:crypto'
import { stat as statByCallback } from 'node:fs'
import { readFile, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../../../operator-error.ts'
import { missing, realFileSystem, type FileSystem } from './file-system.ts'
import { holderIn, isAlive, thisProcess } from './lock-holder.ts'

/** Another process uses the folder. */
export class FolderInUse extends OperatorError {
  override readonly name = 'FolderInUse'
}

/** Another process took over the folder while this one was running; this one writes nothing more. */
export class StoreLost extends OperatorError {
  override readonly name = 'StoreLost'
}

/** A folder that this process holds. */
export interface Lock {
  /** @throws StoreLost if another process took over the folder */
  assertHeld(): void
  /**
   * Checks the lock's file, which costs one `stat`: another process may have taken over since the last heartbeat.
   * @throws StoreLost if another process took over the folder
   */
  confirmHeld(): Promise<void>
  /** Releases the folder. */
  release(): Promise<void>
}

/** Calls `beat` regularly, until the returned function is called. */
export type Heartbeat = (beat: () => Promise<void>) => () => void

const heartbeatMs = 10_000
const everyTenSeconds: Heartbeat = (beat) => {
  const timer = setInterval(() => void beat(), heartbeatMs).unref()
  return () => clearInterval(timer)
}

/**
 * Locks a folder for this process, or takes over the lock of a dead process. If the lock is removed later, it's written again;
 * if another process takes over the folder, `lost` is called once.
 * @throws FolderInUse if a live process holds it
 */
export async function lockFolder(
  folder: string,
  lost: () => void,
  heartbeat = everyTenSeconds,
  files = realFileSystem,
): Promise<Lock> {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ ...thisProcess(), token: randomBytes(6).toString('hex') })
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
  /** @returns the lock's text if it names no holder: it's being written right now, or it's damaged */
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
    // Work that outlives the stop must not write the lock again, because that would block the next start.
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

/** Wraps a file system so that it refuses to write once the folder is lost. Operations that complete a write check the lock first. */
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

/** Changes when the lock becomes another file or gets other content; empty if it can't be read. */
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
    // On a full disk, an empty file would remain, and the next start would take it for a lock that's being written.
    await files.unlink(path).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
  return true
}

/** For `catch`: turns an existing file into undefined, and rethrows anything else. */
function existing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
  throw error
}

/** Removes a dead lock. Of several starting processes, one gets the turnstile, and checks again before it removes the lock. */
async function takeAway(files: FileSystem, path: string, dead: string, folder: string): Promise<void> {
  const turnstile = `${path}.takeover`
  if (!(await create(files, turnstile, JSON.stringify(thisProcess())))) {
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

/** A starting process may have died at the turnstile, so it's judged like a lock: by its process, or else by its age. */
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
