import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { missing } from './file-system.ts'
import { runId } from './replace-file.ts'

/** The holder of a folder: the process, its start time (process ids are reused), and the machine. `token` distinguishes openings. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
  readonly token?: string
}

/** A holder on another machine (such as a replaced container) counts as gone after this silence. */
const silenceMs = 60_000

export const thisProcess = (): Holder => ({ pid: process.pid, started: startOf(process.pid), host: hostname() })

/** Whether a lock's holder is still running. */
export async function isAlive(text: string, path: string, folder: string): Promise<boolean> {
  const holder = holderIn(text)
  // A lock without a readable holder was cut off while it was written, so only its age helps.
  if (holder?.host === hostname()) return startOf(holder.pid) === holder.started
  const probe = join(folder, `.clock-${runId}-${randomBytes(6).toString('hex')}`)
  await writeFile(probe, '', { mode: 0o600 })
  const age = await Promise.all([stat(probe), stat(path).catch(missing)])
    .then(([now, then]) => (then ? now.mtimeMs - then.mtimeMs : Infinity))
    .finally(() => unlink(probe).catch(missing))
  return age < (holder ? silenceMs : 2_000)
}

/** Undefined if the lock's text is damaged or incomplete. */
export function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

/** When a process started, in kernel ticks; `running` if that's unknown, `gone` if there is no such process. */
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
