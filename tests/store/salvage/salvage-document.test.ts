import { expect, test } from '@jest/globals'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { newTeam, type Team } from '../../../src/domain/team/team.ts'
import { NewerSchema } from '../../../src/store/migrate.ts'
import { recoverLearner, recoverTeam } from '../../../src/store/salvage/salvage-document.ts'
import { review } from '../../domain/valid.ts'

const since = new Date('2026-11-24T08:00:00Z')
const { at, day } = review
const key = { tenant: 'tenant-1', user: 'user-1' }
const fresh = newLearner(key, new Date('2026-11-01T08:00:00Z'), 'Europe/Berlin', 'de')
const second = { ...review, id: 'p2' }
const learner: Learner = {
  ...fresh,
  settings: { ...fresh.settings, perDay: 10, timeZone: 'Europe/Berlin' },
  due: { daily: { at: '2026-11-25T08:00:00.000Z', last: { day, at, outcome: 'sent' } } },
  drills: { d: { id: 'w', revision: 1, at, picks: ['a'] } },
  tasks: {
    open: { id: 'o', task: 't', revision: 1, attempt: 0, at, hints: 0 },
    done: { t: { attempts: 1, credit: 1, on: day, counted: day } },
    checks: { since: at, count: 3 },
  },
  explained: [{ id: 'e', at, asked: 'canary', notes: [], topics: 0 }],
  deleting: { channelIds: ['29:a'], aliases: ['Puffin'], answered: ['19:c'] },
  memory: replay([review, second]),
}
const stored = (value: object = learner, version = 7): string =>
  JSON.stringify({ version, value, tail: [review, second] })
const rebuilt = (text: string, log = [review]) => recoverLearner(key, Buffer.from(text), since, log)

test('from a document with one damaged byte, everything else is kept, with the next version', () => {
  const { version, value, tail } = rebuilt(stored().replace('"locale"', '"loc@le"'))
  expect(version).toBe(8)
  expect(tail).toEqual([second])
  expect(value).toMatchObject({
    settings: { ...fresh.settings, perDay: 10 },
    locale: 'en',
    timeZone: 'Europe/Berlin',
    createdAt: fresh.createdAt,
    explained: learner.explained,
    deleting: learner.deleting,
    drills: learner.drills,
    memory: learner.memory,
    recovered: true,
  })
  expect(value.push.status).toBe('stopped')
  expect(value.due).toEqual({ daily: { last: { day, at, outcome: 'sent' } } })
})

test('of lists and records that are damaged themselves, the readable parts are kept', () => {
  const broken = stored()
    .replace('"perDay":10', '"perDay":1#')
    .replace('"explained":[', '"explained":#')
    .replace('"drills":{', '"drills":{#')
    .replace('"due":{', '"due":{#')
    .replace('"checks":{', '"checks":#')
    .replace('"answered":["19:c"]', '"answered":["19:')
  expect(rebuilt(broken).value).toMatchObject({
    settings: { ...fresh.settings, studyDays: [1, 2, 3, 4, 5] },
    explained: learner.explained,
    drills: learner.drills,
    tasks: { open: learner.tasks?.open, done: learner.tasks?.done },
    deleting: { channelIds: ['29:a'], aliases: ['Puffin'], answered: [] },
  })
})

test('of a damaged record of messages, only entries that plan or sent one are kept', () => {
  const broken = stored({ ...learner, due: { ...learner.due, later: { last: { day, at, outcome: 'failed' } } } })
  const { due } = rebuilt(broken.replace('"due":{', '"due":{#')).value
  expect(due).toEqual({
    daily: { last: { day, at, outcome: 'sent' } },
    later: { last: { day, at, outcome: 'failed' } },
  })
})

test('tasks are kept whether some are done, one is open, or both', () => {
  const { open, done } = learner.tasks!
  const tasksFrom = (tasks: object) =>
    rebuilt(stored({ ...learner, tasks }).replace('"checks":{', '"checks":#')).value.tasks
  const checks = { since: at, count: 3 }
  expect(tasksFrom({ done, checks })).toEqual({ done })
  expect(tasksFrom({ open, done: {}, checks })).toEqual({ open, done: {} })
})

test('a chosen time zone isn’t kept apart, because it can’t be told from the client’s', () => {
  const broken = stored().replace('"settings":{', '"settings":#')
  expect(rebuilt(broken).value.settings).toEqual({ ...fresh.settings, perDay: 10 })
})

test('without a readable byte, the log alone makes the document', () => {
  const { version, value, tail } = rebuilt('', [review, second])
  expect([version, tail]).toEqual([1, []])
  expect(value).toMatchObject({ ...key, createdAt: since.toISOString(), timeZone: 'UTC', locale: 'en' })
  expect(value.memory).toEqual(learner.memory)
  expect(value).not.toHaveProperty('tasks')
  expect(value).not.toHaveProperty('deleting')
})

test('an entry that occurs twice in the tail counts once', () => {
  const text = JSON.stringify({ version: 1, value: 0, tail: [second, second] })
  expect(rebuilt(text).tail).toEqual([second])
})

test.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER])('a version of %s is no version', (version) => {
  expect(rebuilt(stored(learner, version)).version).toBe(1)
})

test('a document of a later version is refused, one of this version isn’t', () => {
  expect(() => rebuilt(stored({ ...learner, schema: 7 }))).toThrow(NewerSchema)
  expect(() => recoverTeam(teamKey, Buffer.from('{"schema":5}'), since)).toThrow(NewerSchema)
})

test('someone else’s document reveals nothing, and one with a damaged id is still the own one', () => {
  const other = stored({ ...learner, user: 'user-2-of-the-other-team' })
  expect(rebuilt(other)).toMatchObject({ tail: [], value: { ...key, settings: fresh.settings } })
  expect(rebuilt(other).value.settings.perDay).toBe(fresh.settings.perDay)
  const sameLength = stored({ ...learner, user: 'abcdef' })
  expect(rebuilt(sameLength).value.settings.perDay).toBe(10)
  const [own, foreign] = ['user-123456789', 'xxxx-xxxxxxxxx']
  const read = recoverLearner({ ...key, user: own }, Buffer.from(stored({ ...learner, user: foreign })), since, [])
  expect(read.value.settings.perDay).toBe(fresh.settings.perDay)
})

const teamKey = { tenant: 'tenant-1', conversation: '19:guild-of-pipelines' }
const post = (activity: string) => ({ conversationId: '19:channel', activity })
const challenge = {
  code: 'ABCDE',
  from: 'ana',
  questions: ['x'],
  createdAt: at,
  closesAt: at,
  taken: [],
  results: [],
  post: post('challenge'),
}
const team: Team = {
  ...newTeam(teamKey, new Date('2026-11-01T08:00:00Z'), 'Europe/Berlin'),
  name: 'Pipelines',
  thread: { serviceUrl: 'x', channelId: 'msteams', conversationId: '19:channel', botId: '28:b' },
  members: {
    ana: { alias: 'Puffin', joined: at, reports: 3 },
    ben: { alias: 'Otter', joined: at, reports: 1 },
  },
  board: { week: '2026-11-23', renewed: '2026-11-23', post: post('board') },
  pastBoards: [post('before')],
  coverageCards: [post('pairs')],
  challenges: [challenge],
  coverage: { reports: 2, gone: [1] },
  owed: { close: [post('old')], renew: ['quiz #1'] },
}
const storedTeam = (value: object = team): string => JSON.stringify({ version: 3, value })
const rebuiltTeam = (text: string) => recoverTeam(teamKey, Buffer.from(text), since)

test('from a team’s document with one damaged byte, everything else is kept, and its events are planned at once', () => {
  const { version, value, tail } = rebuiltTeam(storedTeam().replace('"name"', '"n@me"'))
  const { name: _, ...rest } = team
  expect([version, tail]).toEqual([4, []])
  expect(value).toEqual({ ...rest, introduced: false, nextAt: since.toISOString() })
})

test('if members are lost, the others stay, and every card that may show the lost ones closes or is redrawn', () => {
  const { value } = rebuiltTeam(storedTeam().replace('"alias":"Otter"', '"alias":#'))
  expect(value.members).toEqual({ ana: team.members['ana'] })
  expect(value.pastBoards).toEqual([])
  expect(value).not.toHaveProperty('coverageCards')
  expect(value.owed).toEqual({
    close: [
      post('old'),
      { ...post('before'), since: since.toISOString() },
      { ...post('pairs'), since: since.toISOString() },
    ],
    renew: ['quiz #1', 'board #1', 'challenge ABCDE #1'],
  })
})

test('without the reports, nobody keeps the bits that refer to them', () => {
  const { value } = rebuiltTeam(storedTeam().replace('"gone"', '"g@ne"'))
  expect(value.coverage).toEqual({ reports: 0, gone: [] })
  expect(Object.values(value.members).map(({ reports }) => reports)).toEqual([0, 0])
})

test('of damaged challenges and edits, the readable ones are kept', () => {
  const broken = storedTeam().replace('"challenges":[', '"challenges":#').replace('"close":[', '"close":#')
  expect(rebuiltTeam(broken).value).toMatchObject({ challenges: [challenge], owed: { close: [], renew: ['quiz #1'] } })
})

test('of too many challenges, the latest twenty are kept', () => {
  const many = Array.from({ length: 21 }, (_, index) => ({
    ...challenge,
    code: `ABC${String(index).padStart(2, '0')}`,
  }))
  const codes = rebuiltTeam(storedTeam({ ...team, challenges: many })).value.challenges.map(({ code }) => code)
  expect([codes.length, codes[0], codes.at(-1)]).toEqual([20, 'ABC01', 'ABC20'])
})

test('another team’s document reveals nothing, unless it posts to this team', () => {
  const other = storedTeam({ ...team, conversation: '19:somebody-else-of-x' })
  expect(rebuiltTeam(other).value).toMatchObject({ ...teamKey, members: {}, introduced: true })
  const posting = { ...team, conversation: '19:somebody-else-of-x', board: undefined }
  const here = { ...posting, thread: { ...team.thread, conversationId: `${teamKey.conversation};messageid=1` } }
  expect(Object.keys(rebuiltTeam(storedTeam(here)).value.members)).toEqual(['ana', 'ben'])
})

test('without a readable byte, a team starts over but doesn’t introduce itself again', () => {
  expect(rebuiltTeam('').value).toEqual({
    ...newTeam(teamKey, since, 'UTC'),
    introduced: true,
    nextAt: since.toISOString(),
  })
})
