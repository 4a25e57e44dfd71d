import { stopWords, wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { Passage } from './passages.ts'
import { stem, stemsIn } from './vocabulary.ts'
import type { Ways } from './ways.ts'

export interface Asked {
  /**
   * How like a question is to the likest way in which each passage is asked for, from 0 to 1; none for passages with no word in common.
   * @param words the question's stems
   * @param isOfTopic whether the passage's topic is what is talked about, so that nobody has to name it
   */
  readonly likeness: (words: Iterable<string>, isOfTopic: boolean) => ReadonlyMap<Passage, number>
  /** Reads all phrasings, which takes a part of a second. Without it, the first question does. */
  readonly prepare: () => void
}

/**
 * Compares questions with the passages' titles and with the phrasings of `content/phrasings`, by the words in common.
 * @param ways of each passage
 */
export function askedBy(passages: readonly Passage[], ways: () => readonly Ways[]): Asked {
  let known: Known | undefined
  const know = (): Known => (known ??= read(passages, ways()))
  return {
    likeness(words, isOfTopic) {
      const { rarities, having, answers, weights, untold } = know()
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
        const told = (weights[place] as number) + (isOfTopic ? 0 : (untold[place] as number))
        const likeness = shared / Math.sqrt(weight * told)
        if (likeness > (best.get(passage) ?? 0)) best.set(passage, likeness)
      }
      return best
    },
    prepare: () => void know(),
  }
}

/** How much of a name counts that a question would have to say. */
const untoldShare = 0.5

interface Known {
  /** By stem: how much it says, the more the fewer passages are asked for with it. */
  readonly rarities: ReadonlyMap<string, number>
  /** By stem: the phrasings with it. */
  readonly having: ReadonlyMap<string, Uint32Array>
  /** Of each phrasing: the place of its passage. */
  readonly answers: readonly number[]
  /** Of each phrasing: what all of its words say. */
  readonly weights: Float32Array
  /** Of each phrasing: what the words of the topic's name say that it leaves out. */
  readonly untold: Float32Array
}

const rarest = (passages: number): number => Math.log(passages + 1)

function read(passages: readonly Passage[], ways: readonly Ways[]): Known {
  const answers: number[] = []
  const places = new Map<string, number[]>()
  const seen = new Map<string, { last: number; passages: number }>()
  const words: ReadonlySet<string>[] = []
  for (const [answer, { title }] of passages.entries())
    for (const way of [wordsOf(title).map(stem), ...(ways[answer] ?? [])]) {
      const place = answers.push(answer) - 1
      const own = new Set(way.filter((word) => !stopWords.has(word)))
      words.push(own)
      for (const word of own) {
        const all = places.get(word)
        if (all) all.push(place)
        else places.set(word, [place])
        const count = seen.get(word) ?? { last: -1, passages: 0 }
        if (count.last !== answer) seen.set(word, { last: answer, passages: count.passages + 1 })
      }
    }
  const rarities = new Map([...seen].map(([word, count]) => [word, Math.log((passages.length + 1) / count.passages)]))
  const rarityOf = (word: string): number => rarities.get(word) ?? rarest(passages.length)
  const weights = new Float32Array(answers.length)
  const untold = new Float32Array(answers.length)
  const namesOf = new Map<Note, string[][]>()
  for (const [word, all] of places)
    for (const place of all) weights[place] = (weights[place] as number) + (rarities.get(word) ?? 0)
  for (const [place, own] of words.entries()) {
    const { note } = passages[answers[place] as number] as Passage
    const names = namesOf.get(note) ?? [note.title, ...note.aliases].map((name) => [...stemsIn([name])])
    namesOf.set(note, names)
    const missing = names.map((name) => name.reduce((sum, word) => sum + (own.has(word) ? 0 : rarityOf(word)), 0))
    untold[place] = Math.min(...missing) * untoldShare
  }
  return {
    rarities,
    having: new Map([...places].map(([word, all]) => [word, Uint32Array.from(all)])),
    answers,
    weights,
    untold,
  }
}
