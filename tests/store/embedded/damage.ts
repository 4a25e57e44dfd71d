import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { remember } from '../../../src/domain/memory/replay.ts'
import type { Learner, LearnerKey } from '../../../src/domain/learner/learner.ts'
import type { Report } from '../../../src/domain/report.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { newTeam, type Team, type TeamAnswer } from '../../../src/domain/team/team.ts'
import { fileNameOf } from '../../../src/store/embedded/files/file-names.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { review } from '../../domain/valid.ts'

// A data folder with something of every kind in it, to be damaged.
export const tenant = '11111111-1111-4111-8111-111111111111'
export const ada: LearnerKey = { tenant, user: 'aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa' }
export const bob: LearnerKey = { tenant, user: 'bbbbbbbb-2222-4222-8222-bbbbbbbbbbbb' }
export const guild = { tenant, conversation: '19:guild@thread.tacv2' }
export const alias = 'Narwhal'
export const mri = `29:${ada.user}`
const now = new Date('2026-11-23T08:00:00Z')
const at = now.toISOString()

export const answersOf = ({ user }: LearnerKey): Review[] =>
  Array.from({ length: 40 }, (_, index) => ({
    ...review,
    id: `${user.slice(0, 4)}-${index}`,
    question: `q${index % 7}`,
  }))

export const learnerOf = (key: LearnerKey): Learner => ({
  ...newLearner(key, now, 'Europe/Berlin', 'de'),
  welcomed: true,
  settings: {
    perDay: 7,
    hour: 18,
    studyDays: [2, 4],
    background: 'operations',
    weeklyDrill: false,
    examDate: '2027-01-15',
  },
  push: { status: 'on', unanswered: 0, cadence: 'daily' },
  due: { daily: { at: '2026-11-24T17:00:00.000Z' } },
  contact: {
    serviceUrl: 'https://x.example',
    channelId: 'msteams',
    conversationId: 'a:1',
    userId: `29:${key.user}`,
    botId: '28:b',
  },
  drills: { 'a-drill': { id: 'w1', revision: 1, at, picks: ['a'] } },
  tasks: {
    open: { id: 'k1', task: 'a-task', revision: 1, attempt: 0, at, hints: 1, answer: 'trigger: [main]' },
    done: { 'another-task': { attempts: 1, credit: 0.9, on: '2026-11-20', counted: '2026-11-20' } },
  },
  lab: { track: 'github-actions', proved: { first: '2026-11-20' } },
  round: {
    id: 'r1',
    kind: 'quiz',
    day: '2026-11-23',
    queue: ['q3'],
    shown: [{ id: `${key.user.slice(0, 4)}-39`, question: 'q4', revision: 1, shownAt: at }],
  },
})

const member = (name: string) => ({ alias: name, joined: at, reports: 0 })
export const team: Team = {
  ...newTeam(guild, now, 'Europe/Berlin'),
  introduced: true,
  name: 'Guild',
  thread: { serviceUrl: 'https://x.example', channelId: 'msteams', conversationId: '19:guild', botId: '28:b' },
  leads: [ada.user, bob.user],
  invited: [mri],
  members: { [ada.user]: member(alias), [bob.user]: member('Puffin') },
  quiz: { id: 'tq', question: 'q1', revision: 1, postedAt: at, closesAt: '2026-11-23T16:00:00.000Z' },
  nextAt: '2026-11-23T16:00:00.000Z',
  challenges: [
    { code: 'ABCDE', from: ada.user, questions: ['q1'], createdAt: at, closesAt: at, taken: [bob.user], results: [] },
  ],
}
const { user: adaUser } = ada
export const teamAnswers: TeamAnswer[] = [adaUser, bob.user, 'u3', 'u4', 'u5'].map((user) => ({
  id: `tq/${user}`,
  quiz: 'tq',
  user,
  viewer: `29:${user}`,
  at,
  picks: ['a'],
  confidence: 'sure',
  credit: 1,
}))
export const reports: Report[] = Array.from({ length: 8 }, (_, index) => ({
  id: `report-${index}`,
  at,
  ...(index % 2 === 0 ? ada : bob),
  question: 'which-deployment',
  revision: 1,
  reason: 'typo',
  text: `Ünclear ${index}`,
}))

/** Fills a folder as the coach would have. */
async function fill(dir: string): Promise<void> {
  const store = await openLowdbStore({ dir })
  for (const key of [ada, bob]) {
    let learner = learnerOf(key)
    for (const [version, entry] of answersOf(key).entries()) {
      learner = { ...learner, memory: remember(learner.memory, entry) }
      await store.commitLearner(key, learner, version, [entry])
    }
  }
  await store.commitTeam(guild, team, 0)
  for (const answer of teamAnswers) await store.addTeamAnswer(guild, answer)
  for (const report of reports) await store.addReport(report)
  await store.close()
}

/** A folder that is filled once and copied for each try. */
export async function template() {
  const from = await mkdtemp(join(tmpdir(), 'shipmate-template-'))
  await fill(from)
  return {
    async copy(): Promise<string> {
      const dir = await mkdtemp(join(tmpdir(), 'shipmate-damaged-'))
      await cp(from, dir, { recursive: true })
      return dir
    },
    files: async (): Promise<string[]> => (await contents(from)).map(([path]) => path),
    end: () => rm(from, { recursive: true, force: true }),
  }
}

/** Every file below a folder, with its bytes; paths are relative. */
export async function contents(dir: string): Promise<[path: string, bytes: Buffer][]> {
  const found: [string, Buffer][] = []
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      found.push([path.slice(dir.length + 1), await readFile(path)])
    }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Gives each test of a file its own copy of the filled folder. Call it once, at the top. */
export function copyForEachTest() {
  let base: Awaited<ReturnType<typeof template>>
  let dir = ''
  const logged: object[] = []
  beforeAll(async () => {
    base = await template()
  })
  afterAll(() => base.end())
  beforeEach(async () => {
    dir = await base.copy()
    logged.length = 0
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))
  return {
    get dir() {
      return dir
    },
    /** What the store told the operator during the test. */
    logged,
    open: () => openLowdbStore({ dir, log: (message, fields) => void logged.push({ message, ...fields }) }),
    learnerFile: (key = ada): string => join(dir, 'tenants', tenant, 'learners', `${key.user}.json`),
    /** @param ending `.json` or `.answers.jsonl` */
    teamFile: (ending = '.json', key = guild): string =>
      join(dir, 'tenants', tenant, 'teams', fileNameOf(key.conversation) + ending),
  }
}

/** Changes the text of a file. */
export async function damage(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')))
}
