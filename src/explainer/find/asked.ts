import { wordsOf } from '../../content/words-of.ts'
import type { AskedPassage } from '../../domain/phrasings.ts'
import type { Passage } from './passages.ts'
import { stem } from './vocabulary.ts'

export interface Asked {
  /**
   * How like a question is to the likest way in which each passage is asked for, from 0 to 1; none for passages with no word in common.
   * @param words the question's stems
   */
  readonly likeness: (words: Iterable<string>) => ReadonlyMap<Passage, number>
  /** Reads all phrasings, which takes a part of a second. Without it, the first question does. */
  readonly prepare: () => void
}

/** Compares questions with the passages' titles and with the phrasings of `content/phrasings`, by the words in common. */
export function askedBy(passages: readonly Passage[], phrasings: () => readonly AskedPassage[]): Asked {
  let known: Known | undefined
  const know = (): Known => (known ??= read(passages, phrasings()))
  return {
    likeness(words) {
      const { rarities, having, answers, weights } = know()
      const common = new Float32Array(weights.length)
      let weight = 0
      for (const word of new Set(words)) {
        const rarity = rarities.get(word) ?? rarest(passages.length)
        weight += rarity
        for (const place of having.get(word) ?? []) common[place] = (common[place] as number) + rarity
      }
      const best = new Map<Passage, number>()
      for (const [place, shared] of common.entries()) {
        if (shared === 0) continue
        const passage = passages[answers[place] as number] as Passage
        const likeness = shared / Math.sqrt(weight * (weights[place] as number))
        if (likeness > (best.get(passage) ?? 0)) best.set(passage, likeness)
      }
      return best
    },
    prepare: () => void know(),
  }
}

interface Known {
  /** By stem: how much it says, the more the fewer passages are asked for with it. */
  readonly rarities: ReadonlyMap<string, number>
  /** By stem: the phrasings with it. */
  readonly having: ReadonlyMap<string, Uint32Array>
  /** Of each phrasing: the place of its passage. */
  readonly answers: readonly number[]
  /** Of each phrasing: what all of its words say. */
  readonly weights: Float32Array
}

const rarest = (passages: number): number => Math.log(passages + 1)

function read(passages: readonly Passage[], phrasings: readonly AskedPassage[]): Known {
  const keyOf = (note: string, title: string): string => `${note}\t${title}`
  const asked = new Map(phrasings.map(({ note, title, asked }) => [keyOf(note, title), asked]))
  const answers: number[] = []
  const places = new Map<string, number[]>()
  const seen = new Map<string, { last: number; passages: number }>()
  for (const [answer, { note, title }] of passages.entries())
    for (const text of [title, ...(asked.get(keyOf(note.id, title)) ?? [])]) {
      const place = answers.push(answer) - 1
      for (const word of new Set(wordsOf(text).map(stem))) {
        const all = places.get(word)
        if (all) all.push(place)
        else places.set(word, [place])
        const count = seen.get(word) ?? { last: -1, passages: 0 }
        if (count.last !== answer) seen.set(word, { last: answer, passages: count.passages + 1 })
      }
    }
  const rarities = new Map([...seen].map(([word, count]) => [word, Math.log((passages.length + 1) / count.passages)]))
  const weights = new Float32Array(answers.length)
  for (const [word, all] of places)
    for (const place of all) weights[place] = (weights[place] as number) + (rarities.get(word) ?? 0)
  return {
    rarities,
    having: new Map([...places].map(([word, all]) => [word, Uint32Array.from(all)])),
    answers,
    weights,
  }
}
