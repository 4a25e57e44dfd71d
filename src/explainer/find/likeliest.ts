import type { WordVectors } from '../../domain/word-vectors.ts'
import type { Passage } from './passages.ts'
import { closeness, forMeaning, inCommon, passageWords, sharesBy, vectorsBy, weightsOf } from './word-meaning.ts'

/** How much surer a passage is with each point of the two kinds of likeness: what the words mean, and the words in common. */
export const certainty = { byMeaning: 10, byWords: 10 }

export interface LikelyPassage {
  readonly passage: Passage
  /** That it answers the question, if any passage does: from 0 to 1, and 1 for all passages together. */
  readonly chance: number
  /** How close its meaning is: about 1 if it answers. */
  readonly closeness: number
}

/** Weights by stem of a question, and what else speaks for a passage, in logits. */
export type Likeliest = (
  words: ReadonlyMap<string, number>,
  count: number,
  bias?: (passage: Passage) => number,
) => LikelyPassage[]

/** Finds the passages that most likely answer a question, of all notes, by what words mean and by the words in common. */
export function likeliestBy(passages: readonly Passage[], vectors: WordVectors): Likeliest {
  const vectorOf = vectorsBy(vectors)
  const sharesOf = sharesBy(vectors)
  /** All passages' vectors, one after another, and which passages have each word. It takes about half a second, so it's done with the first question. */
  let known: Known | undefined
  const know = (): Known => {
    if (known) return known
    const meanings = new Float32Array(passages.length * vectors.dimensions)
    const having = new Map<string, { readonly places: number[]; readonly shares: number[] }>()
    for (const [place, passage] of passages.entries()) {
      const words = passageWords(passage)
      const vector = vectorOf(weightsOf(words, forMeaning))
      if (vector) meanings.set(vector, place * vectors.dimensions)
      for (const [key, share] of sharesOf(weightsOf(words, inCommon))) {
        const all = having.get(key) ?? { places: [], shares: [] }
        all.places.push(place)
        all.shares.push(share)
        having.set(key, all)
      }
    }
    known = { meanings, having }
    return known
  }
  return (words, count, bias) => {
    const asked = vectorOf(words)
    if (!asked || passages.length === 0) return []
    const { meanings, having } = know()
    const common = new Float32Array(passages.length)
    for (const [key, share] of sharesOf(words)) {
      const { places, shares } = having.get(key) ?? { places: [], shares: [] }
      for (const [k, place] of places.entries())
        common[place] = (common[place] as number) + share * (shares[k] as number)
    }
    const { dimensions } = vectors
    const scored = passages.map((passage, place) => {
      const close = closeness(asked, meanings.subarray(place * dimensions, (place + 1) * dimensions))
      return {
        passage,
        closeness: close,
        logit: certainty.byMeaning * close + certainty.byWords * (common[place] as number) + (bias ? bias(passage) : 0),
      }
    })
    const largest = scored.reduce((most, { logit }) => Math.max(most, logit), -Infinity)
    if (largest === -Infinity) return []
    const sum = scored.reduce((total, { logit }) => total + Math.exp(logit - largest), 0)
    return scored
      .filter(({ logit }) => logit > -Infinity)
      .toSorted((a, b) => b.logit - a.logit)
      .slice(0, count)
      .map(({ passage, closeness, logit }) => ({ passage, closeness, chance: Math.exp(logit - largest) / sum }))
  }
}

interface Known {
  readonly meanings: Float32Array
  readonly having: ReadonlyMap<string, { readonly places: readonly number[]; readonly shares: readonly number[] }>
}
