import { expect, test } from '@jest/globals'
import { problemLine } from '../../../src/content/problem.ts'
import { problemsWith } from '../valid-content.ts'

test('a damaged file of word vectors is reported with its line', async () => {
  const problems = await problemsWith({ 'word-vectors.txt': 'dimensions 3 scale 0.01\nundo 0.250 AH8A\nrevert 0.2\n' })
  expect(problems.map(problemLine)).toEqual([
    'content/word-vectors.txt:3  has to be another word, its rarity, and 3 bytes in Base64; run npm run learn:words',
  ])
})
