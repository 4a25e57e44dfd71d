import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, jest, test } from '@jest/globals'
import { z } from 'zod'

jest.setTimeout(120_000)

test('no attack wins more than a twentieth of the field over honest study, and points for volume lose to several', async () => {
  const options = ['--import', 'tsx', 'tests/domain/team/attack-report.ts', '--seed', '1', '--attackers', '8', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, options)
  const won = z.record(z.string(), z.record(z.string(), z.number())).parse(JSON.parse(stdout))
  const winners = (scheme: string): string[] =>
    Object.entries(won[scheme] ?? {}).flatMap(([attack, share]) => (share > 5 ? attack : []))
  // Someone who suddenly gets all answers from others looks the same as someone who suddenly knows them.
  expect(winners('ours')).toEqual(['sudden sharer'])
  expect(winners('points = answers')).toEqual(
    expect.arrayContaining(['grinder', 'burst', 'random clicker', 'bold clicker', 'clock changer', 'replayer']),
  )
  expect(winners('points = correct answers')).toEqual(
    expect.arrayContaining([
      'grinder',
      'burst',
      'answer sharer',
      'double account',
      'clock changer',
      'replayer',
      'undoer',
    ]),
  )
})
