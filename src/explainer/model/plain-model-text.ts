/** Characters that show nothing: format characters such as bidirectional marks and tags, variation selectors, fillers, half pairs. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}]/gu
/** Controls and separators stand between words. */
const separating = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
/** The sign of a list, a heading or a quote at the start of a line. */
const lineSign = /^(?:(?:[-+*•‣◦▪–—>#]+|\(?(?:\d{1,3}|[a-z])[.)])\s+)+/i
/** Bold, struck out, or a mark of a source such as `[1]` and `[P2, P3]`; the card sets its own marks. */
const emphasis = /\*\*+|__+|~~+/g
const sourceMark = /\s*\[(?:P?\d+(?:,\s*)?)+\]/g

/**
 * One line of plain text from what a model wrote: what a reader sees is what is checked and stored, without invisible
 * characters, Markdown or marks of sources. Code between backticks keeps its signs.
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
