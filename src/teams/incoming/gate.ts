import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Queues } from '../../queues.ts'
import { texts } from '../texts.en.ts'
import { ByteBudget } from './byte-budget.ts'
import { Incoming, tenantOf } from './incoming.ts'
import { isTooDeep } from './is-too-deep.ts'
import { maxBytes, readBody } from './read-body.ts'
import { isTrustedServiceUrl } from './service-url.ts'

/** Characters; Teams almost always sends less. */
const longBody = 16 * 1024
const longBodies = new Queues()
/** Bytes of all bodies that are being read: thousands of clients that stop halfway must not fill the memory. */
const allBodies = new ByteBudget(64 * 1024 * 1024)

/** What may come in: without credentials, only loopback; with them, only Microsoft's connectors and the allowed tenants. */
export interface GatePolicy {
  readonly local: boolean
  readonly allowedTenants: readonly string[]
  /** Origins of Microsoft's connectors; not used locally. */
  readonly connectors?: readonly string[]
  /** For the bodies of all requests that are being read; if absent, the process's. */
  readonly bodies?: ByteBudget
}

export type Passed =
  | { readonly ok: true; readonly activity: Incoming }
  | { readonly ok: false; readonly status: number; readonly message: string }
  /** The client disconnected before its request was complete, so no one is waiting for a response. */
  | { readonly ok: 'gone' }

const refused = (status: number, message: string): Passed => ({ ok: false, status, message })
const tooLarge = refused(413, texts.refused.tooLarge)

/**
 * Reads and checks a request before the SDK sees any of it: content type, size, depth, schema, and origin.
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
  if (outcome === 'too-large') return tooLarge
  if (outcome === 'no-room') return refused(503, texts.refused.noRoom)
  // One per round of the event loop, so that small requests are handled in between.
  if (text.length > longBody) await longBodies.run('', () => new Promise(setImmediate))
  if (isTooDeep(text)) return refused(400, texts.refused.tooDeep)
  const parsed = Incoming.safeParse(parseJson(text))
  if (!parsed.success) return refused(400, texts.refused.notAnActivity)
  return checkOrigin(parsed.data, policy)
}

/** Decides from the headers alone, before the body is read. */
function checkHeaders(headers: IncomingHttpHeaders, { local }: GatePolicy): Passed | undefined {
  const { 'content-type': kind = '', 'content-length': length, authorization = '' } = headers
  // A web page can post other kinds to a loopback server without the browser asking first.
  if (!isJson(kind)) return refused(415, texts.refused.contentType)
  // Anything but a plain number counts as too large; the bytes that arrive are counted, too.
  if (length !== undefined && !(/^\d+$/.test(length) && Number(length) <= maxBytes)) return tooLarge
  if (local) return undefined
  if (!/^Bearer \S+$/i.test(authorization)) return refused(401, texts.refused.noToken)
  // The outer form of a token is cheap to check. A body is read only if there could be a valid one.
  return /^\S+ [\w-]+\.[\w-]+\.[\w-]*$/.test(authorization) ? undefined : refused(401, texts.refused.badToken)
}

/** JSON is UTF-8; text in another charset would be misread. */
function isJson(contentType: string): boolean {
  const [kind = '', ...parameters] = contentType.toLowerCase().split(';')
  const charsets = parameters.flatMap((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1] ?? [])
  return kind.trim() === 'application/json' && charsets.every((charset) => charset === 'utf-8' || charset === 'utf8')
}

function checkOrigin(activity: Incoming, { local, allowedTenants, connectors = [] }: GatePolicy): Passed {
  if (!isTrustedServiceUrl(activity.serviceUrl, local ? undefined : connectors))
    return refused(403, texts.refused.serviceUrl)
  const tenant = tenantOf(activity)
  if (!local && (tenant === undefined || !allowedTenants.includes(tenant))) return refused(403, texts.refused.tenant)
  return { ok: true, activity }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
