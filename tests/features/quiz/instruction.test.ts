import { expect, test } from '@jest/globals'
import { instructionData } from '../../../src/features/quiz/cards/instruction-data.ts'

test.each([
  ['statements', 'Today the team runs it. Is each statement true?', 'Is each statement true?', []],
  ['statements', 'For each statement, decide whether it’s true.', 'Is each statement true?', []],
  ['statements', 'Today the team runs it.', 'Is each statement true?', ['Is each statement true?']],
  ['multiple', 'Which two fit?', 'Choose two.', []],
  ['single', 'Which one fits?', '', []],
] as const)('a question (%s) doesn’t say twice what to do: “%s”', (kind, stem, instruction, shown) => {
  expect(instructionData({ kind, stem, instruction })).toEqual(shown)
})
