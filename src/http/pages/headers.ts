import { createHash } from 'node:crypto'

/**
 * Headers of a page: nothing is loaded, sent, or framed, and the only style is the page's own.
 * @param images whether it loads this server's pictures
 */
export const headersFor = (style: string, { images = false } = {}): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; ${images ? "img-src 'self'; " : ''}style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})
