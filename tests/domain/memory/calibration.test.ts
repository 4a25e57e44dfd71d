import { expect, test } from '@jest/globals'
import type { Tally } from '../../../src/domain/learner/learner.ts'
import { calibrationOf } from '../../../src/domain/memory/calibration.ts'

const none: Tally = { answered: 0, credit: 0 }
const of = (credit: number, answered: number): Tally => ({ answered, credit })
const judge = (sure: Tally, think = none, guess = none) => calibrationOf({ sure, think, guess })

test('confident answers should be right about nine times of ten', () => {
  expect(judge(of(18, 20))).toEqual({ confident: 'fits' })
  expect(judge(of(17, 20))).toEqual({ confident: 'fits' })
  expect(judge(of(16, 20))).toEqual({ confident: 'too-sure' })
  expect(judge(of(100, 100))).toEqual({ confident: 'fits' })
})

test('a few answers say nothing', () => {
  expect(judge(of(5, 19), of(1, 19), of(19, 19))).toEqual({ confident: 'few' })
  expect(judge(none)).toEqual({})
})

test('who was fairly sure should be right more often than a coin, and less often than with confidence', () => {
  expect(judge(none, of(11, 20))).toEqual({ other: { confidence: 'think', verdict: 'too-sure' } })
  expect(judge(none, of(12, 20))).toEqual({})
  expect(judge(none, of(17, 20))).toEqual({})
  expect(judge(none, of(18, 20))).toEqual({ other: { confidence: 'think', verdict: 'not-sure-enough' } })
})

test('guesses that are mostly right are no guesses, but being too sure comes first', () => {
  expect(judge(none, none, of(12, 20))).toEqual({ other: { confidence: 'guess', verdict: 'not-sure-enough' } })
  expect(judge(none, none, of(11, 20))).toEqual({})
  expect(judge(none, of(5, 20), of(12, 20))).toEqual({ other: { confidence: 'think', verdict: 'too-sure' } })
})
