/** Cuts a text, but never in the middle of a character. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, isHalf(text.charCodeAt(length - 1)) ? length - 1 : length)
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/**
 * Cuts a text that is measured as readers compare it, in compatibility form (NFKC): one character becomes eighteen letters there, and a short
 * message mustn't be a long one to read. Only the start is brought into that form, because that takes long for many combining marks.
 */
export function cutAsCompared(text: string, length: number): string {
  const start = cut(text, length)
  if (start.normalize('NFKC').length <= length) return start
  let size = 0
  let end = 0
  for (const character of start) {
    size += Math.max(character.length, character.normalize('NFKC').length)
    if (size > length) break
    end += character.length
  }
  return start.slice(0, end)
}
