import { expect, test } from '@jest/globals'
import { mistakesIn } from '../../../src/domain/question/mistakes.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { complete, everyForm, orderWithSpare, statements } from '../valid.ts'

const misbelieved: Question =
  statements.kind === 'statements'
    ? { ...statements, statements: statements.statements.map((item) => ({ ...item, misconception: 'a-belief' })) }
    : statements

test('a wrong judgment names the misconception behind it', () => {
  expect(mistakesIn(misbelieved, ['yes', 'yes', 'yes']).map(({ misconception }) => misconception)).toEqual(['a-belief'])
})

test('a spare step that was used and the needed one that it replaced are mistakes', () => {
  expect(mistakesIn(orderWithSpare, ['a', 'b', 'd']).map(({ answered }) => answered)).toEqual([
    { task: 'sort', text: 'Third' },
    { task: 'sort', text: 'Spare', place: 3 },
  ])
})

test('a part without an answer shows no misconception, whatever the kind', () => {
  const questions = [misbelieved, complete, ...everyForm]
  for (const question of questions)
    for (const mistake of mistakesIn(question, [])) expect(mistake).not.toHaveProperty('misconception')
})

test('a part without an answer has no place and no judgment', () => {
  for (const question of everyForm)
    for (const { answered } of mistakesIn(question, [])) {
      expect(answered).not.toHaveProperty('place')
      expect(answered).not.toHaveProperty('isTrue')
    }
})
