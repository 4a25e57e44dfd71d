import { keyOf } from './sentence-tokens.ts'
import type { Segment } from './align.ts'

/** Signs that stand for a word nobody can check: arrows, `=`, `+`, `|`, `&`. */
const sign = /[\p{Sm}\p{So}|&\\]|--?>|(?<=\p{L})\/(?=\p{L})/u

/** A word with such a sign that no passage has; `blue/green` may stand for two words next to each other. */
export function strangeSign(text: string, segments: readonly Segment[]): string | undefined {
  const words = new Set(segments.flatMap(({ evidence }) => evidence.text.split(/\s+/).map(bare)))
  return text
    .replaceAll(/`[^`\n]*`/g, '')
    .split(/\s+/)
    .map(bare)
    .find((word) => sign.test(word) && !words.has(word) && !isPair(word, segments))
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/^[("“']+|[)"”'.,;:]+$/g, '')

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
