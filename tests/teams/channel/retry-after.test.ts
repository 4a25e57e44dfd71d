import { expect, test } from '@jest/globals'
import { readFailure } from '../../../src/teams/sdk/create-channel.ts'

const wait = (retryAfter: string, date?: string) =>
  readFailure({
    statusCode: 429,
    response: { headers: new Map(Object.entries({ 'retry-after': retryAfter, ...(date ? { date } : {}) })) },
  }).retryAfterMs

test.each([
  ['7', 7_000],
  ['0.5', 500],
  ['3600', 3_600_000],
  ['86400', 3_600_000],
  ['1e300', 3_600_000],
  ['Infinity', 3_600_000],
  ['0', undefined],
  ['-5', undefined],
  ['NaN', undefined],
  ['soon', undefined],
  ['', undefined],
])('%j becomes %j ms', (text, ms) => {
  expect(wait(text)).toBe(ms)
  expect(() => new Date(Date.now() + (wait(text) ?? 0)).toISOString()).not.toThrow()
})

test('a date is compared with the response’s date, so a wrong local clock changes nothing', () => {
  const date = 'Mon, 23 Nov 2026 08:00:00 GMT'
  expect(wait('Mon, 23 Nov 2026 08:00:09 GMT', date)).toBe(9_000)
  expect(wait('Mon, 23 Nov 2026 07:00:00 GMT', date)).toBeUndefined()
  expect(wait('Mon, 23 Nov 2099 08:00:00 GMT', date)).toBe(3_600_000)
})
