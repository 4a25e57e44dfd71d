import { z } from 'zod'
import { Challenge, Member, newTeam, Team, type TeamKey } from '../../domain/team/team.ts'
import { DueEntry } from '../../domain/learner/due-entry.ts'
import {
  defaultSettings,
  type Deleting,
  DoneTask,
  DrillWalk,
  Explained,
  Learner,
  OpenTask,
  Push,
  Settings,
  type LearnerKey,
  type TaskProgress,
} from '../../domain/learner/learner.ts'
import { owing, shownCards } from '../../domain/team/owed.ts'
import { recoveredLearner } from '../../domain/learner/recovered-learner.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import { accepting } from './accept.ts'
import type { Envelope } from '../envelope.ts'
import { NewerSchema } from '../migrate.ts'
import { behindKey, fieldIn, objectsIn, pairsIn, textsIn } from './salvage.ts'
import { postedTo } from './posted-to.ts'

// A chosen time zone can't be told from the client's, which has the same name and is the safer one.
const { timeZone: _, ...ownSettings } = Settings.shape

/** Rebuilds a learner's document from the readable parts of a damaged one and the answers in the log. */
export function recoverLearner(
  key: LearnerKey,
  bytes: Buffer,
  since: Date,
  log: readonly LogEntry[],
): Envelope<Learner, LogEntry> {
  refuseNewer(bytes, Learner.shape.schema.value)
  const own = isSomebodyElses(bytes, { tenant: key.tenant, user: key.user }) ? Buffer.alloc(0) : bytes
  const logged = new Set(log.map(({ id }) => id))
  const tail = [...new Map(objectsIn(own, accepting(LogEntry)).map((entry) => [entry.id, entry])).values()].filter(
    ({ id }) => !logged.has(id),
  )
  const fields = learnerFieldsIn(own)
  const salvage = { since, timeZone: 'UTC', locale: 'en', fields }
  return { version: versionAfter(bytes), value: recoveredLearner(key, salvage, [...log, ...tail]), tail }
}

function learnerFieldsIn(bytes: Buffer): Partial<Learner> {
  const { schema: _, tenant: __, user: ___, memory: ____, ...shape } = Learner.shape
  const found = fieldsIn(bytes, shape) as Partial<Learner>
  const explained = objectsIn(bytes, accepting(Explained))
  const deleting = deletingIn(bytes)
  const tasks = tasksIn(bytes)
  return {
    ...(deleting ? { deleting } : {}),
    settings: { ...defaultSettings, ...(fieldsIn(bytes, ownSettings) as Partial<Settings>) },
    push: { status: 'stopped', unanswered: 0, cadence: 'daily', ...(fieldsIn(bytes, Push.shape) as Partial<Push>) },
    due: Object.fromEntries(pairsIn(bytes, accepting(DueEntry)).filter(([, { at, last }]) => at ?? last)),
    drills: Object.fromEntries(pairsIn(bytes, accepting(DrillWalk))),
    ...(tasks ? { tasks } : {}),
    explained,
    ...found,
  }
}

/** The tasks that are done, and the open one: what was counted lately doesn't matter. */
function tasksIn(bytes: Buffer): TaskProgress | undefined {
  const done = Object.fromEntries(pairsIn(bytes, accepting(DoneTask)))
  const [open] = objectsIn(bytes, accepting(OpenTask))
  return open || Object.keys(done).length > 0 ? { done, ...(open ? { open } : {}) } : undefined
}

/** Reads the mark of a running deletion with the readable parts of its lists: damage must not cancel the deletion. */
function deletingIn(bytes: Buffer): Deleting | undefined {
  const mark = behindKey(bytes, 'deleting')
  if (!mark) return undefined
  return {
    channelIds: textsIn(mark, 'channelIds'),
    aliases: textsIn(mark, 'aliases'),
    answered: textsIn(mark, 'answered'),
  }
}

/**
 * Rebuilds a team's document from the readable parts of a damaged one. Members whose entries are unreadable can join again. The next events
 * are planned at the first check, because `nextAt` is in the past.
 */
export function recoverTeam(key: TeamKey, bytes: Buffer, since: Date): Envelope<Team, LogEntry> {
  refuseNewer(bytes, Team.shape.schema.value)
  const isOther = !postsTo(bytes, key) && isSomebodyElses(bytes, { tenant: key.tenant, conversation: key.conversation })
  const own = isOther ? Buffer.alloc(0) : bytes
  const { schema: _, tenant: __, conversation: ___, ...shape } = Team.shape
  const found = fieldsIn(own, shape) as Partial<Team>
  const members = found.members ?? Object.fromEntries(pairsIn(own, accepting(Member)))
  const fresh = newTeam(key, since, 'UTC')
  const value: Team = {
    ...fresh,
    introduced: true,
    nextAt: since.toISOString(),
    challenges: objectsIn(own, accepting(Challenge)).slice(-20),
    owed: { ...fresh.owed, ...(fieldsIn(own, Team.shape.owed.shape) as Partial<Team['owed']>) },
    ...found,
    // The members' bits mean nothing without the reports that they refer to.
    members: found.coverage ? members : withoutReports(members),
  }
  // Some members may be lost, and the cards still show their names.
  return { version: versionAfter(bytes), value: found.members ? value : withoutNames(value, since), tail: [] }
}

/** Owes the edits that remove unknown names from the team's cards. */
function withoutNames({ coverageCards = [], ...team }: Team, now: Date): Team {
  return owing({ ...team, pastBoards: [] }, [...team.pastBoards, ...coverageCards], shownCards(team), now)
}

const postsTo = (bytes: Buffer, { conversation }: TeamKey): boolean =>
  postedTo(bytes, (value) => (value === conversation ? conversation : undefined)) !== undefined

const withoutReports = (members: Team['members']): Team['members'] =>
  Object.fromEntries(Object.entries(members).map(([user, member]) => [user, { ...member, reports: 0 }]))

/** Finds every field of a shape that passes its own schema. */
function fieldsIn(bytes: Buffer, shape: z.ZodRawShape): Record<string, unknown> {
  const found = Object.entries(shape).map(([key, schema]) => [key, fieldIn(bytes, key, accepting(schema as z.ZodType))])
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

const versionAfter = (bytes: Buffer): number =>
  (fieldIn(
    bytes,
    'version',
    accepting(
      z
        .number()
        .int()
        .positive()
        .max(Number.MAX_SAFE_INTEGER - 1),
    ),
  ) ?? 0) + 1

function refuseNewer(bytes: Buffer, known: number): void {
  const schema = fieldIn(bytes, 'schema', accepting(z.number().int()))
  if (schema !== undefined && schema > known) throw new NewerSchema(schema, known)
}

/** Damage changes a few characters of an id. If more differ, the file belongs to someone else. */
const mostDamaged = 8

function isSomebodyElses(bytes: Buffer, own: Readonly<Record<string, string>>): boolean {
  return Object.entries(own).some(([key, id]) => {
    const found = fieldIn(bytes, key, accepting(z.string()))
    if (found === undefined) return false
    const differing = Array.from(found).filter((character, place) => character !== id[place]).length
    return found.length !== id.length || differing > mostDamaged
  })
}
