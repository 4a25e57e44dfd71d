import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { decideDue } from '../../../src/domain/learner/plan-due.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import type { Team } from '../../../src/domain/team/team.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { NewerSchema } from '../../../src/store/migrate.ts'
import { ada, answersOf, bob, contents, copyForEachTest, damage, guild, learnerOf, team, tenant } from './damage.ts'

const copy = copyForEachTest()
const { logged, open, learnerFile, teamFile } = copy
async function readAda(): Promise<{ learner: Learner; ids: string[] }> {
  const store = await open()
  const learner = (await store.readLearner(ada))?.value as Learner
  const ids = (await store.readLog(ada)).map(({ id }) => id)
  expect(await checkInvariants(store, replay)).toEqual([])
  await store.close()
  // What was rebuilt is durable, and nothing is rebuilt twice.
  const again = await openLowdbStore({ dir: copy.dir })
  expect((await again.readLearner(ada))?.value).toEqual(learner)
  expect((await again.readLog(ada)).map(({ id }) => id)).toEqual(ids)
  await again.close()
  return { learner, ids }
}
type Answered = NonNullable<NonNullable<Learner['round']>['shown'][number]['answered']>
const allIds = answersOf(ada).map(({ id }) => id)
const { settings, contact, drills, tasks, lab, round, timeZone, locale } = learnerOf(ada)

test.each<[string, (text: string) => string]>([
  ['one closing brace too many', (text) => text.replace('"tail":', '}"tail":')],
  ['one more at the end', (text) => `${text}}`],
  ['a lost opening brace', (text) => text.slice(1)],
  ['NUL bytes in memory', (text) => text.replace(/"questions":\{.{40}/, (part) => part.slice(0, 13) + '\0'.repeat(40))],
  ['a field of another form', (text) => text.replace('"total":{', '"total":[],"was":{')],
  ['a field that nobody knows', (text) => text.replace('"welcomed"', '"surprise":1,"welcomed"')],
])('a document with %s loses nothing', async (_, change) => {
  await damage(learnerFile(), change)
  const { learner, ids } = await readAda()
  expect(ids).toEqual(allIds)
  expect(learner).toMatchObject({ settings, contact, drills, tasks, lab, round, timeZone, locale, recovered: true })
})

test('a document with one invalid setting keeps all other settings', async () => {
  await damage(learnerFile(), (text) => text.replace('"perDay":7', '"perDay":"seven"'))
  const { learner, ids } = await readAda()
  expect(ids).toEqual(allIds)
  expect(learner.settings).toEqual({ ...settings, perDay: 5 })
})

test('a document that was truncated at any byte keeps what came before', async () => {
  const text = await readFile(learnerFile(), 'utf8')
  const logIds = (await readFile(learnerFile().replace('.json', '.log.jsonl'), 'utf8')).split('\n').length - 1
  for (let length = 0; length < text.length; length += 311) {
    await writeFile(learnerFile(), text.slice(0, length))
    const { learner, ids } = await readAda()
    const inTail = allIds.slice(logIds).filter((id) => text.slice(0, length).includes(`"id":"${id}","at"`))
    expect(ids.length).toBeGreaterThanOrEqual(logIds + Math.max(0, inTail.length - 1))
    if (length > text.indexOf('"memory"')) expect(learner).toMatchObject({ settings, timeZone, locale })
    expect(learner.push.status).toBe('stopped')
  }
})

test('a learner whose document was damaged gets no messages until they resume, even if they had not stopped', async () => {
  await damage(learnerFile(), (text) => `${text}}`)
  const store = await open()
  const later = new Date('2027-06-01T18:00:00Z')
  expect(await store.duePushes(later, 10)).toEqual([bob])
  const learner = (await store.readLearner(ada))?.value as Learner
  expect(learner.due['daily']?.at).toBeUndefined()
  expect(decideDue(learner, 'daily', later)).toEqual({ act: 'none' })
  await store.close()
})

test.each<[string, (text: string) => string]>([
  ['elsewhere', (text) => `${text}}`],
  ['in one entry', (text) => text.replace('"due":{', '"due":{"surprise":7,"odd":{"at":"never"},')],
])('the ledger of a document that was damaged %s stays, and its instants go', async (_, change) => {
  const last = { day: '2026-11-23', at: '2026-11-23T17:01:00.000Z', outcome: 'sent', activity: 'm1' } as const
  const store = await open()
  const { value, version } = (await store.readLearner(ada))!
  const due = { daily: { ...value.due['daily'], last }, later: { at: '2026-11-23T20:00:00.000Z' } }
  await store.commitLearner(ada, { ...value, due }, version, [])
  await store.close()
  await damage(learnerFile(), change)
  expect((await readAda()).learner.due).toEqual({ daily: { last } })
})

test('the damaged text stays set aside unchanged until the learner is deleted', async () => {
  await damage(learnerFile(), (text) => text.replace('"tail":', '}"tail":'))
  const text = await readFile(learnerFile(), 'utf8')
  const store = await open()
  await store.readLearner(ada)
  const folder = join(copy.dir, 'tenants', tenant, 'learners')
  const aside = (await readdir(folder)).filter((name) => name.includes('.corrupt-'))
  expect(aside).toHaveLength(1)
  expect(await readFile(join(folder, aside[0] as string), 'utf8')).toBe(text)
  await store.deleteLearner(ada)
  expect((await readdir(folder)).some((name) => name.includes(ada.user))).toBe(false)
  await store.close()
})

test('a rebuild that cannot be written leaves one copy after any number of attempts', async () => {
  await damage(learnerFile(), (text) => `${text}}`)
  const files: FileSystem = {
    ...realFileSystem,
    async rename(from, to) {
      if (to === learnerFile()) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      return realFileSystem.rename(from, to)
    },
  }
  const store = await openLowdbStore({ dir: copy.dir, files })
  for (let count = 0; count < 3; count++) await expect(store.readLearner(ada)).rejects.toThrow('no space left')
  await store.close()
  const folder = join(copy.dir, 'tenants', tenant, 'learners')
  expect((await readdir(folder)).filter((name) => name.includes('.corrupt-'))).toHaveLength(1)
})

const mark = { channelIds: ['29:x', '29:y'], aliases: ['Narwhal', 'Orca'], answered: ['19:guild@thread.tacv2'] }
test.each<[string, (text: string) => string, object]>([
  ['elsewhere', (text) => `${text}}`, mark],
  ['in one name', (text) => text.replace('"Narwhal"', '"Narw\u0001al"'), { ...mark, aliases: ['Orca'] }],
  ['in a list', (text) => text.replace('"aliases":[', '"aliases":7['), { ...mark, aliases: [] }],
  ['in a key', (text) => text.replace('"channelIds"', '"channelIxs"'), { ...mark, channelIds: [] }],
  [
    'by a cut',
    (text) => text.slice(0, text.indexOf('hal","Orca')),
    { channelIds: mark.channelIds, aliases: [], answered: [] },
  ],
  [
    'from its first byte on',
    (text) => text.slice(0, text.indexOf('"deleting":{') + 12),
    { channelIds: [], aliases: [], answered: [] },
  ],
])('a running deletion continues when its document is damaged %s', async (_, change, deleting) => {
  const store = await open()
  const { value, version } = (await store.readLearner(ada)) as NonNullable<
    Awaited<ReturnType<typeof store.readLearner>>
  >
  await store.commitLearner(ada, { ...value, deleting: mark }, version, [])
  await store.close()
  await damage(learnerFile(), change)
  expect((await readAda()).learner.deleting).toEqual(deleting)
})

test('a round whose answer is lost is not offered again, and an intact one is', async () => {
  const store = await open()
  const { value, version } = (await store.readLearner(ada)) as NonNullable<
    Awaited<ReturnType<typeof store.readLearner>>
  >
  const answered: Answered = { picks: ['a'], confidence: 'sure', credit: 1, rating: 'good', due: '2026-12-01' }
  const shown = [{ ...(round?.shown[0] as NonNullable<typeof round>['shown'][number]), answered }]
  await store.commitLearner(ada, { ...value, round: { ...(round as NonNullable<typeof round>), shown } }, version, [])
  await store.close()
  const text = await readFile(learnerFile(), 'utf8')
  await damage(learnerFile(), (whole) => `${whole}}`)
  expect((await readAda()).learner.round?.shown).toEqual(shown)
  const last = allIds.at(-1) as string
  await writeFile(learnerFile(), text.replace(`"type":"review","id":"${last}"`, `"type":"review","id":7`))
  const { learner, ids } = await readAda()
  expect(ids).not.toContain(last)
  expect(learner.round).toBeUndefined()
})

test('another learner’s file in place of the own one reveals nothing', async () => {
  await writeFile(learnerFile(), await readFile(learnerFile(bob)))
  const { learner, ids } = await readAda()
  expect(learner.settings).not.toEqual(settings)
  expect(JSON.stringify(learner)).not.toContain(bob.user)
  expect(ids.filter((id) => id.startsWith('bbbb'))).toEqual([])
})

test('a damaged document from a newer Shipmate is left alone', async () => {
  await damage(learnerFile(), (text) => `${text.replace(/"schema":\d/, '"schema":9')}}`)
  const text = await readFile(learnerFile(), 'utf8')
  const store = await open()
  await expect(store.readLearner(ada)).rejects.toBeInstanceOf(NewerSchema)
  await store.duePushes(new Date('2030-01-01'), 10)
  expect(await readFile(learnerFile(), 'utf8')).toBe(text)
  await store.close()
})

test('a damaged team document keeps all readable members, and its events continue', async () => {
  await damage(teamFile(), (text) =>
    text.replace('"alias":"Puffin"', '"alias":""').replace('"nextAt":"2', '"nextAt":"x'),
  )
  const store = await open()
  expect(await store.dueTeams(new Date('2100-01-01'), 10)).toEqual([guild])
  const rebuilt = (await store.readTeam(guild))?.value as Team
  const { members, nextAt, ...others } = team
  expect(rebuilt).toMatchObject(others)
  expect(rebuilt.members).toEqual({ [ada.user]: members[ada.user] })
  expect(nextAt).not.toBe(rebuilt.nextAt)
  expect(await store.teamsOf(bob)).toEqual([guild])
  await store.close()
})

test('a malformed team document does not block the events of other teams', async () => {
  const store = await open()
  const other = { tenant, conversation: '19:other@thread.tacv2' }
  await store.commitTeam(other, { ...team, ...other }, 0)
  await store.close()
  for (const text of ['{"version":1,"value":{"members":null,"challenges":5},"tail":[]}', 'null', '[]', '{"value":7}']) {
    await writeFile(teamFile(), text)
    const again = await open()
    expect(await again.dueTeams(new Date('2030-01-01'), 10)).toContainEqual(other)
    expect(await again.teamsNaming(tenant, [ada.user])).toContainEqual(other)
    await again.close()
  }
})

test('the log for the operator has no ids, paths, or texts', async () => {
  for (const [path, bytes] of await contents(copy.dir))
    if (path.includes('tenants') || path.includes('reports'))
      await writeFile(
        join(copy.dir, path),
        Buffer.concat([bytes.subarray(0, 700), Buffer.from([0xff]), bytes.subarray(701)]),
      )
  const store = await open()
  await store.duePushes(new Date(), 10)
  await store.dueTeams(new Date(), 10)
  for (const key of [ada, bob]) await store.readLog(key)
  await store.teamAnswers(guild, 'tq')
  await store.deleteLearner(ada)
  await store.close()
  expect(logged.length).toBeGreaterThan(3)
  expect(JSON.stringify(logged)).not.toMatch(/aaaaaaaa|bbbbbbbb|11111111|tenants|Ünclear|guild|Narwhal/)
})
