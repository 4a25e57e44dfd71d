import { createHash } from 'node:crypto'

interface Allowed {
  /** It loads this server's pictures. */
  readonly images?: boolean
  /** The one script that runs, which may ask this server. */
  readonly script?: string
  /** Origins that may show it in a frame. */
  readonly frames?: readonly string[]
}

/** Headers of a page: nothing is loaded, sent, or framed, and the only style is the page's own. @param allowed what this page needs beyond that */
export const headersFor = (
  style: string,
  { images = false, script, frames = ["'none'"] }: Allowed = {},
): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    ...(images ? ["img-src 'self'"] : []),
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`, "connect-src 'self'"]),
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
