/** Invisible characters: bidirectional marks and other format characters, tags, variation selectors, fillers, lone surrogates. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}]/gu
/** Control characters and separators count as spaces. */
const separating = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
/** The marker of a list, heading, or quote at the start of a line. */
const lineSign = /^(?:(?:[-+*•‣◦▪–—>#]+|\(?(?:\d{1,3}|[a-z])[.)])\s+)+/i
/** Bold, strikethrough, and source marks such as `[1]` and `[P2, P3]`. The card adds its own marks. */
const emphasis = /\*\*+|__+|~~+/g
const sourceMark = /\s*\[P?\d+(?:,\s*P?\d+)*\]/g

/**
 * Turns the model's output into one line of plain text without invisible characters, Markdown, or source marks, so that what
 * is checked and stored is what the learner sees. Code between backticks stays unchanged.
 */
export const plainModelText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(separating, ' ')
    .trim()
    .replace(lineSign, '')
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1 ? part : part.replaceAll(emphasis, '').replaceAll(sourceMark, ''),
    )
    .join('')
    .trim()
