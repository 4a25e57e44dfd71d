import { keyOf } from './sentence-tokens.ts'
import type { Segment } from './align.ts'

/** Symbols that replace a word and can't be checked: arrows, `=`, `+`, `|`, `&`. */
const symbol = /[\p{Sm}\p{So}|&\\]|--?>|(?<=\p{L})\/(?=\p{L})/u

/** Finds a word with such a symbol that no passage contains. `blue/green` can replace two adjacent words. */
export function strangeSymbol(text: string, segments: readonly Segment[]): string | undefined {
  const words = new Set(segments.flatMap(({ evidence }) => evidence.text.split(/\s+/).map(bare)))
  return text
    .replaceAll(/`[^`\n]*`/g, '')
    .split(/\s+/)
    .map(bare)
    .find((word) => symbol.test(word) && !words.has(word) && !isPair(word, segments))
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/^[*("“']+|[*)"”'.,;:]+$/g, '')

function isPair(word: string, segments: readonly Segment[]): boolean {
  const [one = '', other = '', ...more] = word.split('/').map(keyOf)
  return (
    more.length === 0 &&
    segments.some(
      ({ evidence: { tokens }, context }) =>
        (context.has(one) && context.has(other)) ||
        tokens.some(({ key }, index) => key === one && tokens[index + 1]?.key === other),
    )
  )
}
