import type { Note, NoteHeading } from '../../domain/note.ts'
import { askedWords, stemsIn, type Vocabulary } from '../find/vocabulary.ts'
import { quotable } from './sentences.ts'

/** A sentence with the share of the asked words that it has, from 0 to 1. */
export interface FoundSentence {
  readonly text: string
  readonly heading: NoteHeading
  readonly share: number
}

/** Penalty for each place further down in a section. */
const perPlace = 0.02

/**
 * Finds the sentences of a note that have the most of the asked words, best first. Each adds something: a sentence whose asked words
 * have all been said comes later.
 * @param words words of the question that aren't part of the note's name
 */
export function bestSentences(
  { sections }: Note,
  headings: readonly NoteHeading[],
  words: readonly string[],
  vocabulary: Vocabulary,
): FoundSentence[] {
  const asked = askedWords(words, vocabulary)
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1
  let rest = headings.flatMap((heading, order) =>
    quotable(sections[heading])
      .filter((text) => /[.!?)]$/.test(text))
      .map((text, place) => {
        const has = stemsIn([text])
        return {
          text,
          heading,
          place,
          order,
          said: asked.filter(({ keys }) => keys.some((key) => has.has(key))),
        }
      }),
  )
  const found: FoundSentence[] = []
  const known = new Set<(typeof asked)[number]>()
  while (rest.length > 0) {
    const scored = rest.map((item) => ({
      item,
      score:
        item.said.reduce((sum, word) => sum + word.weight * (known.has(word) ? 0.25 : 1), 0) / total -
        perPlace * (item.place + item.order / 2),
    }))
    const { item } = scored.reduce((best, other) => (other.score > best.score ? other : best))
    for (const word of item.said) known.add(word)
    found.push({
      text: item.text,
      heading: item.heading,
      share: item.said.reduce((sum, { weight }) => sum + weight, 0) / total,
    })
    rest = rest.filter((other) => other !== item)
  }
  return found
}
