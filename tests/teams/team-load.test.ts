import { expect, jest, test } from '@jest/globals'
import { teamLoad } from '../bench/team-load.ts'

jest.setTimeout(240_000)

test('two thousand people answer one card: no answer is lost, and the thread’s rate limits hold', async () => {
  // `npm run bench:team` does this with 5,000 people, within a minute.
  const people = 2000
  const result = await teamLoad(people, 0)
  expect(result).toMatchObject({ verdicts: people, again: 0, reviews: people, lastCard: `${people} people answered` })
  expect(result.mostInOneSecond).toBeLessThanOrEqual(7)
  expect(result.mostInThirty).toBeLessThanOrEqual(60)
  expect(result.edits).toBeGreaterThan(1)
})
