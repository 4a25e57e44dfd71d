import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { ByteBudget } from './byte-budget.ts'
import { Incoming, tenantOf } from './incoming.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { isTrustedServiceUrl } from './service-url.ts'

const maxBytes = 256 * 1024
/** Bytes of a refused body; a client that sends more may miss the answer. */
const maxDiscarded = 4 * 1024 * 1024
const maxDepth = 40
/** Characters; what Teams sends is almost always shorter. */
const longBody = 16 * 1024
const longBodies = new OneAtATime()
/** Of bodies that are being read, all together: thousands of clients that stop halfway must not fill the memory. */
const allBodies = new ByteBudget(64 * 1024 * 1024)

/** What may come in: without credentials only loopback, with them only Microsoft's connectors and the allowed tenants. */
export interface GatePolicy {
  readonly local: boolean
  readonly allowedTenants: readonly string[]
  /** For the bodies of all requests that are being read; absent, the one of the process. */
  readonly bodies?: ByteBudget
}

export type Passed =
  | { readonly ok: true; readonly activity: Incoming }
  | { readonly ok: false; readonly status: number; readonly message: string }
  /** The client disconnected before its request was complete; there is nobody to answer. */
  | { readonly ok: 'gone' }

const refused = (status: number, message: string): Passed => ({ ok: false, status, message })
const tooLarge = refused(413, 'The activity is too large.')

/**
 * Reads and checks a request before the SDK sees anything of it: kind, size, depth, form, origin.
 * @param beforeBody called once the headers have passed, before the first byte of the body is read
 */
export async function passGate(
  request: IncomingMessage,
  policy: GatePolicy,
  beforeBody: () => void = () => {},
): Promise<Passed> {
  const refusal = checkHeaders(request.headers, policy)
  if (refusal) return refusal
  beforeBody()
  const { outcome, text } = await readBody(request, policy.bodies ?? allBodies)
  if (outcome === 'gone') return { ok: 'gone' }
  if (outcome === 'too large') return tooLarge
  if (outcome === 'no room') return refused(503, 'Too many requests are arriving at once. Please try again.')
  if (text.length > longBody) await longBodies.pass()
  if (isTooDeep(text)) return refused(400, 'The activity is nested too deeply.')
  const parsed = Incoming.safeParse(parseJson(text))
  if (!parsed.success) return refused(400, 'This is not an activity that I understand.')
  return checkOrigin(parsed.data, policy)
}

/** Decides from the headers alone, before the body is read. */
function checkHeaders(headers: IncomingHttpHeaders, { local }: GatePolicy): Passed | undefined {
  const { 'content-type': kind = '', 'content-length': length, authorization = '' } = headers
  // A web page can post other kinds to a loopback server without the browser asking first.
  if (!isJson(kind)) return refused(415, 'Send an activity as application/json in UTF-8.')
  // Anything but a plain number counts as too large; the bytes that arrive are counted as well.
  if (length !== undefined && !(/^\d+$/.test(length) && Number(length) <= maxBytes)) return tooLarge
  if (local) return undefined
  if (!/^Bearer \S+$/i.test(authorization)) return refused(401, 'A bearer token is required.')
  // The outer form of a token costs nothing to check, and a body is read only for what could be one.
  return /^\S+ [\w-]+\.[\w-]+\.[\w-]*$/.test(authorization) ? undefined : refused(401, 'That token is not accepted.')
}

/** JSON is UTF-8; text in another charset would be misread. */
function isJson(contentType: string): boolean {
  const [kind = '', ...parameters] = contentType.toLowerCase().split(';')
  const charsets = parameters.flatMap((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1] ?? [])
  return kind.trim() === 'application/json' && charsets.every((charset) => charset === 'utf-8' || charset === 'utf8')
}

function checkOrigin(activity: Incoming, { local, allowedTenants }: GatePolicy): Passed {
  if (!isTrustedServiceUrl(activity.serviceUrl, local)) return refused(403, 'That service URL is not accepted here.')
  const tenant = tenantOf(activity)
  if (!local && (tenant === undefined || !allowedTenants.includes(tenant)))
    return refused(403, 'That tenant is not accepted here.')
  return { ok: true, activity }
}

interface Body {
  readonly outcome: 'whole' | 'too large' | 'no room' | 'gone'
  readonly text: string
}

/**
 * Reads at most as many bytes as an activity may have. Always settles: at the end, at the first byte too many, or when the client disconnects.
 * The bytes are copied together as they come: a body in a quarter of a million chunks must not become as many objects.
 */
function readBody(request: IncomingMessage, budget: ByteBudget): Promise<Body> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.alloc(0)
    let size = 0
    let settled = false
    const settle = (outcome: Body['outcome']): void => {
      if (settled) return
      settled = true
      request.off('data', read)
      budget.give(size)
      resolve({ outcome, text: outcome === 'whole' ? bytes.toString('utf8', 0, size) : '' })
    }
    const read = (chunk: Buffer): void => {
      if (size + chunk.length > maxBytes) return settle('too large')
      if (!budget.take(chunk.length)) return settle('no room')
      if (size + chunk.length > bytes.length) bytes = grown(bytes, size, size + chunk.length)
      chunk.copy(bytes, size)
      size += chunk.length
    }
    whenOver(request, () => settle(request.complete ? 'whole' : 'gone'))
    request.on('data', read)
  })
}

/** The first bytes in a buffer with room for more, twice as large so that copying stays cheap. */
function grown(bytes: Buffer, size: number, needed: number): Buffer {
  const larger = Buffer.alloc(Math.min(maxBytes, Math.max(needed, 2 * bytes.length, 4096)))
  bytes.copy(larger, 0, 0, size)
  return larger
}

/** Reads and drops the rest of a refused body, up to 4 MB, so that a client that is still sending sees the refusal. */
export function discardBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0
    whenOver(request, resolve)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxDiscarded) return
      request.pause()
      resolve()
    })
    request.resume()
  })
}

/** Calls back once no more of the request will arrive, for whatever reason. */
function whenOver(request: IncomingMessage, over: () => void): void {
  if (request.destroyed || request.readableEnded) return over()
  for (const event of ['end', 'error', 'close']) request.once(event, over)
}

/** Counts brackets outside of strings, because a parser that recurses must not see a body twenty thousand levels deep. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) i = endOfString(text, i)
    else if (code === 123 || code === 91) {
      if (++depth > maxDepth) return true
    } else if (code === 125 || code === 93) depth--
  }
  return false
}

/** Where the string that begins at `start` ends; a quotation mark after an odd number of backslashes is part of it. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  for (; end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === 92) before--
    if ((end - before) % 2 === 1) return end
  }
  return text.length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
