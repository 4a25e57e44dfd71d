/**
 * Cuts a text, but never in the middle of a character. It's measured as readers compare it, in compatibility form (NFKC), because there is a character
 * that becomes eighteen letters there: a short message mustn't be a long one to read.
 */
export function cut(text: string, length: number): string {
  if (text.length * longestForm <= length || text.normalize('NFKC').length <= length) return text
  let size = 0
  let end = 0
  for (const character of text) {
    size += Math.max(character.length, character.normalize('NFKC').length)
    if (size > length) break
    end += character.length
  }
  return text.slice(0, end)
}

/** Characters that one UTF-16 unit can become. */
const longestForm = 18
