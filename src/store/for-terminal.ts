/**
 * Characters that a terminal interprets, or that change how the surrounding text reads: controls (including C1), line and
 * paragraph separators, and invisible formatting characters, such as bidirectional marks and tags.
 */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Makes user text safe to print: what a terminal would interpret appears as `\x1b` or `\u{202e}`. Line breaks stay. */
export const forTerminal = (text: string): string =>
  text.replaceAll(acting, (sign) => (sign === '\n' ? sign : visible(sign.codePointAt(0) ?? 0)))

const visible = (code: number): string =>
  code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`

/** Makes JSON that's safe to print and still equals the value: what a terminal would interpret is escaped inside strings. */
export const jsonForTerminal = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll(acting, (sign) => (sign === '\n' ? sign : escaped(sign)))

/** Writes the UTF-16 units of a character as JSON escapes. */
const escaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
    '',
  )
