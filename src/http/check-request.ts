import type { HttpLimits } from './limits.ts'

/** A request as Node's parser read it; none of it is trusted. */
export interface RequestHead {
  readonly method: string
  readonly target: string
  readonly version: string
  /** Names and values in turn, as they were sent. */
  readonly rawHeaders: readonly string[]
}

/** Methods by path. */
export type Routes = ReadonlyMap<string, readonly string[]>

export interface Refusal {
  readonly status: number
  readonly message: string
  /** Methods that work there instead. */
  readonly allow?: string
}

/** What the rest of the server sees of a request that passed: always in the same form, each header once. */
interface CheckedRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export type Checked = ({ readonly ok: true } & CheckedRequest) | ({ readonly ok: false } & Refusal)

type Headers = ReadonlyMap<string, readonly string[]>

/** The headers that routes read. Each can occur once. */
const known = ['authorization', 'content-length', 'content-type', 'expect', 'host', 'transfer-encoding']

/** Decides from the raw parts of a request whether it can reach a route. */
export function checkRequest(head: RequestHead, routes: Routes, limits: HttpLimits): Checked {
  const headers = collect(head.rawHeaders)
  const refusal =
    checkVersion(head) ??
    checkTarget(head.target, limits) ??
    checkHeaders(head.rawHeaders, headers, limits) ??
    checkHost(head, headers) ??
    checkBody(head, headers) ??
    checkExpectation(head, headers) ??
    checkRoute(head, routes)
  if (refusal) return { ok: false, ...refusal }
  const { path, query } = split(head.target)
  return { ok: true, url: path + query, headers: kept(head, headers) }
}

const refused = (status: number, message: string): Refusal => ({ status, message })

function collect(rawHeaders: readonly string[]): Headers {
  const headers = new Map<string, string[]>()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] as string).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[i + 1] as string])
  }
  return headers
}

const checkVersion = ({ version }: RequestHead): Refusal | undefined =>
  version === '1.1' || version === '1.0' ? undefined : refused(505, 'Use HTTP/1.1.')

/** Accepts a path with a query in the characters of RFC 3986: no absolute address, and nothing that two parsers could read differently. */
function checkTarget(target: string, { targetLength }: HttpLimits): Refusal | undefined {
  if (target.length > targetLength) return refused(414, 'The address is too long.')
  const isPath = /^\/(?!\/)[\w.~!$&'()*+,;=:@/?%-]*$/.test(target)
  return isPath && isDecodable(target) ? undefined : refused(400, 'The address is malformed.')
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function checkHeaders(
  rawHeaders: readonly string[],
  headers: Headers,
  { headerCount }: HttpLimits,
): Refusal | undefined {
  if (rawHeaders.length > 2 * headerCount) return refused(431, 'There are too many headers.')
  // A tab is allowed in a value; other control characters end lines for some parsers.
  // oxlint-disable-next-line no-control-regex
  if (rawHeaders.some((text) => /[\0-\x08\x0a-\x1f\x7f]/.test(text))) return refused(400, 'A header is malformed.')
  const twice = known.find((name) => (headers.get(name)?.length ?? 0) > 1)
  return twice === undefined ? undefined : refused(400, `There is more than one ${twice} header.`)
}

/** Nothing reads the host, but a request with a malformed one is not meant for this server. */
function checkHost({ version }: RequestHead, headers: Headers): Refusal | undefined {
  const [host] = headers.get('host') ?? []
  if (host === undefined && version === '1.0') return undefined
  const [, name, port = '0'] = /^(\[[\da-f:.]+\]|[\w.~-]{1,255})(?::(\d{1,5}))?$/i.exec(host ?? '') ?? []
  return name !== undefined && Number(port) <= 65_535
    ? undefined
    : refused(400, 'The Host header is missing or malformed.')
}

/** With two ways to tell where a body ends, a proxy and this server could disagree. */
function checkBody({ version }: RequestHead, headers: Headers): Refusal | undefined {
  const [length] = headers.get('content-length') ?? []
  const [coding] = headers.get('transfer-encoding') ?? []
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return refused(400, 'The Content-Length header is malformed.')
  if (coding === undefined) return undefined
  if (coding.toLowerCase() !== 'chunked') return refused(501, 'That transfer encoding is not supported here.')
  return length === undefined && version === '1.1'
    ? undefined
    : refused(400, 'The Transfer-Encoding header does not fit the request.')
}

function checkExpectation({ version }: RequestHead, headers: Headers): Refusal | undefined {
  const [expected] = headers.get('expect') ?? []
  if (expected === undefined || version === '1.0' || expected.toLowerCase() === '100-continue') return undefined
  return refused(417, 'That expectation is not supported here.')
}

function checkRoute({ method, target }: RequestHead, routes: Routes): Refusal | undefined {
  const methods = routes.get(split(target).path)
  if (!methods) return refused(404, 'There is nothing here.')
  if (methods.includes(method)) return undefined
  return { ...refused(405, 'That method does not work here.'), allow: methods.join(', ') }
}

/** The path as it is routed: decoded, without a slash at its end. */
function split(target: string): { readonly path: string; readonly query: string } {
  const start = target.indexOf('?')
  const path = start === -1 ? target : target.slice(0, start)
  return {
    path: decodeURIComponent(path.replace(/(?<=.)\/$/, '')),
    query: start === -1 ? '' : target.slice(start),
  }
}

/** The host is a constant, so that no answer depends on it. HTTP/1.0 has no expectations. */
function kept({ version }: RequestHead, headers: Headers): Record<string, string> {
  const names = known.filter((name) => headers.has(name) && !(name === 'expect' && version === '1.0'))
  const entries = names.map((name) => [name, headers.get(name)?.[0] as string])
  return { ...(Object.fromEntries(entries) as Record<string, string>), host: 'localhost' }
}
