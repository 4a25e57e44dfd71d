import type { Bot } from '../../src/teams/turn/bot.ts'
import { createHttpServer, type ServerParts } from '../../src/http/server.ts'
import { ask } from './raw-client.ts'

/** The HTTP side on a free port, with a bot that accepts everything at once. A test changes what it is about. */
export async function openHttp(change: Partial<ServerParts> = {}) {
  const logged: string[] = []
  const received: unknown[] = []
  const bot: Pick<Bot, 'receive'> = {
    receive: (_, activity) => {
      received.push(activity)
      return Promise.resolve({ status: 200, body: {} })
    },
  }
  const server = createHttpServer({
    bot,
    policy: { local: true, allowedTenants: [] },
    ready: () => Promise.resolve(),
    exportFile: () => undefined,
    signedPages: () => Promise.resolve({ kind: 'gone' }),
    pictures: () => Promise.resolve({ kind: 'forged' }),
    pages: new Map(),
    log: (message) => void logged.push(message),
    ...change,
  })
  const port = await server.listen(0, '127.0.0.1')
  return {
    port,
    server,
    logged,
    received,
    isAlive: async (): Promise<boolean> => {
      const { answers } = await ask(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
      return answers[0]?.status === 200 && answers[0].body === '{"status":"ok"}'
    },
  }
}
export type OpenHttp = Awaited<ReturnType<typeof openHttp>>

/** An activity that passes the gate of a local bot. */
export const activity = JSON.stringify({
  type: 'message',
  channelId: 'test',
  serviceUrl: 'http://localhost:1',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'b' },
  text: 'hello',
})

/** A request to the bot, raw; headers are added or, when they are named so, replaced. */
export const post = (headers: readonly string[] = [`Content-Length: ${activity.length}`], body = activity): string =>
  ['POST /api/messages HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '', body].join(
    '\r\n',
  )
