import { expect, test } from '@jest/globals'
import { chooseTeamQuestion } from '../../../src/domain/team/choose-team-question.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { smallCatalog } from '../../features/small-catalog.ts'

test('a team is asked what it knows least, among questions that weren’t posted recently', () => {
  const { questions } = smallCatalog()
  const all = [...questions.values()]
  const weights = new Map(all.map(({ objectives }) => [objectives[0] as string, 0.2]))
  const single = all.find(({ kind }) => kind === 'single')!
  const multiple = all.find(({ kind }) => kind === 'multiple')!
  const unknown = new Map([
    [single.objectives[0] as string, 1],
    [multiple.objectives[0] as string, 0],
  ])
  const chance = seededChance('team')
  const chosen = Array.from({ length: 200 }, () => chooseTeamQuestion(all, weights, unknown, [], chance)?.kind)
  expect(new Set(chosen)).toEqual(new Set(['single', 'multiple']))
  expect(chosen.filter((kind) => kind === 'single').length).toBeGreaterThan(140)
  expect(chooseTeamQuestion(all, weights, unknown, [single.id], chance)).toBe(multiple)
  expect(chooseTeamQuestion(all, weights, unknown, [single.id, multiple.id], chance)).toBeDefined()
  expect(chooseTeamQuestion([], weights, unknown, [], chance)).toBeUndefined()
})

test('a wish for a difficulty gets the nearest one', () => {
  const all = [...smallCatalog().questions.values()].filter(({ kind }) => kind === 'single' || kind === 'multiple')
  const [one, two] = all.map((question, index) => ({ ...question, difficulty: (index + 1) as 1 | 2 }))
  const weights = new Map(all.map(({ objectives }) => [objectives[0] as string, 0.5]))
  for (const [wanted, found] of [
    [1, one],
    [2, two],
    [3, two],
  ] as const)
    for (const place of [0, 0.4, 0.99])
      expect(chooseTeamQuestion([one!, two!], weights, new Map(), [], () => place, wanted)).toBe(found)
})
