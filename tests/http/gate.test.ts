import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ByteBudget } from '../../src/teams/incoming/byte-budget.ts'
import { activity, openHttp, post, type OpenHttp } from './open-http.ts'
import { ask, openRaw } from './raw-client.ts'

let http: OpenHttp
let signedIn: OpenHttp
beforeAll(async () => {
  http = await openHttp()
  signedIn = await openHttp({ policy: { local: false, allowedTenants: [] } })
})
afterAll(() => Promise.all([http.server.stop(0), signedIn.server.stop(0)]))

const expecting = (length: number, ...headers: string[]): string =>
  post([`Content-Length: ${length}`, 'Expect: 100-continue', ...headers], '')

test('the server sends 100 Continue before it reads an announced body', async () => {
  const client = await openRaw(http.port)
  client.write(expecting(activity.length))
  while ((await client.hear(0)).answers.length === 0)
    await new Promise((resolve) => client.socket.once('data', resolve))
  client.write(activity)
  expect((await client.hear()).answers.map(({ status }) => status)).toEqual([100, 200])
  client.leave()
})

test.each<[string, () => OpenHttp, string, number]>([
  ['is too large', () => http, expecting(999_999), 413],
  ['is of another kind', () => http, expecting(5).replace('application/json', 'text/plain'), 415],
  ['has no token', () => signedIn, expecting(5), 401],
  ['has what cannot be a token', () => signedIn, expecting(5, 'Authorization: Bearer x'), 401],
  ['has no route', () => http, expecting(5).replace('/api/messages', '/nothing'), 404],
])('a body that %s is refused before it is sent', async (_, server, request, status) => {
  const client = await openRaw(server().port)
  client.write(request)
  const answers = await client.untilClosed()
  expect(answers).toMatchObject([{ status, headers: { connection: 'close' } }])
})

test('HTTP/1.0 has no expectations', async () => {
  const { answers } = await ask(http.port, expecting(activity.length).replace('HTTP/1.1', 'HTTP/1.0') + activity)
  expect(answers.map(({ status }) => status)).toEqual([200])
})

test.each<[string, () => OpenHttp, string, number]>([
  ['without a token', () => signedIn, post(['Content-Length: 200000'], 'x'.repeat(200_000)), 401],
  ['of another kind', () => http, post(['Content-Length: 200000'], 'x'.repeat(200_000)).replace('json', 'xml'), 415],
  ['of 1 MB', () => http, post(['Content-Length: 1000000'], 'x'.repeat(1_000_000)), 413],
  [
    'of 1 MB in chunks',
    () => http,
    post(['Transfer-Encoding: chunked'], `f4240\r\n${'x'.repeat(1_000_000)}\r\n0\r\n\r\n`),
    413,
  ],
])('a client that sends a whole body %s before it reads still sees the refusal', async (_, server, request, status) => {
  const client = await openRaw(server().port)
  client.write(request)
  expect(await client.untilClosed()).toMatchObject([{ status, headers: { connection: 'close' } }])
})

test.each([
  ['application/json', 200],
  ['Application/JSON; charset=UTF-8', 200],
  ['application/json;charset="utf-8"', 200],
  ['application/json; charset=utf-16', 415],
  ['application/json; charset=latin1', 415],
  ['application/jsonp', 415],
  ['application/json-patch+json', 415],
  ['text/plain; a=application/json', 415],
  ['', 415],
])('the content type %j gives %i', async (type, status) => {
  const { answers } = await ask(http.port, post().replace('application/json', type))
  expect(answers[0]?.status).toBe(status)
})

test('a client that disconnects in the middle of its body changes nothing', async () => {
  const before = http.received.length
  for (const body of ['', '{', activity.slice(0, -1)]) {
    const client = await openRaw(http.port)
    client.write(post([`Content-Length: ${activity.length}`], body))
    client.socket.end()
    expect(await client.untilClosed()).toMatchObject([{ status: 400 }])
    const other = await openRaw(http.port)
    other.write(post([`Content-Length: ${activity.length}`], body))
    other.socket.resetAndDestroy()
    await other.untilClosed()
  }
  expect(await http.isAlive()).toBe(true)
  expect(http.received.length).toBe(before)
  expect(http.logged).toEqual([])
})

test('concurrent readiness requests share one check', async () => {
  let checks = 0
  let check = (): void => {}
  const ready = () => {
    checks++
    return new Promise<void>((resolve) => (check = resolve))
  }
  const busy = await openHttp({ ready })
  const clients = await Promise.all(Array.from({ length: 20 }, () => openRaw(busy.port)))
  for (const client of clients) client.write('GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n')
  while (checks === 0) await new Promise((resolve) => setImmediate(resolve))
  expect(await busy.isAlive()).toBe(true)
  check()
  const answers = await Promise.all(clients.map((client) => client.hear()))
  expect(answers.map(({ answers: [first] }) => first?.status)).toEqual(clients.map(() => 200))
  expect(checks).toBe(1)
  for (const client of clients) client.leave()
  await busy.server.stop(0)
})

test('bodies that stop halfway hold a bounded part of the memory, and others are asked to try again', async () => {
  const small = await openHttp({ policy: { local: true, allowedTenants: [], bodies: new ByteBudget(10_000) } })
  const half = `${post(['Content-Length: 9000'], '')}${' '.repeat(8_000)}`
  const clients = [await openRaw(small.port), await openRaw(small.port)]
  for (const client of clients) client.write(half)
  const [answer] = await Promise.race(clients.map((client) => client.untilClosed()))
  expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('Please try again') })
  for (const client of clients) client.leave()
  while ((await ask(small.port, post())).answers[0]?.status !== 200) await new Promise(setImmediate)
  await small.server.stop(0)
})

test('a body in a hundred thousand chunks costs as much memory as one in a single chunk', async () => {
  const client = await openRaw(http.port)
  const spaces = 100_000
  const text = `${' '.repeat(spaces)}${activity}`
  client.write(post(['Transfer-Encoding: chunked'], ''))
  client.write(Array.from(text, (sign) => `1\r\n${sign}\r\n`).join(''))
  client.write('0\r\n\r\n')
  expect((await client.hear()).answers.map(({ status }) => status)).toEqual([200])
  client.leave()
})
