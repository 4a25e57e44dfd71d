import { numberedChance, shuffled } from '../../domain/shuffle.ts'
import type { WordVectors } from '../../domain/word-vectors.ts'
import { closeness } from '../find/word-meaning.ts'

/** A question with the passage that answers it. */
interface Lesson {
  /** Weight by stem. */
  readonly words: ReadonlyMap<string, number>
  /** Of the passage, within its note. */
  readonly answer: number
  /** How well each passage of the note fits by its words alone, from 0 to 1. */
  readonly byWords: readonly number[]
}

/** A note's passages with the questions about them. */
export interface Chapter {
  /** Weight by stem, for each passage. */
  readonly passages: readonly ReadonlyMap<string, number>[]
  readonly lessons: readonly Lesson[]
}

export interface Training {
  readonly dimensions: number
  /** How often every question is learned from. */
  readonly rounds: number
  readonly seed: number
  /** Told after each round. */
  readonly onRound?: (round: number) => void
}

/** How much surer the right passage is with each point of the two kinds of likeness. Their ratio is that of `passages.ts`. */
const certaintyByWords = 20
const certaintyByMeaning = 8.6
/** Passages of other notes that a note's questions aren't about, drawn anew for each round. */
const strangers = 300
/** Size of the first, random vectors. */
const firstSize = 0.05
/** Adam: the size of a step, how long gradients and their squares are remembered, and how strongly vectors shrink. */
const stepSize = 0.003
const memory = 0.9
const squareMemory = 0.999
const shrinking = 0.001
const tiny = 1e-8

/** The words of a text as places in the vectors, with weights of length 1. */
interface Bag {
  readonly places: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Learns what words mean from questions and the passages that answer them: the vectors of both are moved until a question's is closest to
 * its passage's, among those of the note and some of others. What the words in common already tell needs no learning (softmax regression
 * with an offset, and Adam). The same input gives the same vectors.
 */
export function learnWordVectors(chapters: readonly Chapter[], training: Training): WordVectors {
  const { dimensions, rounds, seed, onRound } = training
  const chance = numberedChance(seed)
  const rarities = raritiesOf(chapters)
  const places = new Map([...rarities.keys()].map((word, place) => [word, place]))
  const bagOf = (weights: ReadonlyMap<string, number>): Bag => {
    const known = [...weights].flatMap(([word, weight]) => {
      const place = places.get(word)
      return place === undefined ? [] : [{ place, weight: Math.log1p(weight) * (rarities.get(word) as number) }]
    })
    const length = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return { places: known.map(({ place }) => place), weights: known.map(({ weight }) => weight / length) }
  }
  const read = chapters.map(({ passages, lessons }) => ({
    passages: passages.map(bagOf),
    lessons: lessons.map((lesson) => ({ ...lesson, bag: bagOf(lesson.words) })),
  }))
  const all = read.flatMap(({ passages }) => passages)

  const size = places.size * dimensions
  const vectors = Float32Array.from({ length: size }, () => firstSize * normal(chance))
  const gradient = new Float32Array(size)
  const mean = new Float32Array(size)
  const square = new Float32Array(size)
  let steps = 0

  const vectorOf = ({ places, weights }: Bag): Float32Array => {
    const sum = new Float32Array(dimensions)
    for (const [index, place] of places.entries())
      for (let i = 0; i < dimensions; i++)
        sum[i] = (sum[i] as number) + (weights[index] as number) * (vectors[place * dimensions + i] as number)
    return sum
  }
  const spread = ({ places, weights }: Bag, pull: Float32Array): void => {
    for (const [index, place] of places.entries())
      for (let i = 0; i < dimensions; i++) {
        const at = place * dimensions + i
        gradient[at] = (gradient[at] as number) + (weights[index] as number) * (pull[i] as number)
      }
  }
  const learnFrom = ({ passages, lessons }: (typeof read)[number]): void => {
    const others = Array.from({ length: strangers }, () => all[Math.floor(chance() * all.length)] as Bag)
    const shown = [...passages, ...others]
    const meant = shown.map(vectorOf)
    const pulls = shown.map(() => new Float32Array(dimensions))
    gradient.fill(0)
    for (const { bag, answer, byWords } of lessons) {
      const asked = vectorOf(bag)
      const errors = chances(
        meant.map((vector, k) => certaintyByMeaning * closeness(asked, vector) + certaintyByWords * (byWords[k] ?? 0)),
      )
      errors[answer] = (errors[answer] as number) - 1
      const pull = new Float32Array(dimensions)
      for (const [k, error] of errors.entries()) {
        const share = (certaintyByMeaning * error) / lessons.length
        const vector = meant[k] as Float32Array
        const other = pulls[k] as Float32Array
        for (let i = 0; i < dimensions; i++) {
          pull[i] = (pull[i] as number) + share * (vector[i] as number)
          other[i] = (other[i] as number) + share * (asked[i] as number)
        }
      }
      spread(bag, pull)
    }
    for (const [k, bag] of shown.entries()) spread(bag, pulls[k] as Float32Array)
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
  for (let round = 0; round < rounds; round++) {
    for (const chapter of shuffled(read, chance)) if (chapter.lessons.length > 0) learnFrom(chapter)
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

/** How rare each word is among the passages, from 0 to 1. Words that only questions have are as rare as can be. */
function raritiesOf(chapters: readonly Chapter[]): Map<string, number> {
  const passages = chapters.flatMap(({ passages }) => passages)
  const counts = new Map<string, number>()
  for (const { lessons } of chapters)
    for (const { words } of lessons) for (const word of words.keys()) counts.set(word, 0)
  for (const passage of passages) for (const word of passage.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (count: number): number => Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  return new Map([...counts].map(([word, count]) => [word, rarity(count) / rarity(0)]))
}

/** Probabilities from their logits (softmax). */
function chances(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** A normally distributed number (Box–Muller). */
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
