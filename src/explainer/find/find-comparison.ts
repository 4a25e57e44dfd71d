import { wordsOf } from '../../content/words-of.ts'
import type { Comparison } from '../../domain/comparison.ts'
import type { Note } from '../../domain/note.ts'
import { inFull, stem } from './vocabulary.ts'

export interface FoundComparison {
  readonly comparison: Comparison
  /** The sides that the text names, by their places in the comparison, in the order of the text. */
  readonly named: readonly number[]
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
  const byName = new Map<string, { comparison: Comparison; side: number }[]>()
  for (const comparison of comparisons)
    for (const [side, { name, also, note }] of comparison.sides.entries()) {
      const isOnly = comparison.sides.filter((other) => other.note === note).length === 1
      const known = notes.get(note)
      const names = [name, ...also, ...(isOnly && known ? [known.title, ...known.aliases] : [])]
      for (const key of new Set(names.map((text) => keyOf(wordsOf(text)))))
        byName.set(key, [...(byName.get(key) ?? []), { comparison, side }])
    }
  return (text: string, correct: (word: string) => string): FoundComparison | undefined => {
    const words = wordsOf(text).map((word) => (word.length < 6 ? word : correct(word)))
    const found = new Map<Comparison, { side: number; start: number; end: number }[]>()
    for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
      for (let start = 0; start + length <= words.length; start++)
        for (const { comparison, side } of byName.get(keyOf(words.slice(start, start + length))) ?? []) {
          const taken = found.get(comparison) ?? []
          const end = start + length
          if (taken.some((other) => start < other.end && other.start < end)) continue
          found.set(comparison, [...taken, { side, start, end }])
        }
    const scored = [...found].map(([comparison, spans]) => {
      const inOrder = spans.toSorted((a, b) => a.start - b.start)
      const named = [...new Set(inOrder.map(({ side }) => side))]
      const covered = inOrder.reduce((sum, { start, end }) => sum + end - start, 0)
      const ofNotes = inOrder.filter(
        ({ side, start, end }) => noteNamed(words.slice(start, end).join(' ')) === comparison.sides[side]?.note,
      ).length
      const rest = words.filter((_, index) => !inOrder.some(({ start, end }) => index >= start && index < end))
      return { comparison, named, rest, covered, ofNotes }
    })
    const [best] = scored
      .filter(({ named }) => named.length > 1)
      .toSorted(
        (a, b) =>
          b.named.length - a.named.length ||
          b.covered - a.covered ||
          // As the notes are named: a PAT is a token of its own before it's a way to connect a pipeline.
          b.ofNotes - a.ofNotes ||
          a.comparison.sides.length - b.comparison.sides.length,
      )
    return best && { comparison: best.comparison, named: best.named, rest: best.rest }
  }
}

const keyOf = (words: readonly string[]): string => words.map(inFull).map(stem).join('')
