import { numberedChance, shuffled } from '../../domain/shuffle.ts'
import type { WordVectors } from '../../domain/word-vectors.ts'
import { closeness, isPair, sharesBy } from '../find/word-meaning.ts'

/** A question with the passages that answer it. */
export interface Lesson {
  /** Weight by stem. */
  readonly words: ReadonlyMap<string, number>
  /** Places among all passages, all of one note. With several, any of them is right. */
  readonly answers: readonly [number, ...number[]]
  /** How much it counts: 1 for a question that somebody asked. */
  readonly weight: number
}

/** A passage by what it means and by the words that a question can have in common with it, both as weights by stem. */
export interface Known {
  /** Passages of the same note have the same number, from 0. */
  readonly note: number
  readonly meaning: ReadonlyMap<string, number>
  readonly common: ReadonlyMap<string, number>
}

export interface Training {
  readonly dimensions: number
  /** How often every question is learned from. */
  readonly rounds: number
  readonly seed: number
  /** Told after each round. */
  readonly onRound?: (round: number) => void
}

/** Questions that are learned from at a time. They are from a few notes, so that the passages of these must be told apart. */
const batchSize = 256
/** Passages of other notes, drawn anew each time. */
const strangers = 1200
/** How much surer a passage is with each point of likeness, by what the words mean and by the words in common. */
const certainty = { byMeaning: 10, byWords: 10 }
/** Size of the first, random vectors. */
const firstSize = 0.05
/** Adam: the size of a step, how long gradients and their squares are remembered, and how strongly vectors shrink. */
const stepSize = 0.003
const memory = 0.9
const squareMemory = 0.999
const shrinking = 0.001
const tiny = 1e-8

/** The words of a text as places in the vectors, with shares of length 1. */
interface Bag {
  readonly places: Int32Array
  readonly shares: Float32Array
}

/**
 * Learns what words mean from questions and the passages that answer them: the vectors of both are moved until a question is closest to
 * its passage, among those of its note and many of others. What the words in common already tell needs no learning (softmax regression with
 * an offset, and Adam). The same input gives the same vectors.
 */
export function learnWordVectors(
  passages: readonly Known[],
  lessons: readonly Lesson[],
  training: Training,
): WordVectors {
  const { dimensions, rounds, seed, onRound } = training
  const chance = numberedChance(seed)
  const rarities = raritiesOf(passages, lessons)
  const places = new Map([...rarities.keys()].map((word, place) => [word, place]))
  const sharesOf = sharesBy({
    words: new Map([...rarities].map(([word, rarity]) => [word, { rarity, vector: noVector }])),
  })
  const bagOf = (weights: ReadonlyMap<string, number>): Bag => {
    const shares = sharesOf(weights)
    return {
      places: Int32Array.from(shares.keys(), (word) => places.get(word) as number),
      shares: Float32Array.from(shares.values()),
    }
  }
  const meant = passages.map(({ meaning }) => bagOf(meaning))
  const byWord = passagesByWord(
    passages.map(({ common }) => bagOf(common)),
    places.size,
  )
  const asked = lessons.map(({ words }) => bagOf(words))
  const ofNote = new Map<number, number[]>()
  for (const [place, { note }] of passages.entries()) ofNote.set(note, [...(ofNote.get(note) ?? []), place])
  const noteOf = ({ answers }: Lesson): number => (passages[answers[0]] as Known).note

  const size = places.size * dimensions
  const vectors = Float32Array.from({ length: size }, () => firstSize * normal(chance))
  const gradient = new Float32Array(size)
  const mean = new Float32Array(size)
  const square = new Float32Array(size)
  /** Of each passage with the question that is being read. */
  const inCommon = new Float32Array(passages.length)
  let steps = 0

  // Plain loops over numbers: this runs a hundred million times.
  const vectorOf = ({ places, shares }: Bag): Float32Array => {
    const sum = new Float32Array(dimensions)
    for (let k = 0; k < places.length; k++) add(sum, shares[k] as number, vectors, (places[k] as number) * dimensions)
    return sum
  }
  const spread = ({ places, shares }: Bag, pull: Float32Array): void => {
    for (let k = 0; k < places.length; k++) {
      const start = (places[k] as number) * dimensions
      const share = shares[k] as number
      for (let i = 0; i < dimensions; i++)
        gradient[start + i] = (gradient[start + i] as number) + share * (pull[i] as number)
    }
  }
  /** Adds what each passage has in common with a question, or takes it away again. */
  const compare = ({ places, shares }: Bag, factor: 1 | 0): void => {
    for (let k = 0; k < places.length; k++) {
      const having = byWord[places[k] as number] as Bag
      for (let i = 0; i < having.places.length; i++) {
        const at = having.places[i] as number
        inCommon[at] = factor * ((inCommon[at] as number) + (shares[k] as number) * (having.shares[i] as number))
      }
    }
  }

  const learnFrom = (batch: readonly number[]): void => {
    const notes = [...new Set(batch.map((at) => noteOf(lessons[at] as Lesson)))]
    const drawn = Array.from({ length: strangers }, () => Math.floor(chance() * passages.length))
    const shown = [...new Set([...notes.flatMap((note) => ofNote.get(note) ?? []), ...drawn])]
    const placeOf = new Map(shown.map((passage, place) => [passage, place]))
    const vectorsShown = shown.map((place) => vectorOf(meant[place] as Bag))
    const pulls = shown.map(() => new Float32Array(dimensions))
    gradient.fill(0)
    for (const at of batch) {
      const { answers, weight } = lessons[at] as Lesson
      const bag = asked[at] as Bag
      const question = vectorOf(bag)
      compare(bag, 1)
      const errors = chances(
        shown.map(
          (place, k) =>
            certainty.byMeaning * closeness(question, vectorsShown[k] as Float32Array) +
            certainty.byWords * (inCommon[place] as number),
        ),
      )
      compare(bag, 0)
      const right = answers.map((answer) => placeOf.get(answer) as number)
      const sure = right.reduce((sum, k) => sum + (errors[k] as number), 0) || 1
      for (const k of right) errors[k] = (errors[k] as number) * (1 - 1 / sure)
      const pull = new Float32Array(dimensions)
      for (const [k, error] of errors.entries()) {
        if (Math.abs(error) < negligible) continue
        const share = (weight * certainty.byMeaning * error) / batch.length
        add(pull, share, vectorsShown[k] as Float32Array)
        add(pulls[k] as Float32Array, share, question)
      }
      spread(bag, pull)
    }
    for (const [k, place] of shown.entries()) spread(meant[place] as Bag, pulls[k] as Float32Array)
    steps++
    const meanShare = 1 - memory ** steps
    const squareShare = 1 - squareMemory ** steps
    for (let at = 0; at < size; at++) {
      const pull = (gradient[at] as number) + shrinking * (vectors[at] as number)
      mean[at] = memory * (mean[at] as number) + (1 - memory) * pull
      square[at] = squareMemory * (square[at] as number) + (1 - squareMemory) * pull * pull
      vectors[at] =
        (vectors[at] as number) -
        (stepSize * ((mean[at] as number) / meanShare)) / (Math.sqrt((square[at] as number) / squareShare) + tiny)
    }
  }

  const byNote = new Map<number, number[]>()
  for (const [at, lesson] of lessons.entries()) byNote.set(noteOf(lesson), [...(byNote.get(noteOf(lesson)) ?? []), at])
  for (let round = 0; round < rounds; round++) {
    const order = shuffled([...byNote.values()], chance).flat()
    const batches = Array.from({ length: Math.ceil(order.length / batchSize) }, (_, k) =>
      order.slice(k * batchSize, (k + 1) * batchSize),
    )
    for (const batch of shuffled(batches, chance)) learnFrom(batch)
    onRound?.(round)
  }
  return {
    dimensions,
    words: new Map(
      [...places].map(([word, place]) => [
        word,
        {
          rarity: rarities.get(word) as number,
          vector: vectors.slice(place * dimensions, (place + 1) * dimensions),
        },
      ]),
    ),
  }
}

/** The passages that have each word, with its share in them. */
function passagesByWord(bags: readonly Bag[], words: number): Bag[] {
  const found = Array.from({ length: words }, () => ({ places: [] as number[], shares: [] as number[] }))
  for (const [passage, { places, shares }] of bags.entries())
    for (const [k, word] of places.entries()) {
      found[word]?.places.push(passage)
      found[word]?.shares.push(shares[k] as number)
    }
  return found.map(({ places, shares }) => ({ places: Int32Array.from(places), shares: Float32Array.from(shares) }))
}

const noVector = new Float32Array()
/** A passage that is surely wrong teaches nothing. */
const negligible = 1e-5

/** Adds a share of a vector, or of a part of a longer one that starts at a place. */
function add(sum: Float32Array, share: number, vector: Float32Array, start = 0): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + share * (vector[start + i] as number)
}

/** What a pair of words says beside its words. */
const ofPair = 0.5

/** How rare each word is among the passages, from 0 to 1. Words that only questions have are as rare as can be. */
function raritiesOf(passages: readonly Known[], lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of lessons) for (const word of words.keys()) counts.set(word, 0)
  for (const { meaning } of passages) for (const word of meaning.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (count: number): number => Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  const shareOf = (word: string): number => (isPair(word) ? ofPair : 1) / rarity(0)
  return new Map([...counts].map(([word, count]) => [word, rarity(count) * shareOf(word)]))
}

/** Probabilities from their logits (softmax). */
function chances(logits: readonly number[]): number[] {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity)
  const powers = logits.map((logit) => Math.exp(logit - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** A normally distributed number (Box–Muller). */
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
