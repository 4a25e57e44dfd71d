import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../src/domain/calendar.ts'
import { emptyMemory, remember, replay } from '../../../src/domain/memory/replay.ts'
import { ratingOf } from '../../../src/domain/memory/rating.ts'
import { standingReviews, type Confidence, type LogEntry, type Review } from '../../../src/domain/memory/review.ts'
import { review } from '../valid.ts'

const answers = fc.array(
  fc.record({
    question: fc.constantFrom('q1', 'q2', 'q3'),
    objective: fc.constantFrom('d3.deployments.strategy', 'd4.secrets.leakage'),
    credit: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1),
    confidence: fc.constantFrom<Confidence>('sure', 'think', 'guess'),
    gap: fc.nat(20),
  }),
  { maxLength: 30 },
)

function logOf(
  list: { question: string; objective: string; credit: number; confidence: Confidence; gap: number }[],
): Review[] {
  let day = '2026-01-01'
  return list.map(({ question, objective, credit, confidence, gap }, index) => {
    day = addDays(day, gap)
    return {
      ...review,
      id: `p${index}`,
      day,
      question,
      objectives: [objective],
      credit,
      confidence,
      rating: ratingOf(credit, confidence),
    }
  })
}

test('an undone answer leaves no trace', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (list, which) => {
      const log = logOf(list)
      if (log.length === 0) return
      const gone = log[which % log.length] as Review
      const undo: LogEntry = { type: 'undo', id: `undo-${gone.id}`, at: gone.at, day: gone.day, of: gone.id }
      expect(replay([...log, undo])).toEqual(replay(log.filter((entry) => entry !== gone)))
    }),
  )
})

test('totals are the sums of the answers, also by area and by confidence', () => {
  fc.assert(
    fc.property(answers, (list) => {
      const memory = replay(logOf(list))
      const sum = (tallies: readonly { answered: number }[]) =>
        tallies.reduce((total, { answered }) => total + answered, 0)
      expect(memory.total.answered).toBe(list.length)
      expect(memory.total.credit).toBeCloseTo(
        list.reduce((total, { credit }) => total + credit, 0),
        2,
      )
      expect(sum(Object.values(memory.areas))).toBe(list.length)
      expect(sum(Object.values(memory.confidence))).toBe(list.length)
    }),
  )
})

test('remembering an answer does not change the earlier memory object', () => {
  const before = remember(emptyMemory, review)
  const copy = structuredClone(before)
  remember(before, { ...review, id: 'p2', credit: 0, rating: 'again' })
  expect(before).toEqual(copy)
})

test('a new revision resets the memory of the question, but not of the objective', () => {
  const first = remember(emptyMemory, review)
  const second = remember(first, { ...review, id: 'p2', revision: 2, day: '2026-12-01' })
  expect(second.questions[review.question]).toMatchObject({ revision: 2, reps: 1 })
  expect(second.objectives['d3.deployments.strategy']).toMatchObject({ reps: 2 })
})

test('a wrong answer stays on the list until the question is answered in full', () => {
  const wrong = remember(emptyMemory, { ...review, credit: 0.5 })
  expect(wrong.wrong).toEqual([review.question])
  expect(remember(wrong, { ...review, id: 'p2' }).wrong).toEqual([])
})

const clock: LogEntry = { type: 'clock', id: 'clock-1', at: '2026-11-24T12:00:00.000Z', day: '2026-11-24' }

test('in every figure, answers with a future date count as of the day of the clock entry', () => {
  const stray = { ...review, day: '2027-11-24', at: '2027-11-24T12:00:00.000Z' }
  const later = { ...review, id: 'p2', day: '2026-11-25', at: '2026-11-25T12:00:00.000Z' }
  const inTime = { ...stray, day: clock.day, at: clock.at }
  expect(replay([stray, clock, later])).toEqual(replay([inTime, later]))
  expect(standingReviews([stray, clock, later])).toEqual([inTime, later])
})

test('a clock entry changes neither answers dated before it nor answers after it', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (list, place) => {
      const log = logOf(list)
      const at = place % (log.length + 1)
      const day = log[at - 1]?.day ?? '2026-01-01'
      const mend: LogEntry = { ...clock, day, at: `${day}T23:00:00.000Z` }
      expect(replay([...log.slice(0, at), mend, ...log.slice(at)])).toEqual(replay(log))
    }),
  )
})
