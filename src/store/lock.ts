import { readFileSync } from 'node:fs'
import { readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { missing } from './file-system.ts'

/** Who holds a folder: the process, when it started (process ids are reused), and the machine. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
}

/** Another process is using the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

const heartbeatMs = 10_000
/** A holder on another machine (a container that was replaced) counts as gone after this silence. */
const silenceMs = 60_000

/**
 * Takes a folder for this process, taking over the lock of a process that has died.
 * @returns the function that gives it back
 * @throws FolderInUse when a live process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  const me: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  for (let tries = 0; !(await create(path, me)); tries++) {
    const text = await readFile(path, 'utf8').catch(missing)
    if (text === undefined) continue
    if (tries > 20 || (await isAlive(text, path, folder))) throw inUse(folder, text)
    await takeAway(path, text)
  }
  const heartbeat = setInterval(() => void touch(path), heartbeatMs).unref()
  return async () => {
    clearInterval(heartbeat)
    await unlink(path).catch(missing)
  }
}

const create = (path: string, holder: Holder): Promise<boolean> =>
  writeFile(path, JSON.stringify(holder), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

/** Removes a dead lock. Of several starters one gets the turnstile, and it looks again before it removes. */
async function takeAway(path: string, dead: string): Promise<void> {
  const turnstile = `${path}.takeover`
  const me: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  if (!(await create(turnstile, me))) {
    const other = parse((await readFile(turnstile, 'utf8').catch(missing)) ?? '')
    if (other && other.host === hostname() && startOf(other.pid) !== other.started)
      await unlink(turnstile).catch(missing)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return
  }
  try {
    if ((await readFile(path, 'utf8').catch(missing)) === dead) await unlink(path)
  } finally {
    await unlink(turnstile)
  }
}

async function isAlive(text: string, path: string, folder: string): Promise<boolean> {
  const holder = parse(text)
  // A lock without a readable holder was cut off while it was written; only its age tells.
  if (holder?.host === hostname()) return startOf(holder.pid) === holder.started
  const probe = join(folder, `.clock-${process.pid}`)
  await writeFile(probe, '')
  const age = (await stat(probe)).mtimeMs - (await stat(path)).mtimeMs
  await unlink(probe)
  return age < (holder ? silenceMs : 2_000)
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

/** When a process started, in the kernel's ticks; `running` where that cannot be told, `gone` when there is no such process. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? 'running'
  } catch {
    try {
      process.kill(pid, 0)
      return 'running'
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'running' : 'gone'
    }
  }
}

async function touch(path: string): Promise<void> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  if (mtimeMs === 0) return
  const now = performance.timeOrigin + performance.now()
  await utimes(path, now / 1000, now / 1000).catch(() => {})
}

const inUse = (folder: string, text: string): FolderInUse => {
  const pid = parse(text)?.pid
  return new FolderInUse(
    `${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}. Stop that one, or set DATA_DIR to another folder. ` +
      'The embedded store belongs to exactly one process.',
  )
}
