import { appendFile, copyFile, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { remember, replay } from '../../../src/domain/memory/replay.ts'
import { newTeam } from '../../../src/domain/team/team.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { openReadOnly } from '../../../src/store/embedded/read-only.ts'
import { checkUp } from '../../../src/store/embedded/repair/check-up.ts'
import { repair } from '../../../src/store/embedded/repair/repair.ts'
import { UnknownLayout } from '../../../src/store/embedded/layout.ts'
import { collect } from '../../collect.ts'
import { review } from '../../domain/valid.ts'

const now = new Date('2026-11-23T08:00:00Z')
const key = { tenant: 'tenant-1', user: 'user-1' }
const teamKey = { tenant: 'tenant-1', conversation: 'guild' }
const entries = Array.from({ length: 40 }, (_, index) => ({ ...review, id: `p${index}` }))
const fresh = newLearner(key, now, 'UTC', 'en')
const learnerAfter = (count: number): Learner => ({
  ...fresh,
  memory: entries.slice(0, count).reduce(remember, fresh.memory),
})
const answer = {
  id: 'tq/user-1',
  quiz: 'tq',
  user: 'user-1',
  viewer: '29:user-1',
  at: now.toISOString(),
  picks: ['a'],
  confidence: 'sure' as const,
  credit: 1,
}
const report = {
  id: 'r1',
  at: now.toISOString(),
  ...key,
  question: 'q',
  revision: 1,
  reason: 'typo' as const,
  text: 'x',
}

let dir: string
let home: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-repair-'))
  home = join(dir, 'tenants', 'tenant-1')
  const store = await openLowdbStore({ dir })
  await store.commitLearner(key, learnerAfter(39), 0, entries.slice(0, 39))
  // The document holds a few entries, so the earlier ones move to the log now.
  await store.commitLearner(key, learnerAfter(40), 1, entries.slice(39))
  const quiz = { id: 'tq', question: 'x', revision: 1, postedAt: now.toISOString(), closesAt: now.toISOString() }
  await store.commitTeam(teamKey, { ...newTeam(teamKey, now, 'UTC'), quiz }, 0)
  await store.addTeamAnswer(teamKey, answer)
  await store.addReport(report)
  await store.close()
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const document = () => join(home, 'learners', 'user-1.json')
const logFile = () => join(home, 'learners', 'user-1.log.jsonl')
const teamFile = () => join(home, 'teams', 'guild.json')
const changed = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')))
async function repaired(): Promise<string[]> {
  const lines: string[] = []
  await repair(dir, (line) => lines.push(line))
  return lines
}
const problems = async (): Promise<readonly string[]> => (await checkUp(dir)).problems

test('a folder that’s whole has no problem, and nothing to repair', async () => {
  expect(await checkUp(dir)).toEqual({ learners: 1, teams: 1, entries: 40, problems: [], remarks: [] })
  expect(await repaired()).toEqual([])
})

test('an empty folder has no problem', async () => {
  await rm(dir, { recursive: true })
  await mkdir(dir)
  expect(await checkUp(dir)).toEqual({ learners: 0, teams: 0, entries: 0, problems: [], remarks: [] })
})

test('a missing or damaged store.json is a problem if there’s data, and is written again', async () => {
  await writeFile(join(dir, 'store.json'), '{')
  expect(await problems()).toEqual(['store.json: damaged'])
  await rm(join(dir, 'store.json'))
  expect(await problems()).toEqual(['store.json: missing'])
  await repaired()
  expect(await problems()).toEqual([])
})

test('damaged, torn, and doubled lines are counted by file, set aside, and removed', async () => {
  const line = `${JSON.stringify(entries[0])}\n`
  await appendFile(logFile(), `{"type":"rev\n${line}{"to`)
  await appendFile(join(home, 'teams', 'guild.answers.jsonl'), 'x\n')
  await appendFile(join(dir, 'reports.jsonl'), 'y\n')
  const found = [
    'reports: unreadable lines: 1',
    'tenant-1/user-1: log: unreadable lines: 2',
    'tenant-1/user-1: log: torn last line: 1',
    'tenant-1/user-1: log: duplicate entries: 1',
    'tenant-1/teams/guild: answers: unreadable lines: 1',
  ]
  expect(await problems()).toEqual(found)
  const lines = await repaired()
  expect(lines.filter((one) => one.startsWith('repaired ')).length).toBe(5)
  expect(await problems()).toEqual([])
  expect(await readFile(`${logFile()}.damaged`, 'utf8')).toBe('{"type":"rev\n{"to\n')
  const { remarks } = await checkUp(dir)
  expect(remarks).toHaveLength(3)
  expect(remarks.every((remark) => remark.includes('unreadable lines'))).toBe(true)
  // What is damaged later is added to what was set aside.
  await appendFile(logFile(), 'z\n')
  await repaired()
  expect(await readFile(`${logFile()}.damaged`, 'utf8')).toBe('{"type":"rev\n{"to\nz\n')
})

test('temporary files of an earlier process are counted and removed', async () => {
  for (const name of ['.user-1.json.abc-1.tmp', '.clock-x']) await writeFile(join(home, 'learners', name), 'x')
  expect(await problems()).toEqual(['temporary files of interrupted writes: 2'])
  expect(await repaired()).toEqual(['removed temporary files of interrupted writes: 2'])
  expect(await problems()).toEqual([])
})

test('a memory that differs from the log is rebuilt from it', async () => {
  await changed(document(), (text) => text.replace('"answered":40', '"answered":41'))
  expect((await problems())[0]).toBe('tenant-1/user-1: memory differs from the replay of the log')
  expect(await repaired()).toEqual(['repaired tenant-1/user-1: memory rebuilt from the log'])
  expect(await problems()).toEqual([])
})

test('a round with an answer that the log doesn’t have goes, and an intact one stays', async () => {
  const { picks, credit, rating } = review
  const round = (id: string): Learner['round'] => ({
    id: 'r',
    kind: 'quiz',
    day: review.day,
    queue: [],
    shown: [
      { id, question: 'q', revision: 1, shownAt: review.at, answered: { picks, credit, rating, due: review.day } },
    ],
  })
  const withRound = (id: string) =>
    changed(document(), (text) => {
      const stored = JSON.parse(text) as { value: Learner }
      return JSON.stringify({ ...stored, value: { ...stored.value, round: round(id) } })
    })
  await withRound('p1')
  expect(await repaired()).toEqual([])
  await withRound('lost')
  expect(await problems()).toEqual(['tenant-1/user-1: an answer of the round is not in the log'])
  expect(await repaired()).toEqual(['repaired tenant-1/user-1: memory and the open round rebuilt from the log'])
  expect(await problems()).toEqual([])
})

test('documents that can’t be read are rebuilt, and the damaged ones are set aside', async () => {
  await changed(document(), (text) => text.replace('"locale"', '"loc@le"'))
  await changed(teamFile(), (text) => text.replace('"timeZone"', '"timeZ@ne"'))
  expect(await problems()).toEqual([
    'tenant-1/user-1: the document cannot be read',
    'tenant-1/teams/guild: the document cannot be read',
  ])
  const lines = await repaired()
  expect(lines.filter((line) => line.includes('rebuilt from its readable parts'))).toHaveLength(2)
  const { problems: left, remarks } = await checkUp(dir)
  expect(left).toEqual([])
  expect(remarks.filter((remark) => remark.includes('a damaged document that was rebuilt'))).toHaveLength(2)
})

test('a document with broken characters, or under another one’s name, is a problem', async () => {
  const bytes = await readFile(document())
  const place = bytes.indexOf('"locale":"en"') + '"locale":"'.length
  await writeFile(document(), Buffer.concat([bytes.subarray(0, place), Buffer.from([0xff]), bytes.subarray(place + 1)]))
  await writeFile(join(home, 'learners', 'user-2.json'), bytes)
  await copyFile(teamFile(), join(home, 'teams', 'other.json'))
  expect(await problems()).toEqual([
    'tenant-1/user-1: the document cannot be read',
    'tenant-1/user-2: the document cannot be read',
    'tenant-1/teams/other: the document cannot be read',
  ])
})

test('a document of a later version is a problem that says so, and is left alone', async () => {
  await changed(document(), (text) => text.replace('"schema":6', '"schema":7'))
  expect((await problems())[0]).toContain('Schema 7 is newer than 6')
  expect(await repaired()).toEqual([])
  expect(await readFile(document(), 'utf8')).toContain('"schema":7')
})

test('a log whose document is lost is a remark, because its answers come back', async () => {
  await rm(document())
  const { problems: found, remarks, learners } = await checkUp(dir)
  expect([found, learners]).toEqual([[], 0])
  expect(remarks).toEqual([expect.stringMatching(/^tenant-1\/user-1: the document is lost/)])
})

test('a commit that waits in a journal is a problem that the next start finishes', async () => {
  await mkdir(join(dir, 'journal'), { recursive: true })
  await writeFile(join(dir, 'journal', 'abc-1.json'), '{}')
  expect(await problems()).toEqual(['interrupted commits that the next start finishes: 1'])
})

test('without the lock, everything can be read while the coach runs, and nothing is changed', async () => {
  const store = await openLowdbStore({ dir })
  const before = (await readdir(dir, { recursive: true })).toSorted()
  const readOnly = await openReadOnly(dir)
  const learners = await collect(readOnly.learners())
  expect(learners.map(({ learner: one, log }) => [one.user, one.memory, log.map(({ id }) => id)])).toEqual([
    ['user-1', replay(entries), entries.map(({ id }) => id)],
  ])
  expect((await collect(readOnly.teams())).map(({ conversation }) => conversation)).toEqual(['guild'])
  expect(await collect(readOnly.reports())).toEqual([report])
  expect(readOnly.skipped).toEqual({ documents: 0, lines: 0 })
  expect((await readdir(dir, { recursive: true })).toSorted()).toEqual(before)
  await store.close()
})

test('what can’t be read is skipped and counted, not what is just being written', async () => {
  await appendFile(logFile(), 'x\n{"type":"rev')
  await changed(teamFile(), (text) => text.replace('"timeZone"', '"timeZ@ne"'))
  await writeFile(join(home, 'learners', 'other.json'), Buffer.from([0xff]))
  await writeFile(join(home, 'learners', '.user-1.json.abc-1.tmp'), 'x')
  const readOnly = await openReadOnly(dir)
  expect(await collect(readOnly.learners())).toHaveLength(1)
  expect(await collect(readOnly.teams())).toEqual([])
  expect(readOnly.skipped).toEqual({ documents: 2, lines: 1 })
})

test('a document with broken characters or under another one’s name is skipped, and one that has just been deleted isn’t counted', async () => {
  const bytes = await readFile(document())
  const place = bytes.indexOf('"locale":"en"') + '"locale":"'.length
  bytes[place] = 0xff
  await writeFile(document(), bytes)
  await symlink(join(home, 'learners', 'nowhere'), join(home, 'learners', 'gone.json'))
  await copyFile(teamFile(), join(home, 'teams', 'other.json'))
  const readOnly = await openReadOnly(dir)
  expect(await collect(readOnly.learners())).toEqual([])
  expect(readOnly.skipped).toEqual({ documents: 1, lines: 0 })
  expect((await collect(readOnly.teams())).map(({ conversation }) => conversation)).toEqual(['guild'])
  expect(readOnly.skipped).toEqual({ documents: 2, lines: 0 })
})

test('a missing folder is an empty store, and one with another layout is refused', async () => {
  const empty = await openReadOnly(join(dir, 'nothing'))
  expect([await collect(empty.learners()), await collect(empty.teams()), await collect(empty.reports())]).toEqual([
    [],
    [],
    [],
  ])
  await writeFile(join(dir, 'store.json'), '{"layout":2}')
  await expect(openReadOnly(dir)).rejects.toThrow(UnknownLayout)
  await expect(checkUp(dir)).rejects.toThrow(UnknownLayout)
})
