import { afterEach, expect, test } from '@jest/globals'
import type { Download } from '../../src/http/download.ts'
import { openHttp, type OpenHttp } from './open-http.ts'
import { ask, openRaw } from './raw-client.ts'

let http: OpenHttp
afterEach(() => http.server.stop(0))

const download = (person: string, pieces: Download['pieces']): Download => ({
  name: 'data.txt',
  type: 'text/plain; charset=utf-8',
  person,
  pieces,
})
const request = (token: string, method = 'GET'): string =>
  `${method} /export?token=${token} HTTP/1.1\r\nHost: a\r\n\r\n`

/** A download without an end that counts what was taken of it, and tells when nobody wants more. */
function endless(text: string) {
  let taken = 0
  let ended = (): void => {}
  const over = new Promise<void>((resolve) => (ended = resolve))
  async function* pieces(): AsyncGenerator<string> {
    try {
      for (;;) {
        taken++
        yield text
      }
    } finally {
      ended()
    }
  }
  return { pieces, over, taken: () => taken }
}

test('a download is produced only as fast as it is read: a client that does not read pulls few of 50,000 entries', async () => {
  let taken = 0
  let ended = (): void => {}
  const over = new Promise<void>((resolve) => (ended = resolve))
  async function* pieces(): AsyncGenerator<string> {
    try {
      for (; taken < 50_000; taken++) yield 'x'.repeat(2_000)
    } finally {
      ended()
    }
  }
  http = await openHttp({ limits: { quietMs: 300 }, exportFile: () => download('a', pieces) })
  const client = await openRaw(http.port)
  client.socket.pause()
  client.write(request('t'))
  // The server cuts it off, which it can only do when it waits for the client.
  await over
  // What the system keeps for both ends of a connection is a few megabytes.
  expect(taken).toBeGreaterThan(1)
  expect(taken).toBeLessThan(10_000)
  client.leave()
  expect(await http.isAlive()).toBe(true)
})

test('a slow reader gets all of it, in order', async () => {
  const count = 50_000
  async function* pieces(): AsyncGenerator<string> {
    for (let made = 0; made < count; made++) yield `${String(made).padStart(199)}\n`
  }
  http = await openHttp({ exportFile: () => download('a', pieces) })
  const response = await fetch(`http://127.0.0.1:${http.port}/export?token=t`)
  let text = ''
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    // The reader takes a pause after each chunk.
    await new Promise(setImmediate)
  }
  const lines = text.split('\n')
  expect(lines.length).toBe(count + 1)
  expect(lines.every((line, i) => line === '' || Number(line) === i)).toBe(true)
})

test('a long download leaves room for others in each turn of the event loop', async () => {
  let taken = 0
  let before = 0
  let most = 0
  const look = (): void => {
    most = Math.max(most, taken - before)
    before = taken
    if (taken < 50_000) setImmediate(look)
  }
  look()
  async function* pieces(): AsyncGenerator<string> {
    for (; taken < 50_000; taken++) yield 'x'.repeat(200)
  }
  http = await openHttp({ exportFile: () => download('a', pieces) })
  const response = await fetch(`http://127.0.0.1:${http.port}/export?token=t`)
  expect((await response.text()).length).toBe(10_000_000)
  // A piece is 82 of them.
  expect(most).toBeLessThan(300)
})

test('a person has one download at a time, the server a few, and a client that leaves makes room', async () => {
  const running = new Map<string, ReturnType<typeof endless>>()
  http = await openHttp({
    limits: { downloads: 2 },
    exportFile: (token) => {
      const [person = '', size] = token.split('-')
      if (size === 'small') return download(person, async function* () { yield 'small' }) // prettier-ignore
      running.set(person, endless('x'.repeat(1_000)))
      return download(person, running.get(person)?.pieces as Download['pieces'])
    },
  })
  const start = async (person: string) => {
    const client = await openRaw(http.port)
    client.socket.once('data', () => client.socket.pause())
    client.write(request(person))
    while ((running.get(person)?.taken() ?? 0) < 100) await new Promise((resolve) => setImmediate(resolve))
    return client
  }
  const statusOf = async (token: string) => (await ask(http.port, request(token))).answers[0]
  const first = await start('anna')
  const refused = await statusOf('anna-small')
  expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '5' } })
  expect(refused?.body).toBe('Your last download is still running. Please try again when it has finished.')
  expect(await statusOf('ben-small')).toMatchObject({ status: 200, body: 'small' })
  const second = await start('ben')
  expect(await statusOf('cleo-small')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  first.leave()
  await running.get('anna')?.over
  expect(await statusOf('anna-small')).toMatchObject({ status: 200, body: 'small' })
  expect(await statusOf('anna-small')).toMatchObject({ status: 200, body: 'small' })
  second.leave()
  await running.get('ben')?.over
})

test('a client that disconnects while it waits for another answer on its connection makes room too', async () => {
  const first = endless('x'.repeat(1_000))
  const second = endless('x'.repeat(1_000))
  http = await openHttp({
    exportFile: (token) => download(token, token === 'a' ? first.pieces : second.pieces),
  })
  const client = await openRaw(http.port)
  client.socket.once('data', () => client.socket.pause())
  client.write(request('a').concat(request('b')))
  while (second.taken() === 0) await new Promise((resolve) => setImmediate(resolve))
  client.leave()
  await Promise.all([first.over, second.over])
})

test('a download that takes too long is cut off, even if the client keeps reading', async () => {
  const { pieces, over } = endless('x'.repeat(1_000))
  http = await openHttp({ limits: { downloadMs: 300 }, exportFile: () => download('a', pieces) })
  const client = await openRaw(http.port)
  client.write(request('t'))
  await over
  await expect(client.untilClosed()).resolves.toEqual([])
})

test('a failure in the middle closes the connection, and a failure at the start gets a 500 answer', async () => {
  let fails = 0
  http = await openHttp({
    exportFile: (token) =>
      download('a', async function* () {
        if (token === 'late') for (let i = 0; i < 100; i++) yield 'x'.repeat(1_000)
        fails++
        throw new Error('the disk is gone')
      }),
  })
  const client = await openRaw(http.port)
  client.write(request('late'))
  // Chunks without the last one, which is no whole answer.
  expect(await client.untilClosed()).toEqual([])
  const { answers } = await ask(http.port, request('early'))
  expect(answers).toMatchObject([{ status: 500, body: 'Something went wrong here. Please try again.' }])
  expect(fails).toBe(2)
  expect(http.logged).toEqual(['a request failed', 'a request failed'])
  expect(await http.isAlive()).toBe(true)
})

test('HEAD on a link has the headers of GET, and produces nothing', async () => {
  let made = 0
  http = await openHttp({
    exportFile: (token) => (token === 'good' ? download('a', async function* () { made++; yield 'x' }) : undefined), // prettier-ignore
  })
  const good = await ask(http.port, request('good', 'HEAD'))
  expect(good.answers).toMatchObject([
    { status: 200, headers: { 'content-disposition': 'attachment; filename="data.txt"', 'cache-control': 'no-store' } },
  ])
  expect(made).toBe(0)
  expect((await ask(http.port, request('bad', 'HEAD'))).answers).toMatchObject([{ status: 404 }])
})
