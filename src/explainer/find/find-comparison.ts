import { wordsOf } from '../../content/words-of.ts'
import type { Comparison } from '../../domain/comparison.ts'
import type { Note } from '../../domain/note.ts'
import { inFull, stem } from './vocabulary.ts'

export interface FoundComparison {
  readonly comparison: Comparison
  /** The sides that the text names, by their places in the comparison, in the order of the text. */
  readonly named: readonly number[]
  /** How many sides are named by their own name, not by another one of their note. */
  readonly own: number
  /** The words that aren't part of a side's name. */
  readonly rest: readonly string[]
}

const maxNameWords = 6

/** Finds the comparison that has most of the things that a text names; undefined if none has two of them. */
export function comparisonFinder(
  comparisons: readonly Comparison[],
  notes: ReadonlyMap<string, Note>,
  noteNamed: (name: string) => string | undefined,
) {
  /** Where a name stands: by its words' stems. */
  const byName = new Map<string, { comparison: Comparison; side: number; own: boolean }[]>()
  for (const comparison of comparisons)
    for (const [side, { name, also, note }] of comparison.sides.entries()) {
      const isOnly = comparison.sides.filter((other) => other.note === note).length === 1
      const known = notes.get(note)
      const own = new Set([name, ...also].map((text) => keyOf(wordsOf(text))))
      const others = isOnly && known ? [known.title, ...known.aliases].map((text) => keyOf(wordsOf(text))) : []
      for (const key of new Set([...own, ...others]))
        byName.set(key, [...(byName.get(key) ?? []), { comparison, side, own: own.has(key) }])
    }
  /** The sides that a text names. Names don't cross what separates things: `dependabot or secret scanning`. */
  const sidesIn = (text: string, correct: (word: string) => string) => {
    const segments = text
      .split(separator)
      .map((part) => wordsOf(part).map((word) => (word.length < 6 ? word : correct(word))))
    const found = new Map<Comparison, Span[]>()
    for (const [segment, words] of segments.entries())
      for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
        for (let start = 0; start + length <= words.length; start++)
          for (const { comparison, side, own } of byName.get(keyOf(words.slice(start, start + length))) ?? []) {
            const taken = found.get(comparison) ?? []
            const end = start + length
            if (taken.some((other) => other.segment === segment && start < other.end && other.start < end)) continue
            found.set(comparison, [...taken, { side, segment, start, end, own, words: words.slice(start, end) }])
          }
    return { found, segments }
  }
  return (text: string, correct: (word: string) => string, before?: string): FoundComparison | undefined => {
    const now = sidesIn(text, correct)
    const then = before === undefined ? undefined : sidesIn(before, correct)
    const scored = [...new Set([...now.found.keys(), ...(then?.found.keys() ?? [])])].map((comparison) => {
      const spans = (now.found.get(comparison) ?? []).toSorted((a, b) => a.segment - b.segment || a.start - b.start)
      const known = (then?.found.get(comparison) ?? []).toSorted((a, b) => a.segment - b.segment || a.start - b.start)
      const isIn = (span: Span, segment: number, index: number): boolean =>
        span.segment === segment && index >= span.start && index < span.end
      return {
        comparison,
        named: [...new Set([...known, ...spans].map(({ side }) => side))],
        // What was named before alone is no comparison with something new.
        isNew: before === undefined || spans.length > 0,
        apart: new Set(spans.map(({ segment }) => segment)).size,
        // A name of the side itself says more than another name of its note.
        own: spans.filter((span) => span.own).length,
        covered: spans.reduce((sum, { start, end }) => sum + end - start, 0),
        ofNotes: spans.filter(({ side, words }) => noteNamed(words.join(' ')) === comparison.sides[side]?.note).length,
        rest: now.segments.flatMap((words, segment) =>
          words.filter((_, index) => !spans.some((span) => isIn(span, segment, index))),
        ),
      }
    })
    const [best] = scored
      .filter(({ named, isNew }) => named.length > 1 && isNew)
      .toSorted(
        (a, b) =>
          b.named.length - a.named.length ||
          b.apart - a.apart ||
          b.own - a.own ||
          b.covered - a.covered ||
          // As the notes are named: a PAT is a token of its own before it's a way to connect a pipeline.
          b.ofNotes - a.ofNotes ||
          a.comparison.sides.length - b.comparison.sides.length,
      )
    return best && { comparison: best.comparison, named: best.named, own: best.own, rest: best.rest }
  }
}

/** Where a text names a side. */
interface Span {
  readonly side: number
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly own: boolean
  readonly words: readonly string[]
}

const separator = /\s*(?:\b(?:vs|versus|or|against|than|instead of)\b\.?|[,;])\s*/i

const keyOf = (words: readonly string[]): string => words.map(inFull).map(stem).join('')
