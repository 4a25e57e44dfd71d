import { expect, test } from '@jest/globals'
import { readWordVectors, writeWordVectors, type WordVectors } from '../../src/domain/word-vectors.ts'

const vectors = (words: Readonly<Record<string, readonly number[]>>): WordVectors => ({
  dimensions: 3,
  words: new Map(
    Object.entries(words).map(([word, vector]) => [word, { rarity: 0.25, vector: Float32Array.from(vector) }]),
  ),
})

test('what is written is read again, to about a hundredth of the largest number', () => {
  const written = writeWordVectors(vectors({ undo: [0.5, -2, 0], revert: [0.25, 1.5, 2] }))
  const { dimensions, words } = readWordVectors(written)
  expect(dimensions).toBe(3)
  expect([...words.keys()]).toEqual(['revert', 'undo'])
  expect(words.get('undo')?.rarity).toBe(0.25)
  for (const [index, value] of [0.5, -2, 0].entries()) expect(words.get('undo')?.vector[index]).toBeCloseTo(value, 1)
})

test('the words are written in the order of the alphabet', () => {
  const one = writeWordVectors(vectors({ b: [1, 0, 0], a: [0, 1, 0] }))
  expect(one).toBe(writeWordVectors(vectors({ a: [0, 1, 0], b: [1, 0, 0] })))
  expect(one.split('\n').slice(1, 3)).toEqual(['a 0.250 AH8A', 'b 0.250 fwAA'])
})

test('lines can end as on Windows', () => {
  const written = writeWordVectors(vectors({ undo: [1, 0, 0] }))
  expect(readWordVectors(written.replaceAll('\n', '\r\n'))).toEqual(readWordVectors(written))
})

test('no words are written and read as none', () => {
  expect(readWordVectors(writeWordVectors(vectors({}))).words.size).toBe(0)
})

test('a catalog without the file has no words', () => {
  expect(readWordVectors('').words.size).toBe(0)
})

test.each([
  ['a file without its first line', 'undo 0.250 AH8A\n', 1],
  ['a line without its numbers', 'dimensions 3 scale 0.01\nundo 0.250 AH8A\nrevert\n', 3],
  ['a rarity that is no number', 'dimensions 3 scale 0.01\nundo x AH8A\n', 2],
  ['a word that comes twice', 'dimensions 3 scale 0.01\nundo 0.250 AH8A\nundo 0.250 AH8A\n', 3],
  ['a vector that is too short', 'dimensions 3 scale 0.01\nundo 0.250 AH8=\n', 2],
])('%s is an error with its line', (_, text, line) => {
  expect(() => readWordVectors(text)).toThrow(expect.objectContaining({ line }))
})
