import type { IncomingMessage } from 'node:http'
import { Incoming, tenantOf } from './incoming.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { isTrustedServiceUrl } from './service-url.ts'

const maxBytes = 256 * 1024
const maxDepth = 40
/** Characters; what Teams sends is almost always shorter. */
const longBody = 16 * 1024
const longBodies = new OneAtATime()

/** What may come in: without credentials only loopback, with them only Microsoft's connectors and the allowed tenants. */
export interface GatePolicy {
  readonly local: boolean
  readonly allowedTenants: readonly string[]
}

export type Passed =
  | { readonly ok: true; readonly activity: Incoming }
  | { readonly ok: false; readonly status: number; readonly message: string }

const refused = (status: number, message: string): Passed => ({ ok: false, status, message })

/** Reads and checks a request before the SDK sees anything of it: kind, size, depth, form, origin. */
export async function passGate(request: IncomingMessage, policy: GatePolicy): Promise<Passed> {
  const { 'content-type': kind = '', 'content-length': length = '0', authorization } = request.headers
  // A web page can post other kinds to a loopback server without the browser asking first.
  if (!/^application\/json\b/i.test(kind)) return refused(415, 'Send an activity as application/json.')
  if (Number(length) > maxBytes) return refused(413, 'The activity is too large.')
  if (!policy.local && !/^Bearer \S+$/i.test(authorization ?? '')) return refused(401, 'A bearer token is required.')
  const body = await readBody(request)
  if (body === undefined) return refused(413, 'The activity is too large.')
  if (body.length > longBody) await longBodies.pass()
  if (isTooDeep(body)) return refused(400, 'The activity is nested too deeply.')
  const parsed = Incoming.safeParse(parseJson(body))
  if (!parsed.success) return refused(400, 'This is not an activity that I understand.')
  return checkOrigin(parsed.data, policy)
}

function checkOrigin(activity: Incoming, { local, allowedTenants }: GatePolicy): Passed {
  if (!isTrustedServiceUrl(activity.serviceUrl, local)) return refused(403, 'That service URL is not accepted here.')
  const tenant = tenantOf(activity)
  if (!local && (tenant === undefined || !allowedTenants.includes(tenant)))
    return refused(403, 'That tenant is not accepted here.')
  return { ok: true, activity }
}

/** @returns undefined when the body is larger than allowed; the rest of it is not read then */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) return chunks.push(chunk)
      request.pause()
      return resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
    request.on('aborted', () => resolve(''))
  })
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
