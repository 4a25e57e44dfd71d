import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Rig } from '../rig.ts'

const run = promisify(execFile)
const filler = 'filler'

/** A one-megabyte disk that can be filled and made read-only. */
export interface SmallDisk {
  readonly dir: string
  fill(): Promise<void>
  free(): Promise<void>
  readOnly(isReadOnly: boolean): Promise<void>
}

/** @returns undefined where a disk cannot be mounted */
export async function mountSmallDisk(rig: Rig): Promise<SmallDisk | undefined> {
  const dir = await rig.folder()
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'shipmate-torture', dir])
  } catch {
    return undefined
  }
  rig.atEnd(() => run('umount', ['-l', dir]))
  const path = join(dir, filler)
  return {
    dir,
    async fill() {
      const file = await open(path, 'a')
      for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
        while (await file.write(Buffer.alloc(size)).catch(() => undefined));
      await file.close()
    },
    free: () => rm(path, { force: true }),
    readOnly: async (isReadOnly) => void (await run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, dir])),
  }
}
