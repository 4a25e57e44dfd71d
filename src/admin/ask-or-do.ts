import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { fileNameOf } from '../store/embedded/files/file-names.ts'
import { openLowdbStore } from '../store/embedded/lowdb-store.ts'
import { askServer, lockUnlessRunning } from './ask-server.ts'
import type { AdminWorld } from './command.ts'
import { carryOutForget, type ForgetTask } from './forget.ts'

/** Has learners deleted: by the coach if it's running, because only one process may write the data, and otherwise here. */
export async function askOrDo({ dir, now, warn }: AdminWorld, task: ForgetTask): Promise<readonly string[]> {
  const lock = await lockUnlessRunning(dir)
  if (!lock) return askServer(dir, task, now)
  await lock.release()
  const store = await openLowdbStore({
    dir,
    log: (message) => warn(message),
  })
  try {
    // Card edits that are owed are stored in the teams, and the coach makes them after its next start.
    const cards = { renew: () => {}, close: () => {}, resume: () => Promise.resolve() }
    const lines = await carryOutForget({ dir, store, cards, allowedTenants: [] }, task, now)
    if (task.kind === 'forget-tenant') await removeFolders(dir, task.tenant)
    return lines
  } finally {
    await store.close()
  }
}

/** Only empty folders go. What is left in others was set aside, and the doctor lists it. A running coach keeps them: it remembers what it made. */
async function removeFolders(dir: string, tenant: string): Promise<void> {
  const folder = join(dir, 'tenants', fileNameOf(tenant))
  for (const path of [join(folder, 'learners'), join(folder, 'teams'), folder]) await rmdir(path).catch(() => {})
}

/** @throws OperatorError so that nothing is deleted by a slip */
export function confirmed(given: string | boolean | undefined, expected: string, what: string): void {
  if (given === expected) return
  throw new OperatorError(
    `Nothing was deleted. This deletes ${what} for good.`,
    `To confirm, add --confirm ${expected}.`,
  )
}
