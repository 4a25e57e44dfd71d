import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a client got before its connection ended, or before it went. */
interface Heard {
  readonly answers: readonly Answer[]
  readonly closed: boolean
}

/** A client that says what a test tells it to, byte by byte if need be. */
export async function openRaw(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let text = ''
  let closed = false
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.on('error', () => {})
  socket.on('close', () => (closed = true))
  const heard = (isHead = false): Heard => ({ answers: readAnswers(text, closed, isHead), closed })
  const changed = (): Promise<unknown> => Promise.race([once(socket, 'data'), closing(socket)])
  return {
    socket,
    write: (piece: string | Buffer) => void socket.write(piece, 'latin1'),
    /** Everything that came until the server closed the connection. */
    async untilClosed(): Promise<readonly Answer[]> {
      if (!closed) await closing(socket)
      return heard().answers
    },
    /** Waits until there are some whole answers, or the connection is closed. */
    async hear(count = 1, isHead = false): Promise<Heard> {
      while (!closed && heard(isHead).answers.filter(({ status }) => status >= 200).length < count) await changed()
      return heard(isHead)
    },
    leave: () => void socket.destroy(),
  }
}

const closing = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once('close', resolve))

/** Sends one request on a connection of its own, and hears the first answer. */
export async function ask(port: number, request: string | Buffer): Promise<Heard> {
  const client = await openRaw(port)
  client.write(request)
  const heard = await client.hear(1, request.toString().startsWith('HEAD'))
  client.leave()
  return heard
}

/** Reads answers one after another. @throws when something is not a well-formed answer */
function readAnswers(text: string, closed: boolean, isHead = false): Answer[] {
  const answers: Answer[] = []
  for (let rest = text; rest !== '';) {
    const end = rest.indexOf('\r\n\r\n')
    if (end === -1) {
      if (closed) throw new Error(`an answer is cut off: ${JSON.stringify(rest)}`)
      break
    }
    const head = readHead(rest.slice(0, end))
    const body = readBody(rest.slice(end + 4), head, closed, isHead)
    if (body === undefined) break
    answers.push({ ...head, body: body.text })
    rest = rest.slice(end + 4 + body.length)
  }
  return answers
}

function readHead(head: string): Omit<Answer, 'body'> {
  const [first = '', ...lines] = head.split('\r\n')
  const [, status] = /^HTTP\/1\.1 ([1-5]\d\d) [\w '-]+$/.exec(first) ?? []
  // oxlint-disable-next-line no-control-regex
  const fields = lines.map((line) => /^([\w-]+): ?([^\0-\x1f]*)$/.exec(line))
  if (status === undefined || fields.includes(null)) throw new Error(`not an answer: ${JSON.stringify(head)}`)
  return {
    status: Number(status),
    headers: Object.fromEntries(fields.map((field) => [field?.[1]?.toLowerCase() as string, field?.[2] as string])),
  }
}

/** @returns undefined when more of the body is to come */
function readBody(
  rest: string,
  { status, headers }: Omit<Answer, 'body'>,
  closed: boolean,
  isHead: boolean,
): { readonly text: string; readonly length: number } | undefined {
  if (isHead || status < 200 || status === 204) return { text: '', length: 0 }
  if (headers['transfer-encoding'] === 'chunked') return readChunks(rest)
  const length = Number(headers['content-length'] ?? '0')
  if (rest.length >= length) return { text: rest.slice(0, length), length }
  if (closed) throw new Error('a body is cut off')
  return undefined
}

function readChunks(rest: string): { readonly text: string; readonly length: number } | undefined {
  let text = ''
  for (let at = 0; ;) {
    const line = rest.indexOf('\r\n', at)
    if (line === -1) return undefined
    const size = Number.parseInt(rest.slice(at, line), 16)
    if (rest.length < line + 4 + size) return undefined
    text += rest.slice(line + 2, line + 2 + size)
    at = line + 4 + size
    if (size === 0) return { text, length: at }
  }
}
