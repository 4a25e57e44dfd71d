import { expect, test } from '@jest/globals'
import { firstAnswers } from '../../../src/admin/items/first-answers.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { review, single } from '../../domain/valid.ts'

const questions = new Map([[single.id, single]])
const answer = (id: string, change: Partial<Review> = {}): Review => ({
  ...review,
  id,
  question: single.id,
  revision: single.revision,
  picks: ['b'],
  credit: 1,
  elapsedMs: 20_000,
  ...change,
})
const undo = (of: string) => ({ type: 'undo' as const, id: `undo-${of}`, at: review.at, day: review.day, of })

test('only the first answer to the current revision counts', () => {
  const log = [answer('old', { revision: 99, credit: 0 }), answer('1', { picks: ['a'], credit: 0 }), answer('2')]
  expect(firstAnswers(7, log, questions)).toEqual(
    new Map([[single.id, { learner: 7, credit: 0, picks: ['a'], seconds: 20 }]]),
  )
})

test.each([
  ['undone', [answer('1'), undo('1'), answer('2')]],
  ['hinted', [answer('1', { hinted: true, credit: 0.5 }), answer('2')]],
  ['left out in a mock exam', [answer('1', { picks: [''], credit: 0 })]],
  ['about a question that is gone', [answer('1', { question: 'gone' })]],
])('an answer that is %s is none, and neither are later ones', (_, log) => {
  expect(firstAnswers(0, log, questions)).toEqual(new Map())
})

test('“I don’t know” is a wrong answer, and a card that waited says nothing about time', () => {
  const log = [answer('1', { picks: [''], dontKnow: true, credit: 0, elapsedMs: 600_000 })]
  expect(firstAnswers(0, log, questions).get(single.id)).toEqual({ learner: 0, credit: 0, picks: [''] })
})
