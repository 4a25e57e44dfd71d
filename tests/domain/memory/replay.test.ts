import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Memory } from '../../../src/domain/learner/learner.ts'
import { isMiss, rightness } from '../../../src/domain/memory/hinted.ts'
import { emptyMemory, remember, replay, withMisses } from '../../../src/domain/memory/replay.ts'
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

/** Answers to a few questions that are rewritten from time to time; some have a hint, and some are taken back. */
const eventful = fc.array(
  fc.record({
    question: fc.constantFrom('q1', 'q2'),
    credit: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1),
    hinted: fc.boolean(),
    isRewritten: fc.integer({ max: 5, min: 0 }).map((dice) => dice === 0),
    isTakenBack: fc.integer({ max: 3, min: 0 }).map((dice) => dice === 0),
  }),
  { maxLength: 30 },
)

test('the counts of misses are those of the log, whatever was taken back or rewritten', () => {
  fc.assert(
    fc.property(eventful, (list) => {
      const revisions = new Map<string, number>()
      const log: LogEntry[] = []
      for (const [index, { question, credit, hinted, isRewritten, isTakenBack }] of list.entries()) {
        const revision = (revisions.get(question) ?? 1) + (isRewritten ? 1 : 0)
        revisions.set(question, revision)
        const answer = { ...review, id: `p${index}`, question, revision, credit: hinted ? credit / 2 : credit }
        log.push(hinted ? { ...answer, hinted } : answer)
        if (isTakenBack) log.push({ type: 'undo', id: `undo-${index}`, at: review.at, day: review.day, of: answer.id })
      }
      const memory = replay(log)
      const standing = standingReviews(log)
      for (const [id, { revision, wrong, misses }] of Object.entries(memory.questions)) {
        const own = standing.filter(({ question }) => question === id)
        expect(wrong ?? 0).toBe(own.filter((answer) => rightness(answer) < 1).length)
        expect(misses ?? 0).toBe(own.filter((answer) => answer.revision === revision && isMiss(answer)).length)
      }
      expect(Object.keys(memory.questions).toSorted()).toEqual(
        [...new Set(standing.map(({ question }) => question))].toSorted(),
      )
      // One answer at a time, as the learner gives them, comes to the same.
      expect(standing.reduce(remember, emptyMemory)).toEqual(memory)
      expect(withMisses(withoutMisses(memory), log)).toEqual(memory)
    }),
  )
})

/** A memory as it was stored before it had the counts. */
const withoutMisses = (memory: Memory): Memory => ({
  ...memory,
  questions: Object.fromEntries(
    Object.entries(memory.questions).map(([id, { wrong: _, misses: __, ...state }]) => [id, state]),
  ),
})

test('a miss counts as wrong too, half an answer only as wrong, and a right one changes no count', () => {
  const counts = (log: readonly Review[]) => {
    const { wrong, misses } = replay(log).questions[review.question] ?? {}
    return { wrong, misses }
  }
  const [miss, half, right] = [0, 0.5, 1].map((credit, index): Review => ({ ...review, id: `p${index}`, credit }))
  expect(counts([right!])).toEqual({})
  expect(counts([half!, right!])).toEqual({ wrong: 1 })
  expect(counts([half!, miss!, right!])).toEqual({ wrong: 2, misses: 1 })
  // A right answer after a hint earns half of its credit.
  expect(counts([{ ...half!, hinted: true }])).toEqual({})
})

test('a new revision starts over with its misses, but the question was wrong as often as before', () => {
  const miss = { ...review, credit: 0 }
  const memory = replay([miss, { ...miss, id: 'p2' }, { ...miss, id: 'p3', revision: 2 }])
  expect(memory.questions[review.question]).toMatchObject({ revision: 2, wrong: 3, misses: 1 })
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
