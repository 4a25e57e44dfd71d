import { wordsOf } from '../../content/words-of.ts'
import type { WordVectors } from '../../domain/word-vectors.ts'
import type { Passage } from './passages.ts'
import { stem } from './vocabulary.ts'

/** A word of a passage's title says more about what it answers than one of its text. */
const titleWeight = 2
const textWeight = 0.5

/** The stems of a passage's words, with repetitions. */
export interface PassageWords {
  readonly title: readonly string[]
  readonly text: readonly string[]
}

export function passageWords(passage: Passage): PassageWords {
  const code = passage.type === 'example' ? ` ${passage.example.code}` : ''
  return { title: wordsOf(passage.title).map(stem), text: wordsOf(passage.text + code).map(stem) }
}

/** How much each word of a passage counts. */
export function weightsOf({ title, text }: PassageWords): Map<string, number> {
  const weights = new Map<string, number>()
  for (const key of title) weights.set(key, (weights.get(key) ?? 0) + titleWeight)
  for (const key of text) weights.set(key, (weights.get(key) ?? 0) + textWeight)
  return weights
}

/** Reads what a text means from the weights of its words' stems; undefined if no word's meaning is known. */
export const vectorsBy =
  ({ dimensions, words }: WordVectors) =>
  (weights: ReadonlyMap<string, number>): Float32Array | undefined => {
    const sum = new Float32Array(dimensions)
    let square = 0
    for (const [key, weight] of weights) {
      const known = words.get(key)
      if (!known) continue
      const share = Math.log1p(weight) * known.rarity
      square += share * share
      for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + share * (known.vector[i] as number)
    }
    if (square === 0) return undefined
    const length = Math.sqrt(square)
    return sum.map((value) => value / length)
  }

/** How close a question is to a passage: about 1 if the passage answers it, about 0.4 for others of the same note, and near 0 for the rest. */
export function closeness(question: Float32Array, passage: Float32Array): number {
  let sum = 0
  for (let i = 0; i < question.length; i++) sum += (question[i] as number) * (passage[i] as number)
  return sum
}
