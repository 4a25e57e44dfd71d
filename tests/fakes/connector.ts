import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that the bot sent. */
interface Outgoing {
  readonly method: string
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: {
    readonly type?: string
    readonly summary?: string
    readonly recipient?: { readonly id?: string }
    readonly entities?: readonly { readonly type: string; readonly messageId?: string }[]
    readonly attachments?: readonly { readonly content: Record<string, unknown> }[]
  }
}

/**
 * How the connector answers next: a status with headers, no response, headers and then a body that never ends, or a connection that breaks after
 * the request was read.
 */
export type Behaviour =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly code?: string }
  | 'hang'
  | 'drip'
  | 'reset'

const isForOne = ({ path }: Outgoing): boolean =>
  new URL(path, 'http://localhost').searchParams.get('isTargetedActivity') === 'true'

/** The status with which Teams refuses wrong requests about messages to one person. */
function problemOf(request: Outgoing, alone: ReadonlyMap<string, string>): number | undefined {
  const { method, path, body } = request
  const [, id = ''] = /activities\/([^/?]+)/.exec(path) ?? []
  if (method === 'PUT' && isForOne(request) !== alone.has(id)) return 404
  if (!isForOne(request)) return undefined
  return (method === 'POST') === (body.recipient?.id !== undefined) ? undefined : 400
}

/**
 * Starts what a bot sees of Teams' Bot Connector, over real HTTP: it creates and edits activities, and fails on demand.
 * @param accepts checks the authorization of a request, which is refused otherwise; if absent, none is needed
 */
export async function startConnector(accepts?: (authorization: string) => Promise<boolean>) {
  const requests: Outgoing[] = []
  /** Each message's current card and conversation, by the message's id. */
  const shown = new Map<string, { readonly conversation: string; readonly card: unknown }>()
  /** The person who alone sees a message, by the message's id. */
  const alone = new Map<string, string>()
  const behaviours: Behaviour[] = []
  let ids = 0
  let refusals = 0
  let heard: (request: Outgoing) => void = () => {}
  const server = http.createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const answer = (): void => {
      const outgoing = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(text || '{}') as Outgoing['body'],
      }
      requests.push(outgoing)
      heard(outgoing)
      const behaviour = behaviours.shift() ?? { status: problemOf(outgoing, alone) ?? 201 }
      if (behaviour === 'hang') return
      if (behaviour === 'drip') {
        response.writeHead(201, { 'content-type': 'application/json' })
        return void response.write('{"id":')
      }
      if (behaviour === 'reset') return void request.socket.destroy()
      const made = behaviour.status < 300 ? `m${++ids}` : ''
      const [, conversation = '', id = ''] = /conversations\/([^/]+)\/activities\/?([^/?]*)/.exec(outgoing.path) ?? []
      const card = outgoing.body.attachments?.[0]?.content
      if (made && card && isForOne(outgoing)) {
        if (outgoing.method === 'POST') alone.set(made, outgoing.body.recipient?.id ?? '')
      } else if (made && card)
        shown.set(outgoing.method === 'PUT' ? decodeURIComponent(id) : made, {
          conversation: decodeURIComponent(conversation),
          card,
        })
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
      response.end(
        JSON.stringify(
          behaviour.status < 300 ? { id: made } : { error: { code: behaviour.code ?? 'Error', message: 'as told' } },
        ),
      )
    }
    const check = async (): Promise<void> => {
      if (!accepts || (await accepts(request.headers.authorization ?? ''))) {
        answer()
        return
      }
      refusals++
      response.writeHead(401)
      response.end()
    }
    request.on('end', () => void check())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    /** How many requests came without an accepted authorization. */
    refusals: () => refusals,
    /** Called for each request as it arrives. */
    onRequest: (listen: (request: Outgoing) => void) => void (heard = listen),
    /** Cards in the order of sending or editing. */
    cards: (): Record<string, unknown>[] =>
      requests.flatMap(({ body }) => body.attachments?.map(({ content }) => content) ?? []),
    shown,
    alone,
    /** Sets the behavior of the next requests, one each; after them, requests succeed again. */
    will: (...next: Behaviour[]) => void behaviours.push(...next),
    /** Requests succeed again. */
    calm: () => void behaviours.splice(0),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type FakeConnector = Awaited<ReturnType<typeof startConnector>>
