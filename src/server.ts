import restify, { type Request, type Response, type Server } from 'restify'
import type { Bot } from './bot/bot.ts'
import { passGate, type GatePolicy } from './bot/gate.ts'

export interface ServerParts {
  readonly bot: Bot
  readonly policy: GatePolicy
  /** @throws when the coach cannot work now */
  readonly ready: () => Promise<void>
  /** The file behind a signed link; undefined when the link is forged or over. */
  readonly exportFile: (token: string) => Promise<ExportFile | undefined>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

/** What is downloaded through a signed link. */
export interface ExportFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** The HTTP side: activities, health, exports. Everything else is 404. */
export interface HttpServer {
  /** @returns the port, also when 0 was asked for @throws the error of the socket, such as EADDRINUSE */
  listen(port: number, host: string): Promise<number>
  /** Takes no more requests, finishes those under way, edits of cards included; what is not done after `graceMs` is cut off. */
  stop(graceMs?: number): Promise<void>
}

export function createHttpServer(parts: ServerParts): HttpServer {
  const server = restify.createServer({ name: 'shipmate', ignoreTrailingSlash: true })
  const underWay = new Set<Promise<unknown>>()
  // restify insists on an async function here.
  const route =
    (handle: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const work = handle(request, response).catch((error: unknown) => {
        parts.log('a request failed', { error })
        if (!response.headersSent) answer(response, 500, 'Something went wrong here. Please try again.')
      })
      underWay.add(work)
      await work
      underWay.delete(work)
    }
  server.post(
    '/api/messages',
    route((request, response) => messages(parts, request, response)),
  )
  // The Playground asks this way whether the bot is there.
  server.head(
    '/api/messages',
    route(async (_, response) => answer(response, 200)),
  )
  server.get(
    '/healthz',
    route(async (_, response) => answer(response, 200, { status: 'ok' })),
  )
  server.get(
    '/readyz',
    route((_, response) => readiness(parts, response)),
  )
  server.get(
    '/export',
    route((request, response) => exported(parts, request, response)),
  )
  server.on('NotFound', (_request, response: Response) => answer(response, 404, 'There is nothing here.'))
  server.on('MethodNotAllowed', (_request, response: Response) =>
    answer(response, 405, 'That method does not work here.'),
  )
  // A client that sends its request byte by byte must not hold a connection for long.
  server.server.headersTimeout = 10_000
  server.server.requestTimeout = 20_000
  return { listen: (port, host) => listen(server, port, host), stop: (graceMs) => stop(server, underWay, graceMs) }
}

async function messages({ bot, policy }: ServerParts, request: Request, response: Response): Promise<void> {
  const arrived = performance.now()
  const passed = await passGate(request, policy)
  if (!passed.ok) {
    // What is left of a refused body is not read; the connection ends with the answer.
    response.setHeader('connection', 'close')
    return answer(response, passed.status, passed.message)
  }
  const spentMs = performance.now() - arrived
  const { status, body, after } = await bot.receive(request.headers.authorization ?? '', passed.activity, spentMs)
  answer(response, status, body)
  await after?.()
}

async function readiness({ ready, log }: ServerParts, response: Response): Promise<void> {
  try {
    await ready()
    answer(response, 200, { status: 'ready' })
  } catch (error) {
    log('not ready', { error })
    answer(response, 503, { status: 'not ready' })
  }
}

async function exported({ exportFile }: ServerParts, request: Request, response: Response): Promise<void> {
  const file = await exportFile(new URL(request.url ?? '', 'http://localhost').searchParams.get('token') ?? '')
  if (!file)
    return answer(response, 404, 'This link is over. Say "export my data" or "export my lab" to get a new one.')
  response.writeHead(200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(file.text)
}

function answer(response: Response, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status)
    response.end()
    return
  }
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
  })
  response.end(isText ? body : JSON.stringify(body))
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as { port: number }).port))
  })

async function stop(server: Server, underWay: ReadonlySet<Promise<unknown>>, graceMs = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  let timer: NodeJS.Timeout | undefined
  const grace = new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))
  await Promise.race([Promise.allSettled(underWay), grace])
  clearTimeout(timer)
  server.server.closeAllConnections()
  await closed
}
