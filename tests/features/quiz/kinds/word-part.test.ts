import { expect, test } from '@jest/globals'
import { keysBesideMistakes, mistakesIn } from '../../../../src/domain/question/mistakes.ts'
import { rulesOf } from '../../../../src/domain/question-kinds/index.ts'
import { wordAnswered, wordKey } from '../../../../src/features/quiz/kinds/word-part.ts'
import { order, single, statements } from '../../../domain/valid.ts'

test.each([
  ['an option by its text', single, ['a'], ['Alpha']],
  ['steps by their place', order, ['b', 'a', 'c', 'd'], ['“First” as step 2', '“Second” as step 1']],
  ['a statement by yes or no', statements, ['yes', 'yes', 'yes'], [expect.stringMatching(/^Yes to “.+”$/)]],
  ['steps that were left out', order, ['a', 'b', 'c', ''], ['nothing for “Fourth”']],
  ['statements that were left out', statements, ['yes', '', 'yes'], [expect.stringMatching(/^nothing for “.+”$/)]],
])('a mistake names %s', (_, question, picks, said) => {
  expect(mistakesIn(question, picks).map(({ answered }) => wordAnswered(answered))).toEqual(said)
})

test('a key is named by its text, its place, or yes or no', () => {
  const keys = (question: Parameters<typeof rulesOf>[0]) =>
    rulesOf(question)
      .keysOf(question)
      .map(({ part }) => wordKey(part))
  expect(keys(single)).toEqual(['Bravo'])
  expect(keys(order)).toEqual(['1. First', '2. Second', '3. Third', '4. Fourth'])
  expect(keys(statements)[0]).toMatch(/^(?:Yes|No): /)
})

test('mistakes in steps and statements imply the key, so it is not listed beside them', () => {
  expect([single, order, statements].map((question) => keysBesideMistakes(question).length)).toEqual([1, 0, 0])
})
