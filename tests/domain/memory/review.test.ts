import { expect, test } from '@jest/globals'
import { emptyMemory, remember, replay } from '../../../src/domain/memory/replay.ts'
import {
  answersByDay,
  reviewAs,
  standingEntries,
  standingReviews,
  type LogEntry,
} from '../../../src/domain/memory/review.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import { review } from '../valid.ts'

const { at, day } = review
const drill: LogEntry = {
  type: 'drill',
  id: 'd1',
  at,
  day,
  drill: 'd',
  revision: 1,
  picks: ['a'],
  credits: { 'd3.deployments.strategy': 1 },
}
const second = { ...review, id: 'p2' }
const undo: LogEntry = { type: 'undo', id: 'u', at, day, of: review.id }
const said: LogEntry = { type: 'said', id: 's', at, day, of: review.id, confidence: 'guess' }

test('an undone review doesn’t stand, and drills do', () => {
  expect(standingEntries([review, drill, second, undo])).toEqual([drill, second])
  expect(standingReviews([review, drill, second])).toEqual([review, second])
})

test('how sure someone was can be said later, about one answer, and changes its rating', () => {
  const { confidence: _, ...open } = { ...review, credit: 1, assumed: true as const }
  const [first, other] = standingReviews([open, { ...open, id: 'p2' }, said])
  expect(first).toMatchObject({ confidence: 'guess', rating: 'again' })
  expect(first).not.toHaveProperty('assumed')
  expect(other).toEqual({ ...open, id: 'p2' })
  expect(reviewAs(open, undefined)).toBe(open)
})

test('each day has its number of answers that count', () => {
  const next = { ...review, id: 'p3', day: addDays(day, 1) }
  expect([...answersByDay([review, second, next, drill, undo])]).toEqual([
    [day, 1],
    [next.day, 1],
  ])
})

test('a day of study counts once, and the last 400 are kept', () => {
  const log = Array.from({ length: 402 }, (_, index) => ({ ...review, id: `p${index}`, day: addDays(day, index) }))
  const { days } = replay(log.flatMap((entry) => [entry, { ...entry, id: `${entry.id}-2` }]))
  expect(days).toHaveLength(400)
  expect([days[0], days.at(-1)]).toEqual([addDays(day, 2), addDays(day, 401)])
})

test('the last 50 questions that were wrong are kept, each until it’s right', () => {
  const wrong = Array.from({ length: 52 }, (_, index) => ({
    ...review,
    id: `p${index}`,
    question: `q${index}`,
    credit: 0,
    rating: 'again' as const,
  }))
  const memory = replay(wrong)
  expect([memory.wrong.length, memory.wrong[0], memory.wrong.at(-1)]).toEqual([50, 'q2', 'q51'])
  const { wrong: left } = remember(memory, { ...review, id: 'later', question: 'q10', credit: 1 })
  expect(left).toEqual(memory.wrong.filter((id) => id !== 'q10'))
})

test('an answer without a confidence counts in the total, and in no confidence', () => {
  const { confidence: _, ...unsaid } = review
  const memory = replay([unsaid])
  expect([memory.total.answered, memory.confidence]).toEqual([1, emptyMemory.confidence])
})
