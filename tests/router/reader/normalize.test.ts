import { expect, test } from '@jest/globals'
import { coreOf, normalize } from '../../../src/router/reader/normalize.ts'

test.each([
  ['Quiz me!', 'quiz me'],
  ['"quiz"', 'quiz'],
  ['<p>quiz</p>', 'quiz'],
  ['@Shipmate: help', 'help'],
  ['quiz: kql', 'quiz kql'],
  ['Ｑｕｉｚ', 'quiz'],
  ['hey shipmate, can you please quiz me?', 'quiz me'],
  ['whats my score', 'what is my score'],
  ['I don’t know', 'i do not know'],
  ['idk', 'i do not know'],
  ['**stop**', 'stop'],
  ['/help', 'help'],
  ['sooooo boring', 'soo boring'],
  ['👍', 'thumbs up'],
  ['ci/cd & blue-green', 'ci/cd and blue-green'],
])('“%s” becomes “%s”', (text, core) => {
  expect(coreOf(normalize(text).plain)).toBe(core)
})

test('politeness alone is kept', () => {
  expect(coreOf(normalize('please').plain)).toBe('please')
  expect(coreOf(normalize('thanks!').plain)).toBe('thanks')
})

test('long text and text without words are bounded', () => {
  expect(normalize('x '.repeat(50_000)).plain.length).toBeLessThanOrEqual(1000)
  expect(normalize(' \u200b ?!').plain).toBe('')
})
