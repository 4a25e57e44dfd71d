import { expect, test } from '@jest/globals'
import { closeness, vectorsBy } from '../../../src/explainer/find/word-meaning.ts'
import { learnWordVectors, type Known, type Lesson } from '../../../src/explainer/learn/train.ts'

const bag = (text: string): Map<string, number> => new Map(text.split(' ').map((word) => [word, 1]))
/** Passages by note, each with the questions that people ask for it. They never use the passages' words. */
const asked = [
  [
    ['roll back release', 'turn back version', 'go back version', 'turn back last one'],
    ['make release quick', 'too slow', 'takes ages version', 'slow last one'],
  ],
  [
    ['roll back database', 'turn back schema', 'go back schema'],
    ['make database quick', 'slow schema', 'takes ages schema'],
  ],
]
const rows = asked.flatMap((note, number) => note.map((texts) => ({ note: number, texts })))
const passages = (common: (text: string) => string): Known[] =>
  rows.map(({ note, texts: [text = '', ...questions] }) => ({
    note,
    meaning: bag(text),
    common: bag(common([text, ...questions].join(' '))),
  }))
/** Without a word in common, only the meaning can tell. */
const known = passages(() => 'nothing')
const lessons = rows.flatMap(({ texts: [, ...questions] }, answer): Lesson[] =>
  questions.map((text) => ({ words: bag(text), answers: [answer], weight: 1 })),
)
const training = { dimensions: 8, rounds: 150, seed: 3 }
type Close = (question: string, passage: string) => number
const closeAfter = (learned: readonly Known[], from: readonly Lesson[]): Close => {
  const vectorOf = vectorsBy(learnWordVectors(learned, from, training))
  return (question, passage) =>
    closeness(vectorOf(bag(question)) ?? new Float32Array(8), vectorOf(bag(passage)) ?? new Float32Array(8))
}

test('words that ask for the same passages come to mean the same, also in a question that no one has asked', () => {
  const close = closeAfter(known, lessons)
  expect(close('go back last one', 'roll back release')).toBeGreaterThan(
    close('go back last one', 'make release quick') + 0.2,
  )
  expect(close('too slow schema', 'make database quick')).toBeGreaterThan(
    close('too slow schema', 'roll back database') + 0.2,
  )
})

test('the same questions teach the same', () => {
  const learn = () => learnWordVectors(known, lessons, { ...training, rounds: 2 })
  expect(learn()).toEqual(learn())
})

test('what the words in common tell already needs no learning', () => {
  const sizeAfter = (learned: readonly Known[]): number =>
    Math.max(
      ...[...learnWordVectors(learned, lessons, training).words.values()].map(({ vector }) => Math.hypot(...vector)),
    )
  expect(sizeAfter(passages((text) => text))).toBeLessThan(sizeAfter(known))
})

test('a question that any passage of a note answers teaches which note is meant', () => {
  const close = closeAfter(known, [
    { words: bag('shipping'), answers: [0, 1], weight: 1 },
    { words: bag('tables'), answers: [2, 3], weight: 1 },
  ])
  expect(close('shipping', 'make release quick')).toBeGreaterThan(close('shipping', 'make database quick') + 0.2)
})

test('a rare word says more than one of every passage, and a question without known words means nothing', () => {
  const learned = learnWordVectors(known, lessons, { ...training, rounds: 1 })
  expect(learned.words.get('schema')?.rarity).toBeCloseTo(1, 10)
  expect(learned.words.get('release')?.rarity).toBeLessThan(1)
  expect(vectorsBy(learned)(bag('quantum cheese'))).toBeUndefined()
})
