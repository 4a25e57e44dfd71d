import { expect, test } from '@jest/globals'
import { dueThenNew, reasonFor } from '../../src/domain/choose.ts'
import { emptyMemory, remember } from '../../src/domain/replay.ts'
import type { Outline } from '../../src/domain/outline.ts'
import { skillAreaIdOf } from '../../src/domain/outline.ts'
import type { Question } from '../../src/domain/question.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { review, single } from './valid.ts'

const area = (id: string, min: number, max: number) => ({
  id,
  title: `Skill area ${id}`,
  short: id.toUpperCase().padEnd(3, '.'),
  weight: { min, max },
  sections: [{ id: `${id}.s`, title: 'Section', objectives: [{ id: `${id}.s.o`, text: 'Objective text' }] }],
})
const outline: Outline = {
  version: 1,
  asOf: '2026-07-27',
  checked: '2026-11-23',
  source: { title: 'Study guide', url: 'https://learn.microsoft.com/x' },
  skillAreas: [area('d1', 10, 15), area('d2', 10, 15), area('d3', 50, 55), area('d4', 10, 15), area('d5', 5, 10)],
}
const bank: Question[] = outline.skillAreas.flatMap(({ id }) =>
  Array.from({ length: 40 }, (_, index) => ({ ...single, id: `${id}-${index}`, objectives: [`${id}.s.o`] })),
)
const choosing = {
  outline,
  questions: bank,
  memory: emptyMemory,
  today: '2026-11-23',
  count: 5,
  chance: seededChance('test'),
}
const answered = (question: string, change: object) => ({
  ...review,
  id: question,
  question,
  objectives: [`${question.slice(0, 2)}.s.o`],
  ...change,
})

test('new questions follow the weights of the blueprint', () => {
  const chosen = dueThenNew({ ...choosing, count: 40 })
  const share = (id: string) =>
    chosen.filter((question) => skillAreaIdOf(question.objectives[0] as string) === id).length
  expect(share('d3')).toBeGreaterThanOrEqual(19)
  expect(share('d3')).toBeLessThanOrEqual(22)
  expect(share('d5')).toBeGreaterThanOrEqual(2)
  expect(share('d5')).toBeLessThanOrEqual(4)
  expect(new Set(chosen).size).toBe(40)
})

test('due questions come before new ones, the one nearest to being forgotten first', () => {
  let memory = remember(emptyMemory, answered('d1-0', { day: '2026-11-01', confidence: 'sure' }))
  memory = remember(memory, answered('d1-1', { day: '2026-11-05', confidence: 'think', rating: 'hard' }))
  memory = remember(memory, answered('d1-2', { day: '2026-11-22', confidence: 'sure' }))
  const chosen = dueThenNew({ ...choosing, memory }).map(({ id }) => id)
  expect(chosen.slice(0, 2)).toEqual(['d1-1', 'd1-0'])
  expect(chosen).not.toContain('d1-2')
})

test('a confident error comes back before everything else that is due', () => {
  let memory = remember(
    emptyMemory,
    answered('d1-0', { day: '2026-09-01', confidence: 'think', credit: 0, rating: 'again' }),
  )
  memory = remember(memory, answered('d2-0', { day: '2026-11-22', confidence: 'sure', credit: 0, rating: 'again' }))
  expect(dueThenNew({ ...choosing, memory })[0]?.id).toBe('d2-0')
  expect(reasonFor(bank.find(({ id }) => id === 'd2-0') as Question, memory, '2026-11-23')).toEqual({
    why: 'confident-error',
    days: 1,
  })
})

test('when nothing is due or new, what comes back soonest is asked ahead of time', () => {
  const two = bank.slice(0, 2)
  let memory = remember(emptyMemory, answered('d1-0', { day: '2026-11-22', confidence: 'sure' }))
  memory = remember(memory, answered('d1-1', { day: '2026-11-22', confidence: 'think', rating: 'hard' }))
  expect(dueThenNew({ ...choosing, questions: two, memory }).map(({ id }) => id)).toEqual(['d1-1', 'd1-0'])
})

test('a rewritten question counts as new', () => {
  const memory = remember(emptyMemory, answered('d1-0', {}))
  expect(reasonFor({ ...(bank[0] as Question), revision: 2 }, memory, '2026-11-23')).toEqual({ why: 'new' })
})
