import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { createExportLinks } from '../../src/features/account/export-links.ts'
import type { Learner, LearnerKey } from '../../src/domain/learner/learner.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import type { Evidence, LogEntry } from '../../src/domain/memory/review.ts'
import { newTeam, type Challenge, type Member, type Team, type TeamAnswer } from '../../src/domain/team/team.ts'
import { exportFile } from '../../src/http/export-file.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { review } from '../domain/valid.ts'
import { openHttp, type OpenHttp } from './open-http.ts'
import { ask } from './raw-client.ts'

const now = new Date('2026-11-23T08:00:00Z')
const key: LearnerKey = { tenant: 'tenant-1', user: 'user-1' }
const mine = '29:mine'
const links = createExportLinks(new Uint8Array(32).fill(7), 'http://localhost')
const addresses = {
  json: links.make(key, now, 'json'),
  csv: links.make(key, now, 'csv'),
  lab: links.make(key, now, 'lab'),
  starter: links.make(key, now, 'starter'),
}

let dir: string
let store: Store
let http: OpenHttp
/** The code of the lab's checker. */
let code: string | undefined
const checker = () => Promise.resolve(code)
/** What a test puts in the place of a part of the store. */
let change: Partial<Store>
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-export-'))
  store = await openLowdbStore({ dir })
  change = {}
  code = undefined
  const changed = new Proxy(store, {
    get: (target, name) => Reflect.get(name in change ? change : target, name) as unknown,
  })
  http = await openHttp({ exportFile: exportFile(links, changed, smallCatalog(), () => now, checker) })
})
afterEach(async () => {
  await http.server.stop(0)
  await store.close()
  await rm(dir, { recursive: true })
})

async function fetched(address: string) {
  const { pathname, search } = new URL(address)
  const { answers } = await ask(http.port, `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\n\r\n`)
  return { status: answers[0]?.status, text: Buffer.from(answers[0]?.body ?? '', 'latin1').toString('utf8') }
}

const learner = (who: LearnerKey, channelId: string): Learner => ({
  ...newLearner(who, now, 'Europe/Berlin', 'en'),
  contact: {
    serviceUrl: 'http://localhost',
    channelId: 'msteams',
    conversationId: 'a:1',
    botId: '28:bot',
    userId: channelId,
  },
})
const entries: readonly LogEntry[] = [
  { ...review, id: 'r1' },
  { ...review, id: 'r2', rating: 'again' },
  { ...review, id: 'r3' },
  { type: 'undo', id: 'u1', at: review.at, day: review.day, of: 'r1' },
]
const member = (alias: string): Member => ({ alias, joined: now.toISOString(), reports: 5 })
const challenge = (code: string, change: Partial<Challenge>): Challenge => ({
  code,
  from: 'other-user',
  questions: ['q'],
  createdAt: now.toISOString(),
  closesAt: '2026-11-25T08:00:00.000Z',
  taken: [],
  results: [],
  ...change,
})
const keep = (conversation: string, change: Partial<Team>) =>
  store.commitTeam(
    { tenant: key.tenant, conversation },
    { ...newTeam({ tenant: key.tenant, conversation }, now, 'UTC'), ...change },
    0,
  )

test('the JSON equals the output of one JSON.stringify call, with any content', async () => {
  const someone = { ...learner(key, mine), job: { does: ['planning'] }, locale: 'a "quoted"\nline   ü 😀' }
  await store.commitLearner(key, someone, 0, entries)
  const report = {
    id: 'p1',
    at: review.at,
    ...key,
    text: 'line\nbreak "',
    question: 'q',
    revision: 1,
    reason: 'typo',
  } as const
  await store.addReport(report)
  await store.addReport({ ...report, id: 'p2', user: 'other-user' })
  await keep('team-1', { members: { 'user-1': member('Puffin'), 'other-user': member('Otter') } })
  const { status, text } = await fetched(addresses.json)
  const read = JSON.parse(text) as Record<string, unknown>
  expect(status).toBe(200)
  expect(text).toBe(JSON.stringify(read, null, 2))
  expect(Object.keys(read)).toEqual(['exportedAt', 'learner', 'log', 'reports', 'teams'])
  expect(read).toMatchObject({ exportedAt: now.toISOString(), learner: someone, log: entries, reports: [report] })
  expect(read['teams']).toMatchObject([{ conversation: 'team-1', alias: 'Puffin', lead: false, results: [] }])
})

test('the CSV leaves out undone reviews, and counts unseen questions as new', async () => {
  await store.commitLearner(key, learner(key, mine), 0, entries)
  const row = (rating: number, state: number): string =>
    [`${review.question}@${review.revision}`, Date.parse(review.at), rating, state, review.elapsedMs].join(',')
  const header = 'card_id,review_time,review_rating,review_state,review_duration'
  expect((await fetched(addresses.csv)).text).toBe([header, row(1, 0), row(3, 2), ''].join('\r\n'))
})

test('an Anki deck arrives as the bytes that it was made of', async () => {
  await store.commitLearner(key, learner(key, mine), 0, [])
  const { pathname, search } = new URL(links.make(key, now, 'anki'))
  const response = await fetch(`http://127.0.0.1:${http.port}${pathname}${search}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="shipmate.apkg"')
  expect(Object.keys(unzipSync(bytes))).toEqual(['collection.anki2', 'media'])
})

test('the lab page has the newest evidence of each step', async () => {
  const evidence = (id: string, step: string, text: string): Evidence => ({
    type: 'evidence',
    id,
    at: review.at,
    day: review.day,
    lab: 'lab',
    step,
    track: 'github-actions',
    text,
  })
  await store.commitLearner(key, learner(key, mine), 0, [
    evidence('e1', 'step-1', 'the first try'),
    evidence('e2', 'step-2', 'the second step'),
    evidence('e3', 'step-1', 'the last try'),
  ])
  const { text } = await fetched(addresses.lab)
  expect(text).toContain('> the last try')
  expect(text).toContain('> the second step')
  expect(text).not.toContain('the first try')
})

test('the lab page names the track and the day of the newest evidence, even if an older one is of the other kind', async () => {
  const claimed: Evidence = {
    type: 'evidence',
    id: 'e1',
    at: review.at,
    day: '2026-11-21',
    lab: 'lab',
    step: 'step-1',
    track: 'azure-pipelines',
    text: 'the first try',
  }
  await store.commitLearner(key, learner(key, mine), 0, [
    claimed,
    {
      ...claimed,
      id: 'e2',
      day: '2026-11-22',
      track: 'github-actions',
      text: '',
      checked: { file: 'ci.yml', rules: ['tests'] },
    },
    { ...claimed, id: 'e3', day: '2026-11-23', text: 'the last try' },
  ])
  expect((await fetched(addresses.lab)).text).toContain('*Azure Pipelines, 2026-11-23.*')
})

test('a link works for a person without stored data', async () => {
  expect(JSON.parse((await fetched(addresses.json)).text)).toMatchObject({
    learner: null,
    log: [],
    reports: [],
    teams: [],
  })
  expect((await fetched(addresses.csv)).text.split('\r\n')).toHaveLength(2)
  expect(await fetched(addresses.lab)).toMatchObject({ status: 200, text: expect.stringContaining('# ') })
})

test('the export has the person’s pairs without the others, and the coverage cards in their own chat', async () => {
  await store.commitLearner(key, learner(key, mine), 0, [])
  const chat = (await store.readLearner(key))?.value.contact?.conversationId as string
  const report = { day: '2026-11-23', at: now.toISOString(), people: 4, known: {}, areas: {}, answers: 0 }
  const figures = { pass: 0, low: 0, high: 0, together: 0 }
  const pairs: [string, string][] = [
    ['user-1', 'other-user'],
    ['third-user', 'user-1'],
    ['third-user', 'other-user'],
  ]
  const card = { conversationId: chat, activity: 'mine' }
  await keep('team-lead', {
    leads: ['user-1'],
    coverage: { reports: 1, gone: [], report: { ...report, ...figures, pairs } },
    coverageCards: [card, { conversationId: 'a:other', activity: 'theirs' }],
  })
  const { text } = await fetched(addresses.json)
  expect(JSON.parse(text)).toMatchObject({ teams: [{ coveragePairs: 2, coverageCards: [card] }] })
  expect(text).not.toMatch(/other-user|third-user|a:other/)
})

test('a link that was made while the clock was a year ahead does not work after the clock is corrected', () => {
  const year = 365 * 86_400_000
  const token = new URL(links.make(key, new Date(now.getTime() + year), 'json')).searchParams.get('token') as string
  expect(links.read(token, now)).toBeUndefined()
  expect(links.read(token, new Date(now.getTime() + year + 60_000))).toBeDefined()
})

test('the export covers every place in which a team names the person, and names nobody else', async () => {
  await store.commitLearner(key, learner(key, mine), 0, [])
  await keep('team-member', {
    name: 'Platform',
    leads: ['user-1', 'lead-user'],
    invited: ['29:other'],
    members: { 'user-1': { ...member('Puffin'), muted: true }, 'other-user': member('Otter') },
    challenges: [
      challenge('AAAAA', {
        from: 'user-1',
        to: 'other-user',
        taken: ['user-1'],
        results: [
          { user: 'user-1', right: 3, of: 5 },
          { user: 'other-user', right: 4, of: 5 },
        ],
      }),
      challenge('BBBBB', { to: 'user-1' }),
      challenge('CCCCC', { taken: ['other-user', 'user-1'] }),
      challenge('DDDDD', { to: 'third-user' }),
    ],
  })
  await keep('team-invited', { invited: ['29:other', mine] })
  const quiz = {
    id: 'quiz-1',
    question: 'q',
    revision: 1,
    postedAt: now.toISOString(),
    closesAt: '2026-11-24T08:00:00.000Z',
  }
  await keep('team-answered', { quiz })
  const answer: TeamAnswer = {
    id: 'quiz-1/user-1',
    quiz: 'quiz-1',
    user: 'user-1',
    viewer: mine,
    at: now.toISOString(),
    picks: ['b'],
    confidence: 'sure',
    credit: 1,
  }
  for (const given of [answer, { ...answer, id: 'quiz-1/other-user', user: 'other-user', viewer: '29:other' }])
    await store.addTeamAnswer({ tenant: key.tenant, conversation: 'team-answered' }, given)
  await keep('team-of-others', { quiz: { ...quiz, id: 'quiz-2' }, members: { 'other-user': member('Otter') } })
  const { text } = await fetched(addresses.json)
  const { teams } = JSON.parse(text) as { teams: { conversation: string }[] }
  const dates = { createdAt: now.toISOString(), closesAt: '2026-11-25T08:00:00.000Z' }
  const nothing = {
    lead: false,
    invited: false,
    results: [],
    challenges: [],
    coveragePairs: 0,
    coverageCards: [],
    answers: [],
    askedFor: [],
  }
  expect(teams.toSorted((a, b) => (a.conversation < b.conversation ? -1 : 1))).toEqual([
    { ...nothing, conversation: 'team-answered', answers: [answer] },
    { ...nothing, conversation: 'team-invited', invited: true },
    {
      ...nothing,
      conversation: 'team-member',
      name: 'Platform',
      lead: true,
      alias: 'Puffin',
      joined: now.toISOString(),
      muted: true,
      results: [{ code: 'AAAAA', right: 3, of: 5 }],
      challenges: [
        { code: 'AAAAA', ...dates, sent: true, received: false, taken: true },
        { code: 'BBBBB', ...dates, sent: false, received: true, taken: false },
        { code: 'CCCCC', ...dates, sent: false, received: false, taken: true },
      ],
    },
  ])
  expect(text).not.toMatch(/other|Otter|lead-user|third/)
})

test('a user id such as __proto__ is not a membership', async () => {
  const odd = { ...key, user: '__proto__' }
  await keep('team-1', { leads: ['__proto__'], members: { 'other-user': member('Otter') } })
  const { text } = await fetched(links.make(odd, now, 'json'))
  expect((JSON.parse(text) as { teams: object[] }).teams).toEqual([
    {
      conversation: 'team-1',
      lead: true,
      invited: false,
      results: [],
      challenges: [],
      coveragePairs: 0,
      coverageCards: [],
      answers: [],
      askedFor: [],
    },
  ])
})

test('only the part of a long log that is being sent is in memory', async () => {
  let taken = 0
  change = {
    readLog: () => Promise.reject(new Error('the whole log')),
    async *logEntries() {
      for (; taken < 20_000; taken++) yield { ...review, id: `r${taken}` }
    },
  }
  const { pathname, search } = new URL(addresses.json)
  const response = await fetch(`http://127.0.0.1:${http.port}${pathname}${search}`)
  const read = (await response.json()) as { log: { id: string }[] }
  expect(read.log.map(({ id }) => id)).toEqual(Array.from({ length: 20_000 }, (_, i) => `r${i}`))
})

const [body = '', signature = ''] = new URL(addresses.json).searchParams.get('token')?.split('.') ?? []
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([
  '',
  '?',
  '?token',
  '?token=',
  '?token=.',
  '?token=..',
  '?token=.'.concat('a'.repeat(43)),
  `?token=${body}`,
  `?token=${body}.`,
  `?token=.${signature}`,
  `?token=${signature}.${body}`,
  `?token=${body}.${signature}.`,
  `?token=${body}.${signature}.${signature}`,
  `?token=${body}.${signature.slice(1)}`,
  `?token=${body}.${'%C3%A4'.repeat(43)}`,
  `?token=${body}=.${signature}`,
  `?token=${body}.${signature}%00`,
  `?token=${body}.${signature}+`,
  `?token=${encoded({ tenant: 'a' })}.${signature}`,
  `?token=${encoded(7)}.${signature}`,
  `?token=${encoded(['tenant-1', 'user-2', 'json', 9e15])}.${signature}`,
  `?token=%7B%7D.${signature}`,
  `?token=${'a'.repeat(3_000)}.${signature}`,
  `?token=${body}.${signature}&token=${body}.${signature}`,
  `?token=${body}.${signature}&token=`,
  `?Token=${body}.${signature}`,
  `?token[]=${body}.${signature}`.replace('[]', '%5B%5D'),
  `?__proto__=${body}.${signature}`,
])('an invalid token gets the message of an expired link: %#', async (query) => {
  const { status, text } = await fetched(`http://localhost/export${query}`)
  expect(status).toBe(404)
  expect(text).toBe(
    'This link has expired. Say "export my data", "export my lab", or "export to Anki" to get a new one.',
  )
  expect(http.logged).toEqual([])
})

test('the repository that the lab starts with is a ZIP file', async () => {
  const { pathname, search } = new URL(addresses.starter)
  const { answers } = await ask(http.port, `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\n\r\n`)
  const files = unzipSync(Buffer.from(answers[0]?.body ?? '', 'latin1'))
  expect(Object.keys(files)).toEqual(['orders/README.md'])
})

test('the repository has a checker that begins with the platform and the way that the learner chose', async () => {
  code = '// The checker'
  const lab = { proved: {}, track: 'azure-pipelines', free: true } as const
  await store.commitLearner(key, { ...learner(key, mine), lab }, 0, [])
  const { pathname, search } = new URL(addresses.starter)
  const { answers } = await ask(http.port, `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\n\r\n`)
  const files = unzipSync(Buffer.from(answers[0]!.body, 'latin1'))
  expect(strFromU8(files['orders/checker/check.cjs']!)).toBe(code)
  expect(JSON.parse(strFromU8(files['orders/checker/steps.json']!))).toMatchObject({
    track: 'azure-pipelines',
    way: 'free',
    steps: expect.arrayContaining([expect.objectContaining({ title: 'Make thing 2' })]),
  })
})
