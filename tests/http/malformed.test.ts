import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seededChance } from '../../src/domain/shuffle.ts'
import { activity, openHttp, post, type OpenHttp } from './open-http.ts'
import { ask, openRaw } from './raw-client.ts'

// An exception or a rejection that nothing catches fails the test under way: Jest listens for both.

let http: OpenHttp
beforeAll(async () => {
  // Short, because a request that never ends is one of the cases.
  http = await openHttp({ limits: { headersMs: 200, requestMs: 250, checkEveryMs: 50 } })
})
afterAll(() => http.server.stop())

const get = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n')
const withHost = (host: string): string => `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`

/** One well-formed answer or a closed connection, and the server answers the next client. */
async function survives(request: string | Buffer, statuses: readonly number[]): Promise<void> {
  const { answers, closed } = await ask(http.port, request)
  if (answers.length === 0) expect(closed).toBe(true)
  else expect(statuses).toContain(answers[0]?.status)
  expect(await http.isAlive()).toBe(true)
  expect(http.logged).toEqual([])
}

test.each(
  [
    'a b',
    '[',
    ']',
    'a:b',
    'a:99999999',
    'a:65536',
    '%',
    '%zz',
    '::1',
    '@',
    'a@b',
    '',
    ' ',
    'a/b',
    'a?b',
    'a#b',
    'a,b',
    'a\\b',
  ].concat([
    'http://a',
    '[::1',
    '[::1]x',
    '[x]',
    'a:',
    'a:-1',
    'a:1:2',
    'ä',
    '<a>',
    '"a"',
    "a'b",
    '__proto__:1x',
    'a\tb',
    'x'.repeat(300),
  ]),
)('the host %j gets 400', (host) => survives(withHost(host), [400]))

test.each([
  '1.2.3.4.5',
  '1.2.3',
  '256.256.256.256',
  '0x7f.1',
  'xn--',
  '-a',
  '__proto__',
  'constructor',
  '[::1]',
  '[::1]:80',
  'a.b:65535',
  'LOCALHOST',
])('the host %j is accepted', (host) => survives(withHost(host), [200]))

test.each([
  'http://a:99999999/export',
  'http://localhost/healthz',
  'HTTP://[/healthz',
  'http://',
  '//healthz',
  '//a:99999999/export',
  '///',
  '*',
  'healthz',
  'localhost:80',
  '/\\healthz',
  '\\\\a\\b',
  '/%',
  '/%zz',
  '/healthz?%',
  '/export?token=%E0%A4%A',
  '/%ff',
  '/healthz#a',
  '/"',
  '/<a>',
  '/{a}',
  '/a|b',
  '/a^b',
  '/ä',
  '?token=1',
])('the target %j gets 400', (target) => survives(get(target), [400]))

test.each([
  '/',
  '/__proto__',
  '/constructor',
  '/toString',
  '/healthz/healthz',
  '/healthz/..',
  '/./healthz',
  '/a/../healthz',
  '/healthz%00',
  '/%2fhealthz',
  '/healthz%2f',
  '/healthz;a=b',
  '/HEALTHZ',
  '/api/messages/1',
])('the target %j gets 404', (target) => survives(get(target), [404]))

test.each(['/healthz/', '/healthz?', '/healthz?a=b&a=c', '/%68ealthz'])('the target %j is found', (target) =>
  survives(get(target), [200]),
)

test.each<[string, string, readonly number[]]>([
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', [400]],
  ['two hosts', get('/healthz', 'Host: localhost'), [400]],
  ['two hosts of different case', get('/healthz', 'hOST: b'), [400]],
  ['no host in HTTP/1.0', 'GET /healthz HTTP/1.0\r\n\r\n', [200]],
  ['a bad host in HTTP/1.0', 'GET /healthz HTTP/1.0\r\nHost: a b\r\n\r\n', [400]],
  ['HTTP/0.9', 'GET /healthz\r\n\r\n', [400, 505]],
  ['HTTP/0.9 by number', 'GET /healthz HTTP/0.9\r\nHost: a\r\n\r\n', [505, 400]],
  ['HTTP/2.0', 'GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n', [505, 400]],
  ['HTTP/1.2', 'GET /healthz HTTP/1.2\r\nHost: a\r\n\r\n', [505, 400]],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505]],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
  ['zeros', '\0'.repeat(100), [400]],
  ['nothing but line ends', '\r\n'.repeat(2_000), [400, 408]],
  ['line feeds only', 'GET /healthz HTTP/1.1\nHost: a\n\n', [200, 400, 408]],
  ['an unknown method', 'BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
  ['a method in lower case', 'get /healthz HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
  ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', [405]],
  ['CONNECT with data behind', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n\x16\x03\x01', [405]],
  ['CONNECT to nonsense', 'CONNECT : HTTP/1.1\r\n\r\n', [400, 405]],
  ['a target of 5,000 characters', get(`/${'a'.repeat(5_000)}`), [414]],
  ['a target of 100,000 characters', get(`/${'a'.repeat(100_000)}`), [414, 431]],
  ['a target with a control character', get('/a\x01b'), [400]],
  ['a target with a space', get('/a b'), [400]],
  ['101 headers', get('/healthz', ...Array.from({ length: 100 }, (_, i) => `X-${i}: 1`)), [431]],
  ['2,500 headers', get('/healthz', ...Array.from({ length: 2_500 }, () => 'a:')), [431]],
  ['headers of 20 KB', get('/healthz', `X: ${'a'.repeat(20_000)}`), [431]],
  ['a header named __proto__', get('/healthz', '__proto__: a', 'constructor: b', 'toString: c'), [200]],
  ['a header without a name', get('/healthz', ': a'), [400]],
  ['a header without a colon', get('/healthz', 'nonsense'), [400]],
  ['a space before the colon', get('/healthz', 'X : a'), [400]],
  ['a folded header', get('/healthz', 'X: a\r\n b'), [400, 200]],
  ['a control character in a header', get('/healthz', 'X: a\x01b'), [400]],
  ['a zero in a header', get('/healthz', 'X: a\0b'), [400]],
  ['two authorizations', post(['Content-Length: 2', 'Authorization: a', 'Authorization: b'], '{}'), [400]],
  ['two content types', post(['Content-Length: 2', 'Content-Type: text/plain'], '{}'), [400]],
  ['two lengths that agree', post(['Content-Length: 2', 'Content-Length: 2'], '{}'), [400]],
  ['two lengths that differ', post(['Content-Length: 2', 'Content-Length: 3'], '{}'), [400]],
  ['two lengths in one header', post(['Content-Length: 2, 2'], '{}'), [400]],
  ...['-1', 'NaN', '+2', '0x2', '2.0', '1e1', '', ' ', '9'.repeat(25), '18446744073709551616'].map(
    (length): [string, string, readonly number[]] => [
      `a length of ${JSON.stringify(length)}`,
      post([`Content-Length: ${length}`], '{}'),
      [400],
    ],
  ),
  ['a length beyond what is accepted', post(['Content-Length: 999999999'], '{}'), [413, 408]],
  ['no length and no coding', post([], ''), [400]],
  ['a length and chunks', post(['Content-Length: 2', 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'), [400]],
  ['chunks and a length', post(['Transfer-Encoding: chunked', 'Content-Length: 2'], '2\r\n{}\r\n0\r\n\r\n'), [400]],
  ['two codings', post(['Transfer-Encoding: gzip, chunked'], '2\r\n{}\r\n0\r\n\r\n'), [400, 501]],
  ['chunked twice', post(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], '0\r\n\r\n'), [400]],
  ['an unknown coding', post(['Transfer-Encoding: identity'], '{}'), [400, 501]],
  ['chunks in HTTP/1.0', post(['Transfer-Encoding: chunked'], '0\r\n\r\n').replace('1.1', '1.0'), [400]],
  ['a chunk size that is none', post(['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n'), [400]],
  ['a negative chunk size', post(['Transfer-Encoding: chunked'], '-2\r\n{}\r\n'), [400]],
  ['a huge chunk size', post(['Transfer-Encoding: chunked'], `${'f'.repeat(20)}\r\n`), [400]],
  ['a chunk longer than it says', post(['Transfer-Encoding: chunked'], '1\r\n{}\r\n0\r\n\r\n'), [400]],
  [
    'a long chunk extension',
    post(['Transfer-Encoding: chunked'], `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
    [400, 413],
  ],
  ['trailers', post(['Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n__proto__: a\r\nHost: b\r\n\r\n'), [400]],
  ['a body that breaks off', post(['Content-Length: 100'], '{'), [408]],
  ['chunks that break off', post(['Transfer-Encoding: chunked'], '5\r\n{'), [408]],
  ['headers that break off', 'GET /healthz HTTP/1.1\r\nHost: a', [408]],
  ['one byte', 'G', [408]],
  ['a body on GET', get('/healthz', 'Content-Length: 5').concat('hello'), [200]],
  ['an expectation', get('/healthz', 'Expect: the-unexpected'), [417]],
  ['two expectations', get('/healthz', 'Expect: 100-continue', 'Expect: 100-continue'), [400]],
  ['an expectation beside a known one', get('/healthz', 'Expect: a, 100-continue'), [417]],
  ['an upgrade', get('/healthz', 'Connection: Upgrade', 'Upgrade: websocket'), [200]],
  [
    'an upgrade to HTTP/2',
    get('/healthz', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AA'),
    [200],
  ],
  ['an upgrade of a bad host', 'GET /healthz HTTP/1.1\r\nHost: [\r\nConnection: Upgrade\r\nUpgrade: a\r\n\r\n', [400]],
  ['an upgrade with a body', post(['Connection: Upgrade', 'Upgrade: a', `Content-Length: ${activity.length}`]), [200]],
])('%s: a well-formed answer or a closed connection, and the server goes on', (_, request, statuses) =>
  survives(Buffer.from(request, 'latin1'), statuses),
)

test.each([
  ['GET', '/api/messages', 'POST, HEAD'],
  ['DELETE', '/api/messages', 'POST, HEAD'],
  ['POST', '/healthz', 'GET, HEAD'],
  ['OPTIONS', '/export', 'GET, HEAD'],
  ['TRACE', '/readyz', 'GET, HEAD'],
])('%s %s gets 405 with the methods that work: %s', async (method, path, allow) => {
  const { answers } = await ask(http.port, `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
  expect(answers[0]).toMatchObject({ status: 405, headers: { allow, connection: 'close' } })
})

test.each(['/healthz', '/readyz'])('HEAD %s has the headers of GET', async (path) => {
  const [got, asked] = await Promise.all(
    ['GET', 'HEAD'].map((method) => ask(http.port, `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)),
  )
  const withoutDate = ({ date: _, ...rest }: Readonly<Record<string, string>> = {}) => rest
  expect(asked?.answers[0]?.status).toBe(200)
  expect(withoutDate(asked?.answers[0]?.headers)).toEqual(withoutDate(got?.answers[0]?.headers))
  expect(got?.answers[0]?.headers['content-length']).toBe(String(got?.answers[0]?.body.length))
})

test('HEAD /api/messages shows that the bot is running', () =>
  survives('HEAD /api/messages HTTP/1.1\r\nHost: a\r\n\r\n', [200]))

test('a socket that asks for an upgrade is answered and closed', async () => {
  const client = await openRaw(http.port)
  client.write(get('/healthz', 'Connection: Upgrade', 'Upgrade: websocket').concat('\x81\x05hello'))
  const answers = await client.untilClosed()
  expect(answers.map(({ status }) => status)).toEqual([200])
})

test('answers to pipelined requests come in order, even before garbage', async () => {
  const client = await openRaw(http.port)
  const requests = Array.from({ length: 200 }, (_, i) => get(`/healthz?${i}`))
  client.write(requests.join('').concat('GARBAGE\r\n\r\n'))
  const answers = await client.untilClosed()
  expect(answers.map(({ status }) => status)).toEqual([...requests.map(() => 200), 400])
})

test('a few slow pipelined requests are answered in order', async () => {
  const client = await openRaw(http.port)
  client.write(get('/readyz').concat(post(), get('/healthz'), get('/nothing'), get('/healthz')))
  const answers = await client.untilClosed()
  expect(answers.map(({ body }) => body)).toEqual([
    '{"status":"ready"}',
    '{}',
    '{"status":"ok"}',
    'There is nothing here.',
  ])
})

test('a connection never has more than eight running turns', async () => {
  let turns = 0
  const busy = await openHttp({ bot: { receive: () => new Promise(() => turns++) } })
  const client = await openRaw(busy.port)
  client.write(post().repeat(500))
  expect(await client.untilClosed()).toEqual([])
  expect(turns).toBeLessThanOrEqual(8)
  expect(await busy.isAlive()).toBe(true)
  await busy.server.stop(0)
})

test('3,000 random requests: every byte that comes back belongs to a well-formed answer', async () => {
  const chance = seededChance('raw requests')
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const seeds = [
    get('/healthz'),
    get('/export?token=a.b'),
    post(),
    post(['Transfer-Encoding: chunked'], `${activity.length.toString(16)}\r\n${activity}\r\n0\r\n\r\n`),
    get('/healthz', 'Connection: Upgrade', 'Upgrade: a').concat(get('/healthz')),
    get('/healthz', 'Expect: 100-continue', 'Connection: close'),
    'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n',
  ]
  const scraps = [
    '\r\n',
    '\n',
    '\r',
    '\0',
    ' ',
    ':',
    '/',
    '[',
    ']',
    '%',
    '@',
    '\\',
    'HTTP/1.1',
    'Host: ',
    'é',
    '99999999999',
    '-',
    ';',
    '?',
    '\t',
  ]
  const mutate = (text: string): string => {
    const at = Math.floor(chance() * text.length)
    switch (Math.floor(chance() * 5)) {
      case 0:
        return text.slice(0, at) + pick(scraps) + text.slice(at)
      case 1:
        return text.slice(0, at) + text.slice(at + 1 + Math.floor(chance() * 8))
      case 2:
        return text.slice(0, at) + String.fromCharCode(Math.floor(chance() * 256)) + text.slice(at + 1)
      case 3:
        return text.slice(0, at)
      default:
        return text + pick(seeds)
    }
  }
  const random = (): string => {
    let text = pick(seeds)
    for (let i = 1 + Math.floor(chance() * 4); i > 0; i--) text = mutate(text)
    return text
  }
  const waiting = Array.from({ length: 3_000 }, random)
  const statuses = new Map<number, number>()
  const worker = async (): Promise<void> => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      const client = await openRaw(http.port)
      client.write(request)
      client.socket.end()
      for (const { status } of await client.untilClosed()) statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 20 }, worker))
  expect([...statuses.keys()].filter((status) => status >= 500 && status !== 501 && status !== 505)).toEqual([])
  expect(statuses.get(200)).toBeGreaterThan(100)
  expect(statuses.get(400)).toBeGreaterThan(500)
  expect(await http.isAlive()).toBe(true)
  expect(http.logged).toEqual([])
})
