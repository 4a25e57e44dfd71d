import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { built } from '../built.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `npm run admin -- …` as a process of its own, on a data folder. */
export const runCommand = (dir: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [built('admin/admin'), ...args],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dir, ...env } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
