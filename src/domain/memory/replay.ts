import { addDays } from '../calendar.ts'
import type { Memory, ReviewState, Tally } from '../learner/learner.ts'
import { skillAreaIdOf } from '../outline.ts'
import { isMiss, rightness } from './hinted.ts'
import { isConfidentError, ratingOf } from './rating.ts'
import { standingEntries, type DrillEnd, type LogEntry, type Review, type StudyEntry } from './review.ts'
import { nextState } from './scheduler.ts'

const maxDays = 400
const maxWrong = 50
const nothing: Tally = { answered: 0, credit: 0 }

export const emptyMemory: Memory = {
  questions: {},
  objectives: {},
  total: nothing,
  areas: {},
  confidence: { sure: nothing, think: nothing, guess: nothing },
  days: [],
  wrong: [],
}

// Rounded to 4 decimals, so that thirds add up to the same sum in any order.
const added = (tally: Tally | undefined, credit: number): Tally => ({
  answered: (tally?.answered ?? 0) + 1,
  credit: Math.round(((tally?.credit ?? 0) + credit) * 1e4) / 1e4,
})

/** The memory after one more review, drill, task, or mock exam. */
export function remember(memory: Memory, entry: StudyEntry): Memory {
  switch (entry.type) {
    case 'review':
      return afterReview(memory, entry)
    case 'drill':
    case 'task':
      return afterDecisions(memory, entry.credits, entry.day)
    case 'mock':
      return afterDecisions(memory, entry.case?.credits ?? {}, entry.day)
  }
}

function afterReview(memory: Memory, review: Review): Memory {
  const area = skillAreaIdOf(review.objectives[0] as string)
  const objectives = { ...memory.objectives }
  for (const id of review.objectives) objectives[id] = nextState(objectives[id], review.rating, review.day)
  const others = memory.wrong.filter((id) => id !== review.question)
  return {
    questions: { ...memory.questions, [review.question]: questionState(memory.questions[review.question], review) },
    objectives,
    total: added(memory.total, review.credit),
    areas: { ...memory.areas, [area]: added(memory.areas[area], review.credit) },
    confidence:
      review.confidence === undefined
        ? memory.confidence
        : {
            ...memory.confidence,
            [review.confidence]: added(memory.confidence[review.confidence], review.credit),
          },
    days: withDay(memory.days, review.day),
    wrong: rightness(review) < 1 ? [...others, review.question].slice(-maxWrong) : others,
  }
}

const withDay = (days: readonly string[], day: string): string[] =>
  days.at(-1) === day ? [...days] : [...days, day].slice(-maxDays)

/**
 * A drill reviews objectives, not questions, and doesn't ask for confidence: the best decision rates as good, a workable one as hard, and
 * any other as again. So does a task: full credit rates as good, half of it or more as hard.
 */
function afterDecisions(memory: Memory, credits: DrillEnd['credits'], day: string): Memory {
  const objectives = { ...memory.objectives }
  for (const [id, credit] of Object.entries(credits))
    objectives[id] = nextState(objectives[id], ratingOf(credit, 'sure'), day)
  return { ...memory, objectives, days: withDay(memory.days, day) }
}

function questionState(before: ReviewState | undefined, review: Review): ReviewState {
  const known = before?.revision === review.revision ? before : undefined
  const next = nextState(known, review.rating, review.day)
  // A second answer on the same day only shows that the verdict was read, so the question doesn't come back later because of it.
  const due = known && known.last === next.last && known.due < next.due ? known.due : next.due
  const state = { ...next, due, revision: review.revision, ...missesAfter(before, review) }
  if (!review.confidence || !isConfidentError(rightness(review), review.confidence)) return state
  // After a lapse, FSRS may schedule a well-known question days ahead. A confident error must not wait.
  return { ...state, due: addDays(state.last, 1), confidentError: true }
}

/** The counts of misses after one more answer. They're part of the memory so that an answer needn't read the log. */
function missesAfter(before: ReviewState | undefined, review: Review): Pick<ReviewState, 'wrong' | 'misses'> {
  const earlier = before?.revision === review.revision ? before?.misses : undefined
  const wrong = (before?.wrong ?? 0) + (rightness(review) < 1 ? 1 : 0)
  const misses = (earlier ?? 0) + (isMiss(review) ? 1 : 0)
  return { ...(wrong > 0 ? { wrong } : {}), ...(misses > 0 ? { misses } : {}) }
}

/** Computes the memory from a log. Stored memory must equal it. */
export const replay = (log: readonly LogEntry[]): Memory => standingEntries(log).reduce(remember, emptyMemory)

/** Adds the counts of misses to a memory from before they were part of it. Everything else stays. @param log with all its entries */
export function withMisses(memory: Memory, log: readonly LogEntry[]): Memory {
  const { questions } = replay(log)
  const counted = Object.entries(memory.questions).map(([id, state]) => {
    const { wrong, misses } = questions[id] ?? {}
    return [id, { ...state, ...(wrong ? { wrong } : {}), ...(misses ? { misses } : {}) }] as const
  })
  return { ...memory, questions: Object.fromEntries(counted) }
}
