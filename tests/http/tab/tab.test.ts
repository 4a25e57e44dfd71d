import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Learner, LearnerKey } from '../../../src/domain/learner/learner.ts'
import { createExportLinks } from '../../../src/features/account/export-links.ts'
import { createPageMaker } from '../../../src/http/pages/page-maker.ts'
import { createSignedPages } from '../../../src/http/signed-pages.ts'
import { createSignIn } from '../../../src/http/tab/sign-in.ts'
import { createTab } from '../../../src/http/tab/tab.ts'
import { OperatorError } from '../../../src/operator-error.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { clouds } from '../../../src/teams/cloud.ts'
import { clientId, person, startEntraForPeople, tenant, type EntraForPeople } from '../../fakes/entra-people.ts'
import { studied } from '../../features/plan/studied.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import { openHttp, type OpenHttp } from '../open-http.ts'
import { ask } from '../raw-client.ts'

const start = new Date('2026-11-23T08:00:00Z')
const key: LearnerKey = { tenant, user: person }
const folder = new URL('../../../deploy/teams/pages/', import.meta.url)
const links = createExportLinks(new Uint8Array(32).fill(7), 'http://localhost')
const catalog = smallCatalog()

let entra: EntraForPeople
let dir: string
let store: Store
let http: OpenHttp
let logged: (readonly [string, Record<string, unknown>])[]
/** What a test puts in the place of a part of the store. */
let change: Partial<Store>
beforeAll(async () => {
  entra = await startEntraForPeople(() => start)
})
afterAll(() => entra.stop())
beforeEach(async () => {
  logged = []
  change = {}
  entra.answerWith(200)
  dir = await mkdtemp(join(tmpdir(), 'shipmate-tab-'))
  store = await openLowdbStore({ dir })
  const changed = new Proxy(store, {
    get: (target, name) => Reflect.get(name in change ? change : target, name) as unknown,
  })
  const makePage = createPageMaker(2)
  const parts = { store: changed, catalog: () => catalog, clock: () => start, makePage }
  const tab = { clientId, resource: `api://shipmate.example.com/${clientId}` }
  http = await openHttp({
    tab: await createTab({
      ...parts,
      signIn: createSignIn({ tab, cloud: entra.cloud, tenants: [tenant], clock: () => start }),
      folder,
      clients: clouds.Public.clients,
      log: (message, fields) => void logged.push([message, fields]),
    }),
    signedPages: createSignedPages({ ...parts, links }),
  })
})
afterEach(async () => {
  await http.server.stop(0)
  await store.close()
  await rm(dir, { recursive: true })
})

async function request(method: string, headers: readonly string[] = [], target = '/tab', body = '') {
  const { answers } = await ask(
    http.port,
    [`${method} ${target} HTTP/1.1`, 'Host: a', ...headers, '', body].join('\r\n'),
  )
  const { status, headers: answered, body: bytes } = answers[0]!
  return { status, headers: answered, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}
const bearer = async (change?: Parameters<EntraForPeople['token']>[0]): Promise<string> =>
  `Authorization: Bearer ${await entra.token(change)}`
const post = (headers: readonly string[], target?: string) => request('POST', ['Content-Length: 0', ...headers], target)

/** Stores someone who has studied. */
async function stored(who: LearnerKey = key, more: Partial<Learner> = {}): Promise<void> {
  const { learner, log } = studied(catalog, who, start, 3)
  await store.commitLearner(who, { ...learner, ...more }, 0, log)
}
const bodyOf = (html: string): string => /<main>([^]*)<\/main>/.exec(html)?.[1] ?? ''

test('anybody gets the frame, which says nothing about anyone; only Teams can show it, and only its own script runs', async () => {
  const { status, headers, text } = await request('GET')
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text) ?? []
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(text) ?? []
  const hash = (of: string): string => `'sha256-${createHash('sha256').update(of).digest('base64')}'`
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src ${hash(script)}; connect-src 'self'; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft`,
    'cache-control': 'public, max-age=300',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect(headers['x-frame-options']).toBeUndefined()
  expect(text.match(/<script/g)).toHaveLength(1)
  expect(
    text.replace(script, '').match(/<(?:img|link|iframe|form|object)|\s(?:on\w+|style|src)=|undefined|NaN|\[object/g),
  ).toBeNull()
  expect(await request('HEAD')).toMatchObject({ status: 200, text: '' })
})

test('without scripts, the frame says where the page is', async () => {
  const { text } = await request('GET')
  expect(/<noscript>([^]*)<\/noscript>/.exec(text)?.[1]).toContain('my page')
})

test('a token opens the page of the person whom it’s about: the same one as the signed link', async () => {
  await stored(key, { pages: { own: 'one' } })
  const { status, headers, text } = await post([await bearer()])
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  })
  const { pathname, search } = new URL(links.make(key, start, 'page', 'one'))
  const linked = (await request('GET', [], pathname + search)).text
  expect(text).toBe(
    linked
      .replace('The link to this page works for 15 minutes.', '')
      .replace('No one but you gets a link to this page.', 'No one but you sees this page.'),
  )
  expect(text).not.toContain(person)
  expect(logged).toEqual([])
})

test('the signed pages stay without a frame', async () => {
  await stored(key, { pages: { own: 'one' } })
  const { pathname, search } = new URL(links.make(key, start, 'page', 'one'))
  const { headers } = await request('GET', [], pathname + search)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('the tab needs no link, and signing out of the page in the browser doesn’t end it', async () => {
  await stored()
  expect((await post([await bearer()])).status).toBe(200)
})

test('nobody’s token opens another person’s page', async () => {
  const other = '77777777-7777-4777-8777-777777777777'
  await stored({ tenant, user: other })
  await stored({ tenant: 'tenant-2', user: person })
  expect((await post([await bearer()])).status).toBe(404)
  const { status, text } = await post([await bearer({ claims: { oid: other } })])
  expect(status).toBe(200)
  await stored()
  const own = await post([await bearer()], `/tab?oid=${other}&user=${other}&tid=tenant-2`)
  expect(own.status).toBe(200)
  expect(bodyOf(own.text)).toBe(bodyOf((await post([await bearer()])).text))
  expect(text).not.toContain(other)
})

test('someone whom the store doesn’t know is asked to say hi', async () => {
  const { status, text } = await post([await bearer()])
  expect(status).toBe(404)
  expect(bodyOf(text)).toContain('Say hi first')
  expect(await store.readLearner(key)).toBeUndefined()
})

test('someone who removed the app, or whose data is being deleted, has no page', async () => {
  await stored(key, { removedAt: start.toISOString() })
  expect((await post([await bearer()])).status).toBe(404)
})

test('without a valid token, there is a page that says so, and nothing is read', async () => {
  await stored()
  change = { readLearner: () => Promise.reject(new Error('nobody may be read')) }
  for (const headers of [[], ['Authorization: Bearer a.b.c'], [await bearer({ claims: { aud: 'another' } })]]) {
    const { status, headers: answered, text } = await post(headers)
    expect(status).toBe(401)
    expect(answered).toMatchObject({ 'www-authenticate': 'Bearer', 'cache-control': 'no-store' })
    expect(bodyOf(text)).toContain('sign you in')
  }
  // The first has no token and the second none of Entra's. Anyone could send them again and again.
  expect(logged).toHaveLength(1)
  expect(http.logged).toEqual([])
})

test('a token in the address opens nothing, whatever it’s called', async () => {
  await stored()
  const token = await entra.token()
  for (const name of ['token', 'access_token', 'authorization', 'code'])
    for (const method of ['GET', 'POST']) {
      const headers = method === 'POST' ? ['Content-Length: 0'] : []
      const { status, text } = await request(method, headers, `/tab?${name}=${token}`)
      expect([name, method, status]).toEqual([name, method, method === 'GET' ? 200 : 401])
      expect(text).not.toContain('objective-')
    }
})

test('a token in a body isn’t even read', async () => {
  const body = `token=${await entra.token()}`
  const kind = 'Content-Type: application/x-www-form-urlencoded'
  expect((await request('POST', [kind, `Content-Length: ${body.length}`], '/tab', body)).status).toBe(413)
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  expect((await request('POST', [kind, 'Transfer-Encoding: chunked'], '/tab', chunk)).status).toBe(413)
  expect((await request('POST', [await bearer(), `Content-Length: ${1024 * 1024}`])).status).toBe(413)
  expect(await http.isAlive()).toBe(true)
})

test('two tokens, and other methods, are refused', async () => {
  expect((await post([await bearer(), await bearer()])).status).toBe(400)
  // A page of another origin would have to ask first, and gets no answer that allows it.
  const preflight = ['Origin: https://evil.example', 'Access-Control-Request-Method: POST']
  const { status, headers } = await request('OPTIONS', preflight)
  expect(status).toBe(405)
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('a refusal is logged with its reason, and without the token or who it’s about', async () => {
  const token = await entra.token({ claims: { scp: 'User.Read' } })
  await post([`Authorization: Bearer ${token}`])
  expect(logged).toEqual([['a sign-in to the tab was refused', { reason: 'scp' }]])
  expect(http.logged).toEqual([])
})

test('while Entra’s keys can’t be read, people are asked to try again, and the log doesn’t call it a refusal', async () => {
  await stored()
  entra.answerWith(500)
  const { status, headers, text } = await post([await bearer()])
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(text).not.toContain('objective-')
  expect(bodyOf(text)).toContain('data-again')
  expect(bodyOf(text)).not.toMatch(/reload|many pages/i)
  expect(logged).toEqual([['a sign-in to the tab could not be checked', { reason: 'keys' }]])
})

test('one person’s page is made once for requests that come together, and tabs and links share the limit', async () => {
  const [second, third] = ['66666666-6666-4666-8666-666666666666', '77777777-7777-4777-8777-777777777777']
  for (const user of [person, second, third]) await stored({ tenant, user }, { pages: { own: 'one' } })
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
  const early = [post([await bearer()]), post([await bearer()]), post([await bearer({ claims: { oid: second } })])]
  const { pathname, search } = new URL(links.make({ tenant, user: third }, start, 'page', 'one'))
  let late = await post([await bearer({ claims: { oid: '88888888-8888-4888-8888-888888888888' } })])
  while (reads < 2 || late.status !== 503) late = await request('GET', [], pathname + search)
  release()
  expect((await Promise.all(early)).map(({ status }) => status)).toEqual([200, 200, 200])
  expect(reads).toBe(2)
})

test('without the setting, there is no tab', async () => {
  const without = await openHttp()
  try {
    for (const method of ['GET', 'POST'])
      expect((await fetch(`http://127.0.0.1:${without.port}/tab`, { method })).status).toBe(404)
  } finally {
    await without.server.stop(0)
  }
})

test('the script runs, too, if Git has given it the line ends of Windows', async () => {
  const script = await readFile(new URL('tab.js', folder), 'utf8')
  await writeFile(join(dir, 'tab.js'), script.replaceAll('\n', '\r\n'))
  const parts = { store, catalog: () => catalog, clock: () => start, makePage: createPageMaker(1), log: () => {} }
  const signIn = () => Promise.resolve({ kind: 'refused' } as const)
  const open = (from: URL) => createTab({ ...parts, signIn, clients: [], folder: from })
  expect((await open(pathToFileURL(`${dir}/`))).page).toEqual((await open(folder)).page)
})

test('a missing script stops the start with what to do', async () => {
  const parts = { store, catalog: () => catalog, clock: () => start, makePage: createPageMaker(1), log: () => {} }
  const signIn = () => Promise.resolve({ kind: 'refused', reason: '' } as const)
  const opening = createTab({ ...parts, signIn, clients: [], folder: pathToFileURL(`${tmpdir()}/nowhere/`) })
  await expect(opening).rejects.toThrow(OperatorError)
})
