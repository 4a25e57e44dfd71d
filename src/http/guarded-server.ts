import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answer, rawAnswer } from './answer.ts'
import { checkRequest, type Refusal, type Routes } from './check-request.ts'
import { Connection } from './connection.ts'
import type { HttpLimits } from './limits.ts'

export interface GuardedParts {
  readonly routes: Routes
  readonly limits: HttpLimits
  /** Handles a request that passed: its `url` and `headers` are the checked ones. May throw. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

export interface GuardedServer {
  /** @returns the port, even if 0 was requested @throws the socket's error, such as EADDRINUSE */
  listen(port: number, host: string): Promise<number>
  /** Accepts no more connections, and refuses requests on those that are open. */
  close(): void
  /** Closes every connection, in any state. */
  destroy(): Promise<void>
}

/** Node's HTTP server behind the product's own guard: no other code sees a request that did not pass. */
export function createGuardedServer({ routes, limits, handle, log }: GuardedParts): GuardedServer {
  const server = http.createServer(nodeOptions(limits))
  server.timeout = limits.quietMs
  server.maxConnections = limits.connections
  server.maxRequestsPerSocket = limits.requestsPerConnection
  // Node would silently drop headers beyond its limit. The guard counts them instead, and their bytes are limited.
  server.maxHeadersCount = 0
  const connections = new Map<unknown, Connection>()
  let closing: Promise<void> | undefined

  server.on('connection', (socket: Socket) => {
    connections.set(socket, new Connection(socket, limits))
    socket.once('close', () => connections.delete(socket))
  })
  const receive = (request: IncomingMessage, response: ServerResponse): void =>
    connections.get(request.socket)?.add({ request, response }, () => begin(request, response))
  const begin = (request: IncomingMessage, response: ServerResponse): void => {
    if (closing) return refuse(response, { status: 503, message: 'Shipmate is restarting. Please try again.' })
    try {
      pass(request, response)
    } catch (error) {
      log('a request failed', { error })
      if (response.headersSent) request.socket.destroy()
      else refuse(response, { status: 500, message: 'Something went wrong here. Please try again.' })
    }
  }
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url: target = '', httpVersion: version, rawHeaders, headers } = request
    const checked = checkRequest({ method, target, version, rawHeaders }, routes, limits)
    if (!checked.ok) return refuse(response, checked)
    // No other protocol is supported: the request is answered, and what follows it is ignored.
    if (headers.upgrade !== undefined) response.setHeader('connection', 'close')
    request.url = checked.url
    request.headers = { ...checked.headers }
    handle(request, response)
  }
  server.on('request', receive)
  server.on('checkContinue', receive)
  server.on('checkExpectation', receive)
  server.on('connect', (_, socket) =>
    connections
      .get(socket)
      ?.end(rawAnswer('405 Method Not Allowed', 'That method does not work here.', ['Allow: GET'])),
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    connections.get(socket)?.end(lastWords(error.code ?? '')),
  )
  server.on('error', (error) => log('the server had an error', { error }))
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => void (closing ??= new Promise((resolve) => server.close(() => resolve()))),
    async destroy() {
      this.close()
      for (const connection of connections.values()) connection.destroy()
      await closing
    },
  }
}

const nodeOptions = (limits: HttpLimits): http.ServerOptions => ({
  headersTimeout: limits.headersMs,
  requestTimeout: limits.requestMs,
  keepAliveTimeout: limits.keepAliveMs,
  connectionsCheckingInterval: limits.checkEveryMs,
  maxHeaderSize: limits.headerBytes,
  insecureHTTPParser: false,
  // The guard requires it, and answers with a sentence.
  requireHostHeader: false,
})

/** The body of a refused request is not read, so the connection closes after the answer. */
const refuse = (response: ServerResponse, { status, message, allow }: Refusal): void =>
  answer(response, status, message, { connection: 'close', ...(allow === undefined ? {} : { allow }) })

function lastWords(code: string): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return rawAnswer('431 Request Header Fields Too Large', 'The headers are too large.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return rawAnswer('408 Request Timeout', 'The request took too long.')
    default:
      return rawAnswer('400 Bad Request', 'The request is malformed.')
  }
}

const listen = (server: http.Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
