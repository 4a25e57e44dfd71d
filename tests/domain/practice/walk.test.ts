import { expect, test } from '@jest/globals'
import { creditByObjective, strongPath, walk } from '../../../src/domain/practice/walk.ts'
import { canaryDrill } from '../../features/small-practice.ts'

const ids = (picks: readonly string[]) => walk(canaryDrill, picks).steps.map(({ decision }) => decision.id)

test('a detour is only reached by the choice that leads there', () => {
  expect(walk(canaryDrill, ['b']).waiting?.id).toBe('stop-or-go')
  expect(walk(canaryDrill, ['c']).waiting?.id).toBe('told-to-wait')
  expect(walk(canaryDrill, ['c', 'a']).waiting?.id).toBe('stop-or-go')
})

test('choices after the end and unknown letters are ignored', () => {
  expect(ids(['b', 'a', 'c', 'a', 'a', 'a'])).toEqual([
    'read-the-signal',
    'stop-or-go',
    'where-the-rule-lives',
    'same-fault-again',
  ])
  expect(walk(canaryDrill, ['b', 'z']).waiting?.id).toBe('stop-or-go')
})

test('the strong path makes the good choice everywhere', () => {
  expect(strongPath(canaryDrill).map(({ letter }) => letter)).toEqual(['b', 'a', 'c', 'a'])
})

test('credit is the average of the choices, by objective', () => {
  expect(creditByObjective(walk(canaryDrill, ['c', 'b', 'b', 'c', 'b']).steps)).toEqual({
    'd5.analysis.kql': 0,
    'd3.deployments.strategy': (0.5 + 1 + 0) / 3,
  })
})
