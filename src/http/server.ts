import type { ServerResponse } from 'node:http'
import restify, { type Request, type Response, type Server } from 'restify'
import { passGate, type GatePolicy } from '../teams/incoming/gate.ts'
import { discardBody } from '../teams/incoming/read-body.ts'
import type { Bot } from '../teams/turn/bot.ts'
import { answer } from './answer.ts'
import { downloadHeaders, sendDownload, type Download } from './download.ts'
import { createGuardedServer } from './guarded-server.ts'
import { defaultLimits, type HttpLimits } from './limits.ts'
import { messagePage, picturedHeaders, signedHeaders } from './pages/message-page.ts'
import { pageHeaders, type Pages } from './pages/pages.ts'
import type { SignedPages } from './signed-pages.ts'
import { Slots, type NoSlot } from './slots.ts'
import type { Tab } from './tab/tab.ts'
import type { PictureAnswer, Pictures } from '../pictures/pictures.ts'

export interface ServerParts {
  readonly bot: Pick<Bot, 'receive'>
  readonly policy: GatePolicy
  /** @throws if the coach can't work right now */
  readonly ready: () => Promise<void>
  /** The file behind a signed link; undefined when the link is forged or expired. */
  readonly exportFile: (token: string) => Download | undefined
  /** The page behind a signed link. */
  readonly signedPages: SignedPages
  /** The picture behind a signed address. */
  readonly pictures: Pictures
  /** The learner's page as a tab in Teams; absent if it isn't configured. */
  readonly tab?: Tab
  /** What people read without signing in: privacy, terms, support. */
  readonly pages: Pages
  readonly log: (message: string, fields: Record<string, unknown>) => void
  readonly limits?: Partial<HttpLimits>
}

/** The HTTP side: activities, health, exports, pages. Everything else is 404. */
export interface HttpServer {
  /** @returns the port, even if 0 was requested @throws the socket's error, such as EADDRINUSE */
  listen(port: number, host: string): Promise<number>
  /**
   * Refuses new requests, waits for running ones and their card edits, then closes every connection.
   * @param graceMs the longest wait, in milliseconds
   */
  stop(graceMs?: number): Promise<void>
}

type Handle = (request: Request, response: Response) => Promise<void>
type Methods = Readonly<Partial<Record<'GET' | 'HEAD' | 'POST', Handle>>>

export function createHttpServer(parts: ServerParts): HttpServer {
  const limits = { ...defaultLimits, ...parts.limits }
  const underWay = new Set<Promise<unknown>>()
  const routes = routesOf(parts, limits)
  const router = createRouter(routes, (handle) => tracked(handle, underWay, parts.log))
  const server = createGuardedServer({
    routes: new Map([...routes].map(([path, methods]) => [path, Object.keys(methods)])),
    limits,
    handle: (request, response) => void router.server.emit('request', request, response),
    log: parts.log,
  })
  return {
    listen: (port, host) => server.listen(port, host),
    async stop(graceMs = limits.graceMs) {
      server.close()
      await atMost(graceMs, Promise.allSettled(underWay))
      await server.destroy()
    },
  }
}

/** Every path with its methods. HEAD works wherever GET does. */
function routesOf(parts: ServerParts, limits: HttpLimits): ReadonlyMap<string, Methods> {
  const slots = new Slots(limits.downloads)
  const ready = shared(parts.ready)
  const alive: Handle = async (_, response) => answer(response, 200, { status: 'ok' })
  const readiness: Handle = (_, response) => reportReadiness(ready, parts.log, response)
  const exported: Handle = (request, response) => exportTo(parts, slots, limits, request, response)
  const signedPage: Handle = (request, response) => openPage(parts, request, response)
  const picture: Handle = (request, response) => sendPicture(parts, request, response)
  const page =
    (html: string): Handle =>
    async (_, response) =>
      answer(response, 200, html, pageHeaders)
  // The Playground asks by HEAD whether the bot is there.
  const there: Handle = async (_, response) => answer(response, 200)
  return new Map<string, Methods>([
    ['/api/messages', { POST: (request, response) => messages(parts, request, response), HEAD: there }],
    ['/healthz', { GET: alive, HEAD: alive }],
    ['/readyz', { GET: readiness, HEAD: readiness }],
    ['/export', { GET: exported, HEAD: exported }],
    ['/page', { GET: signedPage, HEAD: signedPage }],
    ['/picture.png', { GET: picture, HEAD: picture }],
    ...(parts.tab ? tabRoutes(parts.tab) : []),
    ...[...parts.pages].map(([path, html]): [string, Methods] => [path, { GET: page(html), HEAD: page(html) }]),
  ])
}

/** Everybody may load the tab's frame. Its script posts a token, and gets the page of the person whom it is about. */
function tabRoutes({ page, open }: Tab): [string, Methods][] {
  const frame: Handle = async (_, response) => answer(response, 200, page.html, page.headers)
  const learner: Handle = async (request, response) => {
    if (hasBody(request))
      return answer(response, 413, 'There must be no body, only a token.', { ...signedHeaders, connection: 'close' })
    const { status, html } = await open(request.headers.authorization)
    answer(response, status, html, {
      ...signedHeaders,
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    })
  }
  return [['/tab', { GET: frame, HEAD: frame, POST: learner }]]
}

const hasBody = ({ headers }: Request): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined

/** restify as a router. It listens to nothing: requests come to it from the guarded server, once they have passed. */
function createRouter(routes: ReadonlyMap<string, Methods>, track: (handle: Handle) => Handle): Server {
  const router = restify.createServer({ name: 'shipmate' })
  for (const [path, { GET, HEAD, POST }] of routes) {
    if (GET) router.get(path, track(GET))
    if (HEAD) router.head(path, track(HEAD))
    if (POST) router.post(path, track(POST))
  }
  return router
}

/** A handler whose errors are answered and logged, and whose work a stop can wait for. */
const tracked =
  (handle: Handle, underWay: Set<Promise<unknown>>, log: ServerParts['log']): Handle =>
  async (request, response) => {
    const work = handle(request, response)
      .catch((error: unknown) => {
        log('a request failed', { error })
        if (!response.headersSent) answer(response, 500, 'Something went wrong here. Please try again.')
      })
      .then(() => sent(response))
    underWay.add(work)
    await work
    underWay.delete(work)
  }

/** Resolves when the answer is sent or the client has disconnected. */
const sent = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const { socket } = response.req
    if (response.writableFinished || socket.destroyed) return resolve()
    const done = (): void => {
      response.off('finish', done)
      socket.off('close', done)
      resolve()
    }
    response.once('finish', done)
    socket.once('close', done)
  })

async function messages({ bot, policy }: ServerParts, request: Request, response: Response): Promise<void> {
  const arrived = performance.now()
  const passed = await passGate(request, policy, () => {
    if (request.headers['expect'] !== undefined) response.writeContinue()
  })
  if (passed.ok === 'gone') return
  if (!passed.ok) {
    // Closing while the client is still sending would discard the answer.
    // Without room for bodies, there is none for the rest of this one either.
    if (request.headers['expect'] === undefined && passed.status !== 503) await discardBody(request)
    return answer(response, passed.status, passed.message, { connection: 'close' })
  }
  const spentMs = performance.now() - arrived
  const { status, body, after } = await bot.receive(request.headers.authorization ?? '', passed.activity, spentMs)
  answer(response, status, body)
  await after?.()
}

async function reportReadiness(ready: () => Promise<void>, log: ServerParts['log'], response: Response): Promise<void> {
  try {
    await ready()
    answer(response, 200, { status: 'ready' })
  } catch (error) {
    log('not ready', { error })
    answer(response, 503, { status: 'not ready' })
  }
}

/** Readiness needs no sign-in and costs a write, so concurrent requests share one check. */
function shared(ready: () => Promise<void>): () => Promise<void> {
  let asking: Promise<void> | undefined
  return () => (asking ??= ready().finally(() => (asking = undefined)))
}

const noSlot: Record<NoSlot, string> = {
  theirs: 'Your last download is still running. Please try again when it has finished.',
  all: 'Many people are downloading right now. Please try again in a few seconds.',
}

/** The one token of a request's address; undefined if there is none, or more. */
function tokenIn(request: Request): string | undefined {
  const tokens = new URL(request.url ?? '', 'http://localhost').searchParams.getAll('token')
  return tokens.length === 1 ? tokens[0] : undefined
}

async function openPage({ signedPages }: ServerParts, request: Request, response: Response): Promise<void> {
  const token = tokenIn(request)
  const opened = token === undefined ? ({ kind: 'gone' } as const) : await signedPages(token)
  switch (opened.kind) {
    case 'page':
      return answer(response, 200, opened.html, opened.hasPictures ? picturedHeaders : signedHeaders)
    case 'gone':
      return answer(response, 404, messagePage('gone'), signedHeaders)
    case 'busy':
      return answer(response, 503, messagePage('busy'), { ...signedHeaders, 'retry-after': '5' })
  }
}

const noPicture: Record<Exclude<PictureAnswer['kind'], 'picture'>, readonly [status: number, sentence: string]> = {
  forged: [404, 'There is no such picture.'],
  expired: [410, 'This picture is no longer here. Ask Shipmate again to get a new one.'],
  busy: [503, 'Many pictures are being drawn right now. Please try again in a few seconds.'],
}

async function sendPicture({ pictures }: ServerParts, request: Request, response: Response): Promise<void> {
  const token = tokenIn(request)
  const found: PictureAnswer = token === undefined ? { kind: 'forged' } : await pictures(token)
  if (found.kind !== 'picture') {
    const [status, sentence] = noPicture[found.kind]
    return answer(response, status, sentence, found.kind === 'busy' ? { 'retry-after': '5' } : {})
  }
  response.writeHead(200, {
    'content-type': 'image/png',
    'content-length': found.png.length,
    // The learner's own client may keep it for a while; caches in between may not.
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  response.end(found.png)
}

async function exportTo(
  { exportFile }: ServerParts,
  slots: Slots,
  limits: HttpLimits,
  request: Request,
  response: Response,
): Promise<void> {
  const token = tokenIn(request)
  const file = token === undefined ? undefined : exportFile(token)
  if (!file)
    return answer(
      response,
      404,
      'This link has expired. Say "export my data", "export my lab", or "export to Anki" to get a new one.',
    )
  if (request.method === 'HEAD') {
    response.writeHead(200, downloadHeaders(file))
    return void response.end()
  }
  const none = slots.take(file.person)
  if (none) return answer(response, none === 'theirs' ? 429 : 503, noSlot[none], { 'retry-after': '5' })
  try {
    await sendDownload(file, response, limits)
  } finally {
    slots.release(file.person)
  }
}

/** Waits for a promise that never rejects, but no longer than this. */
async function atMost(ms: number, wait: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([wait, over])
  clearTimeout(timer)
}
