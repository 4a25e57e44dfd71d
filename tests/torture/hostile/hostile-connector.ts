import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a connector answers a request that it has read. */
export type Fault = (response: http.ServerResponse) => void

const status =
  (
    code: number,
    headers: Record<string, string> = {},
    body = '{"error":{"code":"Error","message":"as told"}}',
  ): Fault =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }
const drips =
  (text: string): Fault =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    let at = 0
    const timer = setInterval(() => response.write(text[at++ % text.length]), 400)
    response.on('close', () => clearInterval(timer))
  }
const floods =
  (bytes: number): Fault =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const block = Buffer.alloc(65_536, ' ')
    let left = bytes
    const more = (): void => {
      while (left > 0 && response.write(block)) left -= block.length
      if (left > 0) response.once('drain', more)
      else response.end('{"id":"m"}')
    }
    more()
  }

export const faults: Readonly<Record<string, Fault>> = {
  silent: () => {},
  'headers, then silent': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '12' })
    response.flushHeaders()
  },
  'closes the connection': (response) => response.socket?.destroy(),
  'closes it within the answer': (response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"id":', () => response.socket?.destroy())
  },
  'answers byte by byte': drips('{"id":"m1","more":"aaaaaaaa'),
  ...Object.fromEntries(
    ['3600', '0', '-1', '1e300', 'Infinity', 'NaN', 'x', '', '9'.repeat(400), 'Wed, 21 Oct 2099 07:28:00 GMT'].map(
      (after) => [`429 with Retry-After ${after.slice(0, 40)}`, status(429, { 'retry-after': after })],
    ),
  ),
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 500, 501, 502, 503, 504].map((code) => [
      `${code}`,
      status(code),
    ]),
  ),
  '503 with Retry-After 3600': status(503, { 'retry-after': '3600' }),
  '307 to itself': status(307, { location: '/' }),
  '301 to nowhere': status(301, { location: 'http://a:99999999/' }),
  'no JSON': status(200, {}, '<html>a proxy</html>'),
  'JSON of another form': status(200, {}, '{"id":{"__proto__":[1]}}'),
  'an empty answer': status(200, {}, ''),
  'a bad encoding': status(200, { 'content-encoding': 'gzip' }, 'no gzip'),
  '50 MB': floods(50 * 2 ** 20),
}

export async function startHostileConnector(fault: Fault) {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      // A typing indicator isn't a message.
      if (!text.includes('"type":"typing"')) asked.push(`${request.method} ${request.url}`)
      fault(response)
    })
  })
  server.on('clientError', (_, socket) => void socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** Method and path of each request that arrived. */
    asked,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
