import { TooDeep } from './language-service.ts'

// The language service takes long for texts that nobody writes: the time grows with the square of brackets in brackets, and doubles with each `let`
// that names the one before it twice.
const mostBrackets = 60
const mostPipes = 60
const mostNames = 1000

/** Throws for a query that would keep the language service busy for long. */
export function checkSize(text: string): void {
  if (depthOf(text) > mostBrackets || text.split('|').length > mostPipes || namesIn(text) > mostNames)
    throw new TooDeep()
}

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const char of text) {
    if ('([{'.includes(char)) depth++
    if (')]}'.includes(char)) depth--
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** How many names are read if each `let` is put in where it's named. */
function namesIn(text: string): number {
  const sizes = new Map<string, number>()
  let largest = 0
  for (const statement of text.split(';')) {
    const [, name, body = statement] = /\blet\s+(\w+)\s*=([\s\S]*)/.exec(statement) ?? []
    const size = (body.match(/\w+/g) ?? []).reduce((sum, word) => sum + (sizes.get(word) ?? 0), 1)
    if (name !== undefined) sizes.set(name, size)
    largest = Math.max(largest, size)
  }
  return largest
}
