import { expect, test } from '@jest/globals'
import { absoluteTells } from '../../../src/content/lint/absolute-words.ts'
import { chiSquare, chiSquareP } from '../../../src/content/lint/tells/chi-square.ts'
import { byLength, byShortness, byStemWords, keyTell } from '../../../src/content/lint/tells/key-tell.ts'
import { keyPlaces } from '../../../src/content/lint/tells/key-places.ts'
import { surfaceResults } from '../../../src/content/lint/tells/surface-model.ts'
import { complete, multiple, single } from '../../domain/valid.ts'
import type { Question } from '../../../src/domain/question/question.ts'

const { id, revision, objectives, difficulty, notes, sources, checked, tags, stem } = single
const common = { id, revision, objectives, difficulty, notes, sources, checked, tags, stem }
const rationale = 'This is the reason in a full sentence.'
const choice = (texts: readonly string[], key: number): Question => ({
  ...common,
  kind: 'single',
  options: texts.map((text, index) => ({ text, rationale, ...(index === key ? { correct: true as const } : {}) })),
})

test('the chi-square p-value matches published tables', () => {
  expect(chiSquareP(3.841, 1)).toBeCloseTo(0.05, 4)
  expect(chiSquareP(5.991, 2)).toBeCloseTo(0.05, 4)
  expect(chiSquareP(7.815, 3)).toBeCloseTo(0.05, 4)
  expect(chiSquareP(13.277, 4)).toBeCloseTo(0.01, 4)
  expect(chiSquareP(0, 3)).toBeCloseTo(1, 6)
  expect(chiSquare([10, 20], [15, 15])).toBeCloseTo(10 / 3, 6)
})

test('keys that are always the longest option stand out from chance', () => {
  const long = choice(['short', 'the longest of them', 'short', 'short'], 1)
  const figures = keyTell(Array<Question>(12).fill(long), byLength)
  expect(figures).toEqual({ lists: 12, observed: 12, expected: 3, sigmas: 6 })
})

test('a tie of lengths counts fractionally, and blanks do not count', () => {
  expect(keyTell([choice(['aa', 'bb', 'c', 'd'], 0), complete], byLength)).toMatchObject({
    lists: 1,
    observed: 0.5,
    expected: 0.25,
  })
  expect(keyTell([], byShortness)).toEqual({ lists: 0, observed: 0, expected: 0, sigmas: 0 })
})

test('an option that repeats words of the stem is found', () => {
  const echo = {
    ...choice(['Swap of slots', 'Canary with a tenth of users', 'Recreation'], 1),
    stem: 'A tenth of the users come first.',
  }
  expect(keyTell([echo], byStemWords)).toMatchObject({ lists: 1, observed: 1 })
  expect(keyTell([{ ...echo, stem: 'Slots are swapped: which one?' }], byStemWords)).toMatchObject({ observed: 0 })
})

test('positions of keys are counted in single choices and blanks', () => {
  const places = keyPlaces([single, complete, multiple])
  expect(places.counts).toEqual([1, 2, 0, 0])
  expect(places.expected.map((value) => Math.round(value * 100) / 100)).toEqual([0.92, 0.92, 0.92, 0.25])
})

test('an absolute word that only distractors have is a tell', () => {
  expect(absoluteTells(choice(['It never runs', 'It runs', 'It runs on all agents'], 1))).toEqual(['never', 'all'])
  expect(absoluteTells(choice(['It never runs', 'It runs only once', 'It waits'], 1))).toEqual([])
  expect(absoluteTells(choice(['Install', 'Deploy', 'Recall'], 1))).toEqual([])
})

test('in statements the false ones are the distractors, and blanks are code', () => {
  const facts: Question = {
    ...common,
    kind: 'statements',
    statements: [
      { text: 'A canary can be right.', answer: 'yes', rationale },
      { text: 'A canary is always right.', answer: 'no', rationale },
      { text: 'A canary can be wrong.', answer: 'yes', rationale },
    ],
  }
  expect(absoluteTells(facts)).toEqual(['always'])
  expect(absoluteTells(complete)).toEqual([])
})

test('a model of form finds keys that are always the longest, and none where form says nothing', () => {
  const tell = Array.from({ length: 40 }, (_, index) =>
    choice(
      ['tiny', 'tiny', 'tiny', 'tiny'].map((text, at) => (at === index % 4 ? 'an option that is longer' : text)),
      index % 4,
    ),
  )
  const even = Array.from({ length: 40 }, (_, index) => choice(['Alpha', 'Bravo', 'Gamma', 'Delta'], index % 4))
  expect(surfaceResults(tell)[0]).toMatchObject({ name: 'options', lists: 40, found: 1, chance: 0.25 })
  expect(surfaceResults(even)[0]?.found).toBeLessThan(0.5)
  expect(surfaceResults([])).toEqual(
    ['options', 'blanks', 'yes-or-no answers'].map((name) => expect.objectContaining({ name, lists: 0, found: 0 })),
  )
})
