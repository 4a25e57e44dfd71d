import { join } from 'node:path'
import { z } from 'zod'
import type { LearnerKey } from '../domain/learner/learner.ts'
import { forgetLearner } from '../features/account/forget.ts'
import type { Services } from '../kernel/services.ts'
import { OperatorError } from '../operator-error.ts'
import { accepting } from '../store/salvage/accept.ts'
import { realFileSystem } from '../store/embedded/files/file-system.ts'
import { linesOf } from '../store/embedded/files/json-lines.ts'
import { textOf } from '../store/embedded/files/line-file.ts'
import { replaceFile } from '../store/embedded/files/replace-file.ts'
import { openReadOnly } from '../store/embedded/read-only.ts'
import { lastSign } from './last-sign.ts'
import { counted } from './output.ts'
import type { Task } from './requests.ts'

export type ForgetTask = Extract<Task, { kind: 'forget-inactive' | 'forget-tenant' }>

interface ForgetParts extends Pick<Services, 'store' | 'cards'> {
  /** The data folder. */
  readonly dir: string
  /** Tenants whose data stays, whatever the command's own environment says. */
  readonly allowedTenants: readonly string[]
}

/** One deletion by the operator. Counts only: who was deleted must not be kept. */
const Deletion = z.strictObject({
  at: z.iso.datetime(),
  why: z.enum(['inactive', 'tenant']),
  learners: z.number().int().nonnegative(),
  teams: z.number().int().nonnegative(),
})
export type Deletion = z.infer<typeof Deletion>

const ledgerIn = (dir: string): string => join(dir, 'deletions.jsonl')

/** Oldest first. */
export async function readDeletions(dir: string): Promise<Deletion[]> {
  const deletions: Deletion[] = []
  for await (const lines of linesOf(ledgerIn(dir), accepting(Deletion)))
    for (const { entries } of lines) deletions.push(...entries)
  return deletions
}

/**
 * Deletes learners in the same way as *delete my data*, with what teams and reports know about them, and writes the counts into the ledger.
 * @returns lines for the operator
 * @throws OperatorError if some couldn't be deleted; the coach's daily sweep finishes those
 */
export async function carryOutForget(parts: ForgetParts, task: ForgetTask, now: Date): Promise<readonly string[]> {
  const { dir, store, allowedTenants } = parts
  if (task.kind === 'forget-tenant' && allowedTenants.includes(task.tenant))
    throw new OperatorError(
      'The running coach allows this tenant, so its data stays.',
      'Take it out of ALLOWED_TENANTS and restart the coach first.',
    )
  let learners = 0
  let failed = 0
  let unread = 0
  for await (const key of store.learners())
    try {
      if (!(await isMeant(parts, key, task))) continue
      unread += await forgetLearner(parts, key, now)
      learners++
    } catch {
      failed++
    }
  const teams = task.kind === 'forget-tenant' ? await forgetTeams(parts, task.tenant) : { deleted: 0, skipped: 0 }
  const why = task.kind === 'forget-tenant' ? 'tenant' : 'inactive'
  if (learners + teams.deleted > 0) {
    const deletion: Deletion = { at: now.toISOString(), why, learners, teams: teams.deleted }
    await replaceFile(realFileSystem, ledgerIn(dir), textOf([...(await readDeletions(dir)), deletion]))
  }
  const lines = [`Deleted: ${counted(learners, 'learner')}, ${counted(teams.deleted, 'team')}.`]
  const damaged = unread + teams.skipped
  if (damaged > 0)
    lines.push(
      'Some team files can’t be read and may still name people. npm run doctor -- --repair mends them; then delete again.',
    )
  if (failed > 0)
    throw new OperatorError(
      [...lines, `${counted(failed, 'learner')} could not be deleted.`].join('\n'),
      'See npm run doctor, then try again. The coach itself tries again within a day.',
    )
  return lines
}

async function isMeant({ store }: ForgetParts, key: LearnerKey, task: ForgetTask): Promise<boolean> {
  if (task.kind === 'forget-tenant') return key.tenant === task.tenant
  const learner = (await store.readLearner(key))?.value
  return learner !== undefined && lastSign(learner, await store.readLog(key)) < task.since
}

/** The tenant is gone, so cards in its chats are out of reach. */
async function forgetTeams({ dir, store }: ForgetParts, tenant: string) {
  const disk = await openReadOnly(dir)
  let deleted = 0
  for await (const team of disk.teams()) {
    if (team.tenant !== tenant) continue
    await store.deleteTeam({ tenant, conversation: team.conversation })
    deleted++
  }
  return { deleted, skipped: disk.skipped.documents }
}
