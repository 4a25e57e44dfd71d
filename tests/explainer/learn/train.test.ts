import { expect, test } from '@jest/globals'
import { closeness, vectorsBy } from '../../../src/explainer/find/word-meaning.ts'
import { learnWordVectors, type Chapter } from '../../../src/explainer/learn/train.ts'

const bag = (text: string): Map<string, number> => new Map(text.split(' ').map((word) => [word, 1]))
const chapter = (passages: readonly (readonly [passage: string, ...asked: string[]])[]): Chapter => ({
  passages: passages.map(([passage]) => bag(passage)),
  lessons: passages.flatMap(([, ...asked], answer) =>
    asked.map((text) => ({ words: bag(text), answer, byWords: passages.map(() => 0) })),
  ),
})
/** People ask about turning back and about speed, never in the words of the passages. */
const chapters = [
  chapter([
    ['roll back release', 'turn back version', 'go back version', 'turn back last one'],
    ['make release quick', 'too slow', 'takes ages version', 'slow last one'],
  ]),
  chapter([
    ['roll back database', 'turn back schema', 'go back schema'],
    ['make database quick', 'slow schema', 'takes ages schema'],
  ]),
]
const training = { dimensions: 8, rounds: 60, seed: 3 }

test('words that ask for the same passages come to mean the same, also in a question that no one has asked', () => {
  const vectorOf = vectorsBy(learnWordVectors(chapters, training))
  const close = (question: string, passage: string): number =>
    closeness(vectorOf(bag(question)) as Float32Array, vectorOf(bag(passage)) as Float32Array)
  expect(close('go back last one', 'roll back release')).toBeGreaterThan(
    close('go back last one', 'make release quick') + 0.3,
  )
  expect(close('too slow schema', 'make database quick')).toBeGreaterThan(
    close('too slow schema', 'roll back database') + 0.3,
  )
})

test('the same questions teach the same', () => {
  const learn = () => learnWordVectors(chapters, { ...training, rounds: 2 })
  expect(learn()).toEqual(learn())
})

test('what the words in common tell already needs no learning', () => {
  const known = chapters.map((one) => ({
    ...one,
    lessons: one.lessons.map((lesson) => ({
      ...lesson,
      byWords: one.passages.map((_, k) => Number(k === lesson.answer)),
    })),
  }))
  const sizeAfter = (learned: readonly Chapter[]): number =>
    Math.max(...[...learnWordVectors(learned, training).words.values()].map(({ vector }) => Math.hypot(...vector)))
  expect(sizeAfter(known)).toBeLessThan(sizeAfter(chapters) / 2)
})

test('a rare word says more than one of every passage, and a question without known words means nothing', () => {
  const learned = learnWordVectors(chapters, { ...training, rounds: 1 })
  expect(learned.words.get('schema')?.rarity).toBe(1)
  expect(learned.words.get('release')?.rarity).toBeLessThan(1)
  expect(vectorsBy(learned)(bag('quantum cheese'))).toBeUndefined()
})
