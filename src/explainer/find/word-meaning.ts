import { allWordsOf, stopWords, wordsOf } from '../../content/words-of.ts'
import type { WordVectors } from '../../domain/word-vectors.ts'
import type { Passage } from './passages.ts'
import { stem } from './vocabulary.ts'

/** The stems of a passage's words, with repetitions. */
export interface PassageWords {
  /** Of the note's title. */
  readonly topic: readonly string[]
  readonly title: readonly string[]
  readonly text: readonly string[]
}

/** How much each word of a passage counts, by where it stands. */
export type Shares = Readonly<Record<keyof PassageWords, number>>

/** What a passage means is said by all of its words; whether a question has words in common with it, by its title above all. */
export const forMeaning: Shares = { topic: 1, title: 2, text: 0.5 }
export const inCommon: Shares = { topic: 0.6, title: 1, text: 0.1 }

/** The stems of all words of a text, small ones included, in their order. */
export const saidIn = (text: string, correct = (word: string): string => word): string[] =>
  allWordsOf(text).map((word) => (stopWords.has(word) ? word : stem(correct(word))))

export function passageWords({ note, ...passage }: Passage): PassageWords {
  const code = passage.type === 'example' ? ` ${passage.example.code}` : ''
  return {
    topic: [...new Set(saidIn(note.title))],
    title: saidIn(passage.title),
    text: wordsOf(passage.text + code).map(stem),
  }
}

/** Where a text begins and ends, which words can stand beside, too. */
const edge = '^'
const between = '+'

/** The pairs of neighboring words, which say more than the words: *who can*, *how long*, *run on*. */
const pairsIn = (said: readonly string[]): string[] =>
  [edge, ...said].map((word, place) => `${word}${between}${said[place] ?? edge}`)

export const isPair = (key: string): boolean => key.includes(between)

export function weightsOf(words: PassageWords, shares: Shares): Map<string, number> {
  const weights = new Map<string, number>()
  for (const place of ['topic', 'title', 'text'] as const)
    for (const key of words[place]) weights.set(key, (weights.get(key) ?? 0) + shares[place])
  for (const pair of pairsIn(words.title)) weights.set(pair, 1)
  return weights
}

/** How often each of a text's words is in it, and each pair of neighbors once. */
export function countsOf(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of said) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const pair of pairsIn(said)) counts.set(pair, 1)
  return counts
}

/** The known words of a text, each with its share: together they have length 1. */
export const sharesBy =
  ({ words }: Pick<WordVectors, 'words'>) =>
  (weights: ReadonlyMap<string, number>): Map<string, number> => {
    const shares = new Map<string, number>()
    let square = 0
    for (const [key, weight] of weights) {
      const rarity = words.get(key)?.rarity
      if (rarity === undefined) continue
      const share = Math.log1p(weight) * rarity
      shares.set(key, share)
      square += share * share
    }
    const length = Math.sqrt(square) || 1
    for (const [key, share] of shares) shares.set(key, share / length)
    return shares
  }

/** Reads what a text means from the weights of its words' stems; undefined if no word's meaning is known. */
export const vectorsBy = (vectors: WordVectors) => {
  const sharesOf = sharesBy(vectors)
  return (weights: ReadonlyMap<string, number>): Float32Array | undefined => {
    const sum = new Float32Array(vectors.dimensions)
    const shares = sharesOf(weights)
    for (const [key, share] of shares) {
      const { vector } = vectors.words.get(key) as { vector: Float32Array }
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + share * (vector[i] as number)
    }
    return shares.size === 0 ? undefined : sum
  }
}

/** How close a question is to a passage: about 1 if the passage answers it, about 0.4 for others of the same note, and near 0 for the rest. */
export function closeness(question: Float32Array, passage: Float32Array): number {
  let sum = 0
  for (let i = 0; i < question.length; i++) sum += (question[i] as number) * (passage[i] as number)
  return sum
}
