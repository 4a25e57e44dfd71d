import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { z } from 'zod'
import { Learner } from '../../src/domain/learner/learner.ts'
import { replay } from '../../src/domain/memory/replay.ts'
import { Team } from '../../src/domain/team/team.ts'
import { LogEntry } from '../../src/domain/memory/review.ts'
import { sendDue } from '../../src/jobs/send-due.ts'
import { fileNameOf } from '../../src/store/embedded/files/file-names.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { openReadOnly } from '../../src/store/embedded/read-only.ts'
import { checkUp } from '../../src/store/embedded/repair/check-up.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import { learnerMigrations, migrate } from '../../src/store/migrate.ts'
import { smallCatalog } from '../features/small-catalog.ts'

/** Documents that version 3 stored: a learner who got the daily message, asked for a reminder, and got that too. */
type Step = 'planned' | 'sent' | 'reminder asked for' | 'reminder sent'
const path = new URL('./recorded/learner-schema-3.json', import.meta.url)
const recorded = JSON.parse(await readFile(path, 'utf8')) as Record<Step, Record<string, unknown>>

const dailyRow = { day: '2026-11-23', at: '2026-11-23T08:15:00.000Z', outcome: 'sent', activity: 'message-1' }
const reminderRow = { ...dailyRow, at: '2026-11-23T11:16:00.000Z' }

test.each<[Step, Learner['due']]>([
  ['planned', { daily: { at: '2026-11-23T08:04:00.000Z' } }],
  ['sent', { daily: { at: '2026-11-24T08:04:00.000Z', last: dailyRow } as Learner['due'][string] }],
  [
    'reminder asked for',
    { daily: { last: dailyRow }, later: { at: '2026-11-23T11:15:00.000Z' } } as unknown as Learner['due'],
  ],
  [
    'reminder sent',
    {
      daily: { at: '2026-11-24T08:04:00.000Z', last: reminderRow },
      later: { last: reminderRow },
    } as unknown as Learner['due'],
  ],
])('a document of version 3, %s, becomes due entries and keeps everything else', (step, due) => {
  const old = structuredClone(recorded[step])
  const migrated = Learner.parse(migrate(old, learnerMigrations))
  const { push, schema: _, ...others } = old as { push: Learner['push']; schema: number }
  const { status, unanswered, cadence, drillOffered } = push
  expect(migrated).toEqual({
    ...others,
    schema: 6,
    push: { status, unanswered, cadence, ...(drillOffered ? { drillOffered } : {}) },
    due,
  })
  expect(old).toEqual(recorded[step])
})

/** A document that version 4 stored after ten entries: misses, a miss that was taken back, and right answers. Its memory has no counts. */
const uncounted = JSON.parse(await readFile(new URL('./recorded/learner-schema-4.json', import.meta.url), 'utf8')) as {
  version: number
  value: Learner
  tail: LogEntry[]
}
const key = { tenant: 'tenant-1', user: 'user-1' }
const counts = {
  'which-deployment': { wrong: 3, misses: 3 },
  'order-steps': { wrong: 2, misses: 2 },
  'yes-no': {},
  'complete-yaml': { wrong: 1, misses: 1 },
}
const countsIn = ({ memory }: Learner) =>
  Object.fromEntries(
    Object.entries(memory.questions).map(([id, { wrong, misses }]) => [
      id,
      wrong === undefined ? {} : { wrong, misses },
    ]),
  )

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-migrate-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Stores documents in an empty folder. @returns the path of the document */
async function write(value: object, tail: readonly LogEntry[] = [], log: readonly LogEntry[] = []): Promise<string> {
  await (await openLowdbStore({ dir })).close()
  const file = join(dir, 'tenants', fileNameOf(key.tenant), 'learners', `${fileNameOf(key.user)}.json`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ version: 7, value, tail }))
  await writeFile(file.replace(/json$/, 'log.jsonl'), log.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return file
}

test.each([0, 2, 5, uncounted.tail.length])(
  'a document of version 4 gets its counts of misses from the log, of which %d entries are in the log file',
  async (logged) => {
    const { value, tail } = uncounted
    const file = await write(value, tail.slice(logged), tail.slice(0, logged))
    const before = await readFile(file, 'utf8')
    expect(await checkUp(dir)).toMatchObject({ learners: 1, problems: [] })
    for await (const { learner } of (await openReadOnly(dir)).learners()) expect(countsIn(learner)).toEqual(counts)
    expect(await readFile(file, 'utf8')).toBe(before)

    const store = await openLowdbStore({ dir })
    const stored = await store.readLearner(key)
    expect(countsIn(stored!.value)).toEqual(counts)
    expect(stored!.value).toMatchObject({ ...value, schema: 6 })
    expect(await checkInvariants(store, replay)).toEqual([])
    await store.commitLearner(key, stored!.value, stored!.version, [])
    await store.close()
    const { value: written } = JSON.parse(await readFile(file, 'utf8')) as { value: Learner }
    expect([written.schema, countsIn(written)]).toEqual([6, counts])
  },
)

test('a memory of version 4 that differs from the log only gets the counts, so that the doctor still finds the difference', async () => {
  const { value, tail } = uncounted
  const memory = { ...value.memory, total: { answered: 9, credit: 2 } }
  await write({ ...value, memory }, tail)
  const store = await openLowdbStore({ dir })
  const learner = (await store.readLearner(key))?.value
  expect(learner?.memory.total).toEqual(memory.total)
  expect(countsIn(learner!)).toEqual(counts)
  await store.close()
  expect((await checkUp(dir)).problems).toContainEqual(expect.stringContaining('memory differs'))
})

test('if the log of a document of version 4 cannot be read, nothing is stored without the counts', async () => {
  const { value, tail } = uncounted
  const file = await write(value, tail)
  const before = await readFile(file, 'utf8')
  await rm(file.replace(/json$/, 'log.jsonl'))
  await mkdir(file.replace(/json$/, 'log.jsonl'))
  const store = await openLowdbStore({ dir })
  await expect(store.readLearner(key)).rejects.toMatchObject({ code: 'EISDIR' })
  await store.close()
  expect(await readFile(file, 'utf8')).toBe(before)
})

test('the messages of a stored document of version 3 are found and sent once, also after a restart', async () => {
  await write(recorded['reminder asked for'])
  const sent: string[] = []
  const tick = async (instant: string) => {
    const store = await openLowdbStore({ dir })
    const now = new Date(instant)
    const found = await store.duePushes(now, 10)
    const sender = {
      send: async (_: unknown, { view }: { view: string }) => {
        sent.push(`${instant.slice(0, 10)} ${view}`)
        return { outcome: 'sent', activity: 'm' } as const
      },
      post: async () => ({ outcome: 'refused' }) as const,
      edit: async () => ({ outcome: 'refused' }) as const,
    }
    await sendDue({ store, catalog: smallCatalog(), sender, log: () => {} }, now)
    const due = (await store.readLearner(key))?.value.due
    await store.close()
    return { found: found.length, due }
  }
  expect((await tick('2026-11-23T11:14:00Z')).found).toBe(0)
  const { found, due } = await tick('2026-11-23T11:16:00Z')
  expect(found).toBe(1)
  // The daily message is planned with it, for the next day only.
  expect(due?.['daily']).toMatchObject({ at: '2026-11-24T08:04:00.000Z', last: dailyRow })
  expect((await tick('2026-11-23T12:00:00Z')).found).toBe(0)
  expect((await tick('2026-11-24T08:05:00Z')).found).toBe(1)
  expect(sent).toEqual(['2026-11-23 question', '2026-11-24 question'])
})

/**
 * What each version stores. An older version takes a document with an unknown field for damaged, unless its number is newer than it knows. So a
 * change here needs a new number, with a migration, before it's released.
 */
test.each([
  ['learner', Learner, 6, '9e5c643bfb56'],
  ['team', Team, 4, '232c5c264e7b'],
  ['log entry', LogEntry, undefined, '456c608565b1'],
])('the stored form of a %s changes only with a new schema number', (_, form, version, fingerprint) => {
  if ('shape' in form) expect(form.shape.schema.value).toBe(version)
  const json = JSON.stringify(z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }))
  expect(createHash('sha256').update(json).digest('hex').slice(0, 12)).toBe(fingerprint)
})
