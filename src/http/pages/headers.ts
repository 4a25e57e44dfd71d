import { createHash } from 'node:crypto'

/** Headers of a page: nothing is loaded but this server's pictures, nothing is sent or framed, and the only style is the page's own. */
export const headersFor = (style: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})
