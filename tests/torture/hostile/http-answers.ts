/** The bytes from a server on a connection, parsed as HTTP/1.1. */
export interface HttpAnswers {
  /** Statuses of the complete answers, without interim ones. */
  readonly statuses: readonly number[]
  readonly bodies: readonly string[]
  /** What is wrong with it. */
  readonly malformed?: string
  /** An answer has started and is incomplete. */
  readonly isPart: boolean
}

/** @param isHead the request was a HEAD, whose answer has no body */
export function readAnswers(said: string, isHead: boolean): HttpAnswers {
  const statuses: number[] = []
  const bodies: string[] = []
  const read = (isPart: boolean, malformed?: string): HttpAnswers => ({
    statuses,
    bodies,
    isPart,
    ...(malformed ? { malformed } : {}),
  })
  let rest = said
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) return read(true, /^H(?:T|$)/.test(rest) ? undefined : 'no status line')
    const head = rest.slice(0, end)
    const status = Number(/^HTTP\/1\.[01] (\d{3})(?: [^\r\n]*)?(?:\r\n|$)/.exec(head)?.[1])
    if (!(status >= 100 && status < 600)) return read(false, `bad status line ${head.slice(0, 60)}`)
    rest = rest.slice(end + 4)
    const body = isHead || status < 200 || status === 204 || status === 304 ? '' : bodyOf(head, rest)
    if (body === undefined) return read(true)
    rest = rest.slice(body.length)
    if (status < 200) continue
    statuses.push(status)
    bodies.push(body)
  }
  return read(false)
}

/** @returns the body as sent, undefined if it's incomplete */
function bodyOf(head: string, rest: string): string | undefined {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length !== undefined) return rest.length >= Number(length) ? rest.slice(0, Number(length)) : undefined
  if (!/^transfer-encoding: *chunked/im.test(head)) return rest
  const end = rest.indexOf('0\r\n\r\n')
  return end < 0 ? undefined : rest.slice(0, end + 5)
}
