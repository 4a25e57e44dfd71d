import { keyIndex } from '../../content/key-index.ts'
import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { NoteWords } from './note-words.ts'
import { meanings, stem } from './vocabulary.ts'

/** Names and sample questions weigh more than the text. */
const boosts = { names: 3, asks: 2, text: 1 } as const
/** Weight of a synonym; a word of the question counts 1. */
const synonymWeight = 0.5
/** The usual parameters of BM25+: how soon repetition stops counting, how much long texts are held back, and what one hit is worth at least. */
const saturation = 1.2
const evening = 0.7
const leastHit = 0.5

interface Hit {
  readonly note: Note
  readonly score: number
}

/** Searches by stems with BM25+, best match first. A note that has more of the words gains once more. */
export function searchOver(notes: readonly NoteWords[]): (words: readonly string[]) => Hit[] {
  const fields = (['names', 'asks', 'text'] as const).map((name) => {
    const lengths = notes.map((note) => new Set(note[name].words).size)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / notes.length
    const { itemsWith } = keyIndex(notes.map((note) => note[name].stems))
    return { boost: boosts[name], itemsWith, evened: lengths.map((length) => 1 - evening + (evening * length) / mean) }
  })
  // What's kept has no words of the notes: they would stay in memory.
  const all = notes.map(({ note }) => note)
  const { length } = all
  /** The scores of the notes that have a stem, by their places. */
  const scoresOf = (key: string): Map<number, number> => {
    const scores = new Map<number, number>()
    for (const { boost, itemsWith, evened } of fields) {
      const uses = new Map<number, number>()
      for (const place of itemsWith(key)) uses.set(place, (uses.get(place) ?? 0) + 1)
      const rarity = Math.log(1 + (length - uses.size + 0.5) / (uses.size + 0.5))
      for (const [place, count] of uses) {
        const repeated = (count * (saturation + 1)) / (count + saturation * (evened[place] as number))
        scores.set(place, (scores.get(place) ?? 0) + boost * rarity * (leastHit + repeated))
      }
    }
    return scores
  }
  return (words) => {
    const said = new Set(words.map(stem))
    const found = new Map<number, { score: number; readonly keys: Set<string> }>()
    for (const key of wordsOf(words.flatMap(meanings).join(' ')).map(stem))
      for (const [place, score] of scoresOf(key)) {
        const hit = found.get(place) ?? { score: 0, keys: new Set() }
        hit.score += (said.has(key) ? 1 : synonymWeight) * score
        hit.keys.add(key)
        found.set(place, hit)
      }
    return [...found]
      .map(([place, { score, keys }]) => ({ note: all[place] as Note, score: score * keys.size }))
      .toSorted((a, b) => b.score - a.score)
  }
}
