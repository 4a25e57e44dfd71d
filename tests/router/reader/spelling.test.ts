import { expect, test } from '@jest/globals'
import { spellingOf } from '../../../src/router/reader/spelling.ts'

const spell = spellingOf(['question', 'question', 'questions', 'questions', 'questions', 'pause', 'pause', 'once'])

test.each([
  ['quesiton', 'question'],
  ['qestions', 'questions'],
  ['questtions', 'questions'],
  ['questionz', 'questions'],
  ['pausse', 'pause'],
])('mends %s', (typed, mended) => {
  expect(spell(typed)).toBe(mended)
})

test.each(['question', 'onse', 'qustins', 'bause', 'paus3', 'jenkins'])('leaves %s', (word) => {
  expect(spell(word)).toBe(word)
})
