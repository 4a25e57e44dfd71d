import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { defaultLimits } from '../../src/http/limits.ts'
import { activity, openHttp, post, type OpenHttp } from './open-http.ts'
import { openRaw } from './raw-client.ts'

// Each test waits for the server to act; no time is measured.

let http: OpenHttp
let release: () => void
beforeAll(async () => {
  http = await openHttp({
    limits: { headersMs: 300, requestMs: 400, checkEveryMs: 50, quietMs: 600, keepAliveMs: 100, workMs: 20_000 },
    bot: {
      receive: async () => {
        await new Promise<void>((resolve) => (release = resolve))
        return { status: 200, body: {} }
      },
    },
  })
})
afterAll(() => http.server.stop(0))

/** Sends a byte every few milliseconds until the connection is closed. */
async function drip(text: string, rest: string) {
  const client = await openRaw(http.port)
  client.write(text)
  let at = 0
  const dripping = setInterval(() => client.write(rest.charAt(at++ % rest.length)), 20)
  const answers = await client.untilClosed()
  clearInterval(dripping)
  return answers
}

test('the default limits close every slow connection within 15 s and leave a 12 s turn alone', () => {
  const { headersMs, requestMs, checkEveryMs, quietMs, keepAliveMs, workMs } = defaultLimits
  expect(headersMs + checkEveryMs).toBeLessThan(15_000)
  expect(requestMs + checkEveryMs).toBeLessThan(15_000)
  expect(2 * quietMs).toBeLessThan(15_000)
  expect(keepAliveMs).toBeLessThan(15_000)
  expect(workMs).toBeGreaterThan(12_000)
})

test('a silent connection is closed', async () => {
  expect(await (await openRaw(http.port)).untilClosed()).toMatchObject([{ status: 408 }])
})

test('headers byte by byte are cut off', async () => {
  const answers = await drip('GET /healthz HTTP/1.1\r\nX: ', 'a')
  expect(answers).toMatchObject([{ status: 408 }])
})

test('a body byte by byte is cut off', async () => {
  expect(await drip(post(['Content-Length: 5000'], ''), activity)).toMatchObject([{ status: 408 }])
  expect(await drip(post(['Transfer-Encoding: chunked'], ''), '1\r\n{\r\n')).toMatchObject([{ status: 408 }])
})

test('headers or a body that stop are cut off', async () => {
  const [head, body] = await Promise.all([
    drip('GET /healthz HTTP/1.1\r\n', ''),
    drip(post(['Content-Length: 9'], '{'), ''),
  ])
  expect([...head, ...body].map(({ status }) => status)).toEqual([408, 408])
})

test('a refused client that never ends its body gets the refusal or is cut off', async () => {
  const answers = await drip(post(['Content-Length: 9999999'], ''), 'a')
  expect(answers).toMatchObject([{ status: 408 }])
})

test('an idle connection is closed after its answer', async () => {
  const client = await openRaw(http.port)
  client.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
  expect(await client.untilClosed()).toMatchObject([{ status: 200 }])
})

test('a client that sends requests and never reads is closed', async () => {
  const client = await openRaw(http.port)
  client.socket.pause()
  const flood = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(100)
  const write = (): void => {
    while (client.socket.writable && client.socket.write(flood));
  }
  client.socket.on('drain', write)
  write()
  // Reading would end the flood; the close shows all the same, because writing fails.
  await once(client.socket, 'error')
  expect(await http.isAlive()).toBe(true)
})

test('a client that waits for a long turn is not cut off', async () => {
  const waiting = await openRaw(http.port)
  waiting.write(post())
  // Long after everything that is slow has been closed:
  for (let i = 0; i < 2; i++) await (await openRaw(http.port)).untilClosed()
  await drip('GET /healthz HTTP/1.1\r\nX: ', 'a')
  release()
  expect((await waiting.hear()).answers).toMatchObject([{ status: 200, body: '{}' }])
  waiting.leave()
})
