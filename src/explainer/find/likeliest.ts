import type { WordVectors } from '../../domain/word-vectors.ts'
import type { Passage } from './passages.ts'
import type { Ways } from './ways.ts'
import {
  closeness,
  countsOf,
  forMeaning,
  inCommon,
  passageWords,
  sharesBy,
  vectorsBy,
  weightsOf,
} from './word-meaning.ts'

/**
 * How much surer a passage is with each point of the two kinds of likeness: what the words mean, and the words in common. Fitted to
 * phrasings that had been left out when the meanings were learned.
 */
const certainty = { byMeaning: 15.8, byWords: 9 }
/** What a passage means is said by its words and, as much, by those with which it's asked for. So its closeness keeps its scale. */
const shareOfBoth = 0.585

export interface LikelyPassage {
  readonly passage: Passage
  /** That it answers the question, if any passage does: from 0 to 1, and 1 for all passages together. */
  readonly chance: number
}

export interface Likelihood {
  /**
   * Each passage's chance to answer, in no order; none if no word's meaning is known.
   * @param words the question's, as weights by stem
   * @param bias what else speaks for a passage, in logits
   */
  readonly chances: (
    words: ReadonlyMap<string, number>,
    bias?: (passage: Passage) => number,
  ) => ReadonlyMap<Passage, number>
  /**
   * The passages that most likely answer, best first.
   * @param words the question's, as weights by stem
   * @param bias what else speaks for a passage, in logits
   */
  readonly likeliest: (
    words: ReadonlyMap<string, number>,
    count: number,
    bias?: (passage: Passage) => number,
  ) => LikelyPassage[]
  /** What a passage means; undefined if it has no word whose meaning is known. */
  readonly meaningOf: (passage: Passage) => Float32Array | undefined
  /** Reads all passages, which takes about half a second. Without it, the first question does. */
  readonly prepare: () => void
}

/**
 * Finds the passages that most likely answer a question, of all notes, by what words mean and by the words in common.
 * @param ways of each passage
 */
export function likeliestBy(
  passages: readonly Passage[],
  vectors: WordVectors,
  ways: () => readonly Ways[] = () => [],
): Likelihood {
  const vectorOf = vectorsBy(vectors)
  const sharesOf = sharesBy(vectors)
  /** What each passage means, and which passages have each word. */
  let known: Known | undefined
  const know = (): Known => {
    if (known) return known
    const meanings = new Map<Passage, Float32Array>()
    const waysOf = ways()
    const having = new Map<string, { readonly places: number[]; readonly shares: number[] }>()
    for (const [place, passage] of passages.entries()) {
      const words = passageWords(passage)
      const vector = vectorOf(weightsOf(words, forMeaning))
      const asked = meanOf((waysOf[place] ?? []).map((way) => vectorOf(countsOf(way))))
      if (vector)
        meanings.set(passage, asked ? vector.map((value, i) => shareOfBoth * (value + (asked[i] as number))) : vector)
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
  const chances: Likelihood['chances'] = (words, bias) => {
    const asked = vectorOf(words)
    if (!asked || passages.length === 0) return new Map()
    const { meanings, having } = know()
    const common = new Float32Array(passages.length)
    for (const [key, share] of sharesOf(words)) {
      const { places, shares } = having.get(key) ?? { places: [], shares: [] }
      for (const [k, place] of places.entries())
        common[place] = (common[place] as number) + share * (shares[k] as number)
    }
    const scored = passages.map((passage, place) => {
      const meaning = meanings.get(passage)
      const close = meaning ? closeness(asked, meaning) : 0
      return {
        passage,
        logit: certainty.byMeaning * close + certainty.byWords * (common[place] as number) + (bias ? bias(passage) : 0),
      }
    })
    const largest = scored.reduce((most, { logit }) => Math.max(most, logit), -Infinity)
    if (largest === -Infinity) return new Map()
    const sum = scored.reduce((total, { logit }) => total + Math.exp(logit - largest), 0)
    const possible = scored.filter(({ logit }) => logit > -Infinity)
    return new Map(possible.map(({ passage, logit }) => [passage, Math.exp(logit - largest) / sum]))
  }
  const likeliest: Likelihood['likeliest'] = (words, count, bias) =>
    [...chances(words, bias)]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([passage, chance]) => ({ passage, chance }))
  return { chances, likeliest, meaningOf: (passage) => know().meanings.get(passage), prepare: () => void know() }
}

interface Known {
  readonly meanings: ReadonlyMap<Passage, Float32Array>
  readonly having: ReadonlyMap<string, { readonly places: readonly number[]; readonly shares: readonly number[] }>
}

/** The mean of the vectors that are known; undefined without any. */
function meanOf(vectors: readonly (Float32Array | undefined)[]): Float32Array | undefined {
  const known = vectors.filter((vector) => vector !== undefined)
  const [first] = known
  return first?.map((_, i) => known.reduce((sum, vector) => sum + (vector[i] as number), 0) / known.length)
}
