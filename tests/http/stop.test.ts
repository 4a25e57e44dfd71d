import { expect, test } from '@jest/globals'
import { openHttp, post } from './open-http.ts'
import { openRaw } from './raw-client.ts'

const get = 'GET /healthz HTTP/1.1\r\nHost: a\r\n'

test('a stop ends connections of every kind, and does not wait for clients', async () => {
  const http = await openHttp({ bot: { receive: () => new Promise(() => {}) } })
  const texts = ['', 'GET /hea', `${get}X: `, post(['Content-Length: 100'], '{'), post(), `${get}\r\n`]
  const upgrades = [`${get}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, 'CONNECT a:1 HTTP/1.1\r\n\r\n']
  const clients = await Promise.all([...texts, ...upgrades].map(() => openRaw(http.port)))
  const half = await openRaw(http.port)
  for (const [i, client] of clients.entries()) client.write([...texts, ...upgrades][i] as string)
  half.write(`${get}\r\n`)
  half.socket.end()
  await clients[5]?.hear()
  await http.server.stop(50)
  await Promise.all([...clients, half].map((client) => client.untilClosed()))
})

test('a stop waits for running requests, their answers, and the work after them, and refuses the next request', async () => {
  let finish: (() => void) | undefined
  let edited = false
  const http = await openHttp({
    bot: {
      receive: async () => {
        await new Promise<void>((resolve) => (finish = resolve))
        return { status: 200, body: {}, after: () => Promise.resolve(void (edited = true)) }
      },
    },
  })
  const next = await openRaw(http.port)
  next.write(get)
  const client = await openRaw(http.port)
  client.write(post())
  while (!finish) await new Promise((resolve) => setImmediate(resolve))
  const stopping = http.server.stop(20_000)
  next.write('\r\n')
  expect(await next.untilClosed()).toMatchObject([{ status: 503 }])
  finish()
  const answers = await client.untilClosed()
  await stopping
  expect(answers).toMatchObject([{ status: 200 }])
  expect(edited).toBe(true)
})

test('nothing connects after a stop, and a second stop is not an error', async () => {
  const http = await openHttp()
  await http.server.stop()
  await http.server.stop()
  await expect(openRaw(http.port)).rejects.toThrow('ECONNREFUSED')
})
