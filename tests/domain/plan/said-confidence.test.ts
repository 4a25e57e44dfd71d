import { expect, test } from '@jest/globals'
import { regressionWith } from '../../../src/domain/plan/answer-regression.ts'
import { memoryKinds } from '../../../src/domain/plan/memory-kinds.ts'
import { SaidConfidence } from '../../../src/domain/plan/said-confidence.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { itemOf } from './small-bank.ts'

const ratio = (said: SaidConfidence): number => said.of('sure').known / said.of('sure').unknown

test('a confidence says nothing at first, nor from someone who always says the same', () => {
  const said = new SaidConfidence()
  expect(ratio(said)).toBeCloseTo(1)
  for (let answer = 0; answer < 100; answer++) said.learn('sure', answer % 4 === 0 ? 0 : 1)
  expect(ratio(said)).toBeCloseTo(1, 1)
})

test('it says the more, the better the learner tells what they know', () => {
  const [vague, clear] = [new SaidConfidence(), new SaidConfidence()]
  for (let answer = 0; answer < 60; answer++) {
    const known = answer % 2
    clear.learn(known ? 'sure' : 'guess', known)
    vague.learn((known ? answer % 3 > 0 : answer % 3 === 0) ? 'sure' : 'guess', known)
  }
  expect(ratio(vague)).toBeGreaterThan(1)
  expect(ratio(clear)).toBeGreaterThan(5 * ratio(vague))
  const { known, unknown } = {
    known: clear.each().map((one) => one.known),
    unknown: clear.each().map((one) => one.unknown),
  }
  for (const shares of [known, unknown]) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

/** Knows every second question and guesses the others, a third of them rightly. */
function answers(confidenceOf: (isKnown: boolean) => StudyAnswer['confidence']): StudyAnswer[] {
  const chance = seededChance('said')
  return Array.from({ length: 120 }, (_, index) => {
    const isKnown = chance() < 0.5
    const credit = isKnown || chance() < 0.33 ? 1 : 0
    const item = itemOf(`d1.topic.o${index % 40}`, index, { guess: 0.33 })
    return { item, day: Math.floor(index / 10), credit, confidence: confidenceOf(isKnown), believed: [] }
  })
}
const exam = new Map(
  Array.from(
    { length: 40 },
    (_, index) => [`d1.topic.o${index}`, { weight: 1 / 40, guess: 0.33, difficulty: 2 }] as const,
  ),
)

test('someone who says when they guess is forecast more narrowly than someone who always says the same', () => {
  const expected = (of: StudyAnswer[]) => regressionWith(of, memoryKinds).expect(exam, 12)
  const told = expected(answers((isKnown) => (isKnown ? 'sure' : 'guess')))
  const untold = expected(answers(() => 'think'))
  const always = expected(answers(() => 'sure'))
  expect(told.deviation).toBeLessThan(0.95 * untold.deviation)
  expect(always.share).toBeCloseTo(untold.share, 2)
  expect(always.deviation).toBeCloseTo(untold.deviation, 2)
})
