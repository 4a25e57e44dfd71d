/**
 * Characters that a terminal acts on, or that change how the text around them reads: controls (also the C1 ones), line and
 * paragraph separators, and invisible characters that format, such as bidirectional marks and tags.
 */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text that people wrote, safe to print: what a terminal would act on is shown as `\x1b` or `\u{202e}`. Lines stay lines. */
export const forTerminal = (text: string): string =>
  text.replaceAll(acting, (sign) => (sign === '\n' ? sign : visible(sign.codePointAt(0) ?? 0)))

const visible = (code: number): string =>
  code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`

/** JSON of a value, safe to print and still the same value: what a terminal would act on is escaped within its strings. */
export const jsonForTerminal = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll(acting, (sign) => (sign === '\n' ? sign : escaped(sign)))

/** The UTF-16 units of a character as JSON escapes. */
const escaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
    '',
  )
