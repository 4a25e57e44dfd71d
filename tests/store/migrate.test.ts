import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Learner } from '../../src/domain/learner/learner.ts'
import { sendDue } from '../../src/jobs/send-due.ts'
import { fileNameOf } from '../../src/store/embedded/files/file-names.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
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
    schema: 4,
    push: { status, unanswered, cadence, ...(drillOffered ? { drillOffered } : {}) },
    due,
  })
  expect(old).toEqual(recorded[step])
})

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-migrate-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('the messages of a stored document of version 3 are found and sent once, also after a restart', async () => {
  const key = { tenant: 'tenant-1', user: 'user-1' }
  await (await openLowdbStore({ dir })).close()
  const file = join(dir, 'tenants', fileNameOf(key.tenant), 'learners', `${fileNameOf(key.user)}.json`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ version: 7, value: recorded['reminder asked for'], tail: [] }))
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
