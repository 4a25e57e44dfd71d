import type { Note } from '../../domain/note.ts'
import { meanings, stem, type Vocabulary } from './vocabulary.ts'

/** Weight of a synonym; the word itself counts 1. */
const synonymShare = 0.6

interface KnownAsk {
  readonly note: Note
  /** Weight by stem. */
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

/**
 * Scores how similar a question is to a note's sample questions, from 0 to 1: the share of the question that a sample covers
 * times the share of the sample that the question covers, by weight. The most similar sample counts, because the others are
 * how other people ask.
 */
export function askLikeness(notes: readonly Note[], { weigh, wordsOfQuestion }: Vocabulary) {
  const known: KnownAsk[] = []
  const byStem = new Map<string, Set<number>>()
  for (const note of notes)
    for (const ask of note.asks) {
      const weights = new Map(wordsOfQuestion(ask).map((word) => [stem(word), weigh([word])]))
      for (const key of weights.keys()) byStem.set(key, (byStem.get(key) ?? new Set()).add(known.length))
      known.push({ note, weights, total: sum(weights.values()) })
    }
  return (words: readonly string[], trust: (word: string) => number): Map<Note, number> => {
    const covered = new Map<number, { question: number; sample: number }>()
    for (const word of words) {
      const weight = weigh([word])
      const found = new Map<number, { share: number; key: string }>()
      for (const [index, meaning] of meanings(word).entries()) {
        const key = stem(meaning)
        for (const place of byStem.get(key) ?? [])
          if (!found.has(place)) found.set(place, { share: index === 0 ? trust(word) : synonymShare, key })
      }
      for (const [place, { share, key }] of found) {
        const before = covered.get(place) ?? { question: 0, sample: 0 }
        covered.set(place, {
          question: before.question + weight * share,
          sample: before.sample + (known[place]?.weights.get(key) ?? 0) * share,
        })
      }
    }
    const whole = weigh(words)
    const best = new Map<Note, number>()
    for (const [place, { question, sample }] of covered) {
      const { note, total } = known[place] as KnownAsk
      const likeness = (question / whole) * Math.min(1, sample / total)
      if (likeness > (best.get(note) ?? 0)) best.set(note, likeness)
    }
    return best
  }
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
