import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createExportLinks } from '../../src/features/account/export-links.ts'
import { forgetLearner } from '../../src/features/account/forget.ts'
import { exportFile } from '../../src/http/export-file.ts'
import { createPageMaker } from '../../src/http/pages/page-maker.ts'
import { createSignedPages } from '../../src/http/signed-pages.ts'
import type { Learner, LearnerKey } from '../../src/domain/learner/learner.ts'
import type { Evidence } from '../../src/domain/memory/review.ts'
import { newTeam, type Team } from '../../src/domain/team/team.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from '../fakes/team-cards.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { studied } from '../features/plan/studied.ts'
import { openHttp, type OpenHttp } from './open-http.ts'
import { ask } from './raw-client.ts'

const start = new Date('2026-11-23T08:00:00Z')
const key: LearnerKey = { tenant: 'tenant-1', user: 'user-1' }
const catalog = smallCatalog()
const links = createExportLinks(new Uint8Array(32).fill(7), 'http://localhost')
const gone = 'This link no longer works'

let dir: string
let store: Store
let http: OpenHttp
let now: Date
/** What a test puts in the place of a part of the store. */
let change: Partial<Store>
beforeEach(async () => {
  now = start
  change = {}
  dir = await mkdtemp(join(tmpdir(), 'shipmate-pages-'))
  store = await openLowdbStore({ dir })
  const changed = new Proxy(store, {
    get: (target, name) => Reflect.get(name in change ? change : target, name) as unknown,
  })
  const clock = (): Date => now
  http = await openHttp({
    exportFile: exportFile(links, store, catalog, clock),
    signedPages: createSignedPages({
      links,
      store: changed,
      catalog: () => catalog,
      clock,
      makePage: createPageMaker(2),
    }),
  })
})
afterEach(async () => {
  await http.server.stop(0)
  await store.close()
  await rm(dir, { recursive: true })
})

async function opened(address: string, method = 'GET') {
  const { pathname, search } = new URL(address)
  const { answers } = await ask(http.port, `${method} ${pathname}${search} HTTP/1.1\r\nHost: a\r\n\r\n`)
  const { status, headers, body } = answers[0]!
  return { status, headers, text: Buffer.from(body, 'latin1').toString('utf8') }
}

/** Stores someone who has studied, with one working link. */
async function stored(who: LearnerKey = key, change: Partial<Learner> = { pages: { own: 'one' } }): Promise<void> {
  const { learner, log } = studied(catalog, who, start, 3)
  await store.commitLearner(who, { ...learner, ...change }, 0, log)
}

const linkFor = (who: LearnerKey = key, id: string | undefined = 'one'): string => links.make(who, now, 'page', id)

async function changed(edit: (learner: Learner) => Learner): Promise<void> {
  const found = await store.readLearner(key)
  if (found) await store.commitLearner(key, edit(found.value), found.version, [])
}

test('a link opens the page with headers that load, keep, and tell nothing', async () => {
  await stored()
  const { status, headers, text } = await opened(linkFor())
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text) ?? []
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(
    text.match(/<(?:script|img|link|iframe|form|object)|\s(?:on\w+|style|src)=|undefined|NaN|\[object/g),
  ).toBeNull()
  expect(text).not.toContain(key.user)
})

test('HEAD has the headers of GET and no body', async () => {
  await stored()
  const [head, whole] = [await opened(linkFor(), 'HEAD'), await opened(linkFor())]
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(whole.headers['content-length'])
})

test('a link works for fifteen minutes', async () => {
  await stored()
  const link = linkFor()
  now = new Date(start.getTime() + 15 * 60_000 - 1)
  expect((await opened(link)).status).toBe(200)
  now = new Date(start.getTime() + 15 * 60_000)
  expect(await opened(link)).toMatchObject({ status: 404, text: expect.stringContaining(gone) })
})

test('a newer link ends the one before', async () => {
  await stored()
  const older = linkFor()
  await changed((learner) => ({ ...learner, pages: { own: 'two' } }))
  expect((await opened(older)).status).toBe(404)
  expect((await opened(linkFor(key, 'two'))).status).toBe(200)
})

test('signing out ends the link', async () => {
  await stored()
  await changed(({ pages: _, ...learner }) => learner)
  expect((await opened(linkFor())).status).toBe(404)
})

test('a deletion ends the link, and so does one that isn’t finished, and removing the app', async () => {
  await stored()
  await changed((learner) => ({ ...learner, removedAt: now.toISOString() }))
  expect((await opened(linkFor())).status).toBe(404)
  await changed(({ removedAt: _, ...learner }) => ({
    ...learner,
    deleting: { channelIds: [], aliases: [], answered: [] },
  }))
  expect((await opened(linkFor())).status).toBe(404)
  await forgetLearner({ store, cards: recordedCards().cards }, key, now)
  expect((await opened(linkFor())).status).toBe(404)
})

test('after a deletion and a new start, the link from before stays closed', async () => {
  await stored()
  const before = linkFor()
  await forgetLearner({ store, cards: recordedCards().cards }, key, now)
  await stored(key, { pages: { own: 'two' } })
  expect((await opened(before)).status).toBe(404)
})

test('nobody’s link opens another person’s page, or that of the same person in another tenant', async () => {
  const [other, elsewhere] = [
    { ...key, user: 'user-2' },
    { ...key, tenant: 'tenant-2' },
  ]
  await stored(key, { pages: { own: 'one' } })
  await stored(other, { pages: { own: 'two' } })
  await stored(elsewhere, { pages: { own: 'three' } })
  expect((await opened(linkFor(other, 'one'))).status).toBe(404)
  expect((await opened(linkFor(elsewhere, 'one'))).status).toBe(404)
  expect((await opened(linkFor(key, 'two'))).status).toBe(404)
  const [body = '', signature = ''] = new URL(linkFor()).searchParams.get('token')?.split('.') ?? []
  const [, user, ...rest] = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[]
  for (const forged of [
    ['tenant-2', user, ...rest],
    [key.tenant, 'user-2', ...rest],
    [key.tenant, user, 'page', 9e15, 'one'],
  ]) {
    const token = `${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}`
    expect((await opened(`http://localhost/page?token=${token}`)).status).toBe(404)
  }
})

test('a link without an id opens nothing, even for someone without one', async () => {
  await stored(key, {})
  expect((await opened(links.make(key, now, 'page'))).status).toBe(404)
  expect((await opened(links.make(key, now, 'page', 'undefined'))).status).toBe(404)
})

test('a link to a file opens no page, and a link to a page downloads nothing', async () => {
  await stored()
  const { search } = new URL(links.make(key, now, 'json'))
  expect((await opened(`http://localhost/page${search}`)).status).toBe(404)
  expect((await opened(`http://localhost/export${new URL(linkFor()).search}`)).status).toBe(404)
})

test.each(['', '?token', '?token=', '?token=.', '?token=a.b', `?token=${'a'.repeat(3_000)}.b`, '?token=a.b&token=a.b'])(
  'an address without a valid token gets the same page: %s',
  async (query) => {
    const { status, headers, text } = await opened(`http://localhost/page${query}`)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain(gone)
    expect(http.logged).toEqual([])
  },
)

test('a page that is reloaded while it is made is made once, and more than a few at a time have to wait', async () => {
  for (const user of ['user-1', 'user-2', 'user-3']) await stored({ ...key, user })
  let reads = 0
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  change = {
    readLog: async (who) => {
      reads++
      await held
      return store.readLog(who)
    },
  }
  const early = [opened(linkFor()), opened(linkFor()), opened(linkFor({ ...key, user: 'user-2' }))]
  // The third person asks until two pages are being made.
  let late = await opened(linkFor({ ...key, user: 'user-4' }))
  while (reads < 2 || late.status !== 503) late = await opened(linkFor({ ...key, user: 'user-4' }))
  expect(late.headers['retry-after']).toBe('5')
  release()
  expect((await Promise.all(early)).map(({ status }) => status)).toEqual([200, 200, 200])
  expect(reads).toBe(2)
})

const evidence = (step: string, text: string): Evidence => ({
  type: 'evidence',
  id: `evidence-${step}`,
  at: start.toISOString(),
  day: '2026-11-23',
  lab: 'small-lab',
  step,
  track: 'github-actions',
  text,
})
const portfolioLink = (who: LearnerKey = key, id = 'lab-1'): string => links.make(who, now, 'portfolio', id)
/** Stores someone with evidence for two steps. */
async function storedWithLab(who: LearnerKey = key, change: Partial<Learner> = { pages: { portfolio: 'lab-1' } }) {
  const { learner, log } = studied(catalog, who, start, 3)
  const own = [
    evidence('step-1', `Run 42 was green\n<script>alert(1)</script> of ${who.user}`),
    evidence('step-2', 'Done'),
  ]
  await store.commitLearner(who, { ...learner, ...change }, 0, [...log, ...own])
}

test('the portfolio opens with pictures of this server and nothing else', async () => {
  await storedWithLab()
  const { status, headers, text } = await opened(portfolioLink())
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'; img-src 'self'; style-src 'sha256-")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['cache-control']).toBe('no-store')
  expect(text).toContain('2 steps with evidence, 8 to go.')
  expect(text).toContain('Run 42 was green\n&lt;script&gt;')
  expect(text.match(/<(?:script|link|iframe|form|object)|\s(?:on\w+|style)=|undefined|NaN|\[object/g)).toBeNull()
})

test('the portfolio ends like one’s own page, and neither link opens the other page', async () => {
  await storedWithLab(key, { pages: { own: 'one', portfolio: 'lab-1' } })
  expect((await opened(portfolioLink(key, 'one'))).status).toBe(404)
  expect((await opened(linkFor(key, 'lab-1'))).status).toBe(404)
  expect((await opened(links.make(key, now, 'portfolio'))).status).toBe(404)
  const link = portfolioLink()
  expect((await opened(link)).status).toBe(200)
  await changed((learner) => ({ ...learner, pages: { own: 'one', portfolio: 'lab-2' } }))
  expect((await opened(link)).status).toBe(404)
  await changed(({ pages: _, ...learner }) => learner)
  expect((await opened(portfolioLink(key, 'lab-2'))).status).toBe(404)
  await changed((learner) => ({ ...learner, pages: { portfolio: 'lab-1' }, removedAt: now.toISOString() }))
  expect((await opened(portfolioLink())).status).toBe(404)
})

test('nobody’s link opens another person’s portfolio, or that of the same person in another tenant', async () => {
  const [other, elsewhere] = [
    { ...key, user: 'user-2' },
    { ...key, tenant: 'tenant-2' },
  ]
  await storedWithLab()
  await storedWithLab(other, { pages: { portfolio: 'lab-2' } })
  await storedWithLab(elsewhere, { pages: { portfolio: 'lab-3' } })
  expect((await opened(portfolioLink(other))).status).toBe(404)
  expect((await opened(portfolioLink(elsewhere))).status).toBe(404)
  const { text } = await opened(portfolioLink(other, 'lab-2'))
  expect(text).toContain('of user-2')
  expect(text).not.toContain('of user-1')
})

const teamKey = { tenant: key.tenant, conversation: '19:team' }
const teamLink = (who: LearnerKey = key, id = 'team-1', conversation = teamKey.conversation): string =>
  links.make(who, now, 'team-page', JSON.stringify([id, conversation]))

async function keepTeam(change: Partial<Team> = {}, conversation = teamKey.conversation): Promise<void> {
  const report = {
    day: '2026-11-23',
    at: start.toISOString(),
    people: 6,
    known: {},
    areas: {},
    answers: 2,
    pass: 0,
    low: 0,
    high: 0,
    together: 0,
    pairs: [],
  }
  const place = { ...teamKey, conversation }
  const found = await store.readTeam(place)
  const team = { ...newTeam(place, start, 'UTC'), leads: [key.user], coverage: { reports: 1, gone: [], report } }
  await store.commitTeam(place, { ...team, ...change }, found?.version ?? 0)
}

test('the team page opens for a lead, and only while they lead', async () => {
  await stored(key, { pages: { team: 'team-1' } })
  await keepTeam()
  expect(await opened(teamLink())).toMatchObject({ status: 200, text: expect.stringContaining('6 people') })
  await keepTeam({ leads: ['user-2'] })
  expect((await opened(teamLink())).status).toBe(404)
  await keepTeam()
  await store.deleteTeam(teamKey)
  expect((await opened(teamLink())).status).toBe(404)
})

test('the team page ends like one’s own, and neither link opens the other page', async () => {
  await stored(key, { pages: { own: 'one', team: 'team-1' } })
  await keepTeam()
  expect((await opened(teamLink(key, 'one'))).status).toBe(404)
  expect((await opened(linkFor(key, 'team-1'))).status).toBe(404)
  const link = teamLink()
  await changed((learner) => ({ ...learner, pages: { own: 'one', team: 'team-2' } }))
  expect((await opened(link)).status).toBe(404)
  await changed(({ pages: _, ...learner }) => learner)
  expect((await opened(teamLink(key, 'team-2'))).status).toBe(404)
})

test('nobody opens a team that they don’t lead, or one of another tenant', async () => {
  const [other, elsewhere] = [
    { ...key, user: 'user-2' },
    { ...key, tenant: 'tenant-2' },
  ]
  for (const who of [key, other, elsewhere]) await stored(who, { pages: { team: 'team-1' } })
  await keepTeam()
  await keepTeam({ leads: ['user-2'] }, '19:theirs')
  expect((await opened(teamLink(other))).status).toBe(404)
  expect((await opened(teamLink(elsewhere))).status).toBe(404)
  expect((await opened(teamLink(key, 'team-1', '19:theirs'))).status).toBe(404)
  expect((await opened(teamLink(key, 'team-1', '19:nowhere'))).status).toBe(404)
})

test('a team without a report has no page', async () => {
  await stored(key, { pages: { team: 'team-1' } })
  await keepTeam({ coverage: { reports: 0, gone: [] } })
  expect((await opened(teamLink())).status).toBe(404)
})

test('a cheat sheet needs its signature, and nothing about the person', async () => {
  const { status, headers, text } = await opened(links.make(key, now, 'sheet', 'd3'))
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  expect(text).toContain('AZ-400 cheat sheet: Pipelines')
  expect((await opened(links.make(key, now, 'sheet', 'd9'))).status).toBe(404)
  expect((await opened(links.make(key, now, 'sheet', '__proto__'))).status).toBe(404)
})

test('someone who has just begun gets a page without figures that mean nothing', async () => {
  const { learner } = studied(catalog, key, start, 0, 0)
  await store.commitLearner(key, { ...learner, pages: { own: 'one' } }, 0, [])
  const { status, text } = await opened(linkFor())
  expect(status).toBe(200)
  expect(text).toContain('Too early to tell')
  expect(text).toContain('The line starts with your first answers.')
  expect(text.match(/NaN|undefined|Infinity/g)).toBeNull()
})
