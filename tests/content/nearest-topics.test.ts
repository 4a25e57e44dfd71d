import { expect, test } from '@jest/globals'
import { realContent } from '../real-content.ts'
import { nearestTopics } from '../../src/content/nearest-topics.ts'

const catalog = await realContent()

test('a misspelled name is near the topic that it means', () => {
  expect(nearestTopics(catalog, 'canry relese')).toContain('Canary release')
  expect(nearestTopics(catalog, 'zzzz')).toEqual([])
})

test.each([
  ['thousands of words', 'zqx vbn '.repeat(500)],
  ['characters that become eighteen letters each', '\ufdfa'.repeat(4_000)],
])('%s are compared quickly, because everyone waits meanwhile', (_, typed) => {
  nearestTopics(catalog, 'canary')
  const started = performance.now()
  nearestTopics(catalog, typed)
  // It took 9 s and 34 s when the whole text was compared.
  expect(performance.now() - started).toBeLessThan(2_000)
})
