/** A request through the front door, and the answer that a server gives which works. */
export interface Check {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly status: number
  readonly body?: string
}

export const checks: readonly Check[] = [
  { method: 'GET', path: '/healthz', status: 200 },
  { method: 'GET', path: '/readyz', status: 200 },
  // Only the Bot Connector, with its token, can speak for Teams.
  { method: 'POST', path: '/api/messages', status: 401, body: '{"type":"message","text":"help"}' },
  { method: 'GET', path: '/privacy', status: 200 },
]

interface Tools {
  readonly fetch: typeof fetch
  readonly sleep: (seconds: number) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Makes all checks, again and again while the server is still starting.
 * @param options.attempts with five seconds between them
 * @returns whether one attempt passed all checks
 */
export async function checkServer(url: string, options: { readonly attempts: number }, tools: Tools): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const results = await Promise.all(checks.map((check) => tryCheck(url, check, tools.fetch)))
    const passed = results.every(({ ok }) => ok)
    if (passed || attempt >= options.attempts) {
      for (const { ok, line } of results) tools.say(`${ok ? 'ok  ' : 'FAIL'} ${line}`)
      return passed
    }
    await tools.sleep(5)
  }
}

async function tryCheck(url: string, { method, path, status, body }: Check, send: typeof fetch) {
  const line = `${method} ${path}: `
  try {
    const response = await send(new URL(path, url), {
      method,
      // A redirect would be the answer of something else.
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    })
    await response.arrayBuffer()
    const ok = response.status === status
    return { ok, line: `${line}${response.status}${ok ? '' : `, expected ${status}`}` }
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { message?: string; code?: string } }
    return { ok: false, line: `${line}${cause?.message || cause?.code || message}` }
  }
}
