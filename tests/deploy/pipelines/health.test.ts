import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { judge, readHealth, type RevisionHealth } from '../../../deploy/pipelines/release/health.ts'

/** Results in the form that `az monitor log-analytics query` prints: every value as a text. */
const resultOf = (name: string): string => readFileSync(new URL(`results/${name}.json`, import.meta.url), 'utf8')
const revisions = { newRevision: 'ca-shipmate-prod--new', oldRevision: 'ca-shipmate-prod--old', minTurns: 20 }
const verdict = (rows: readonly RevisionHealth[], change = {}) => judge(rows, { ...revisions, ...change })

test.each([
  ['healthy', 'healthy', '96 turns, 0.0 % failed.'],
  ['failing', 'failing', '6 of 96 turns failed (6.3 %, the limit is 1.4 %).'],
  ['slow', 'failing', '95 % of the turns take up to 2950 ms; the limit is 1219 ms.'],
  ['too-few', 'too-few-turns', '5 turns of ca-shipmate-prod--new; 20 are needed.'],
])('the result "%s" is %s', (name, state, reason) => {
  expect(verdict(readHealth(resultOf(name)))).toEqual({ state, reason })
})

const row = (change: Partial<RevisionHealth> = {}): RevisionHealth => ({
  revision: revisions.newRevision,
  turns: 100,
  failedShare: 0,
  p95Milliseconds: 300,
  ...change,
})
const old = row({ revision: revisions.oldRevision, turns: 1000, failedShare: 0.01 })

test('no turns are no evidence, unless none are needed', () => {
  expect(verdict(readHealth('[]')).state).toBe('too-few-turns')
  expect(verdict([old, row({ turns: 0 })]).state).toBe('too-few-turns')
  expect(verdict([], { minTurns: 0 }).state).toBe('healthy')
  expect(verdict([row({ turns: 3, failedShare: 1 })], { minTurns: 0 }).state).toBe('failing')
})

test('many failures decide before there are enough turns; one failure decides nothing', () => {
  expect(verdict([old, row({ turns: 6, failedShare: 0.5 })]).state).toBe('failing')
  expect(verdict([old, row({ turns: 25, failedShare: 0.04 })]).state).toBe('healthy')
  expect(verdict([old, row({ turns: 50, failedShare: 0.04 })]).state).toBe('failing')
})

test('an old revision that fails often raises the limit, and one with few turns is no yardstick', () => {
  const bad = { ...old, failedShare: 0.08 }
  expect(verdict([bad, row({ failedShare: 0.08 })]).state).toBe('healthy')
  expect(verdict([bad, row({ failedShare: 0.1 })]).state).toBe('failing')
  expect(verdict([{ ...bad, turns: 5 }, row({ failedShare: 0.08 })]).state).toBe('failing')
})

test('latency below a second is never too slow, and a first release has limits of its own', () => {
  expect(verdict([{ ...old, p95Milliseconds: 100 }, row({ p95Milliseconds: 900 })]).state).toBe('healthy')
  expect(verdict([row({ p95Milliseconds: 4900 })], { oldRevision: '' }).state).toBe('healthy')
  expect(verdict([row({ p95Milliseconds: 5100 })], { oldRevision: '' }).state).toBe('failing')
})

test.each([
  ['{"error": "x"}', 'no list of rows'],
  ['', 'JSON'],
  [
    '[{"revision": "a", "turns": "0", "failedShare": "None", "p95Milliseconds": "1"}]',
    '"None" in the column failedShare',
  ],
  ['[{"revision": "a", "turns": "1", "failedShare": "0"}]', 'without the column p95Milliseconds'],
  ['[{"revision": "a", "turns": "", "failedShare": "0", "p95Milliseconds": "1"}]', '"" in the column turns'],
  [
    '[{"revision": "a", "turns": "1", "failedShare": "NaN", "p95Milliseconds": "1"}]',
    '"NaN" in the column failedShare',
  ],
])('a result that does not fit is an error, never healthy: %s', (json, message) => {
  expect(() => readHealth(json)).toThrow(message)
})
