import { grade, type Picks } from '../question/answer.ts'
import type { Question } from '../question/question.ts'
import type { Learner } from '../learner/learner.ts'
import { studyDay } from '../learner/study-day.ts'
import { hintShare } from './hinted.ts'
import { ratingOf } from './rating.ts'
import { remember } from './replay.ts'
import type { Confidence, Review } from './review.ts'

/** A learner who takes longer than this was away. Milliseconds. */
const maxElapsedMs = 600_000

/** An answer to review. */
interface Given {
  /** The presentation's id, so that the same card submitted twice is the same review. */
  readonly id: string
  readonly at: Date
  /** IANA name, for the learner's local day of the review. */
  readonly timeZone: string
  /** Local hour at which the learner's day ends. Absent: midnight. */
  readonly dayEnds?: number | undefined
  readonly picks: Picks
  /** Absent if the learner didn't say it, and in a mock exam, which doesn't ask. */
  readonly confidence?: Confidence
  /** The learner didn't say it, and still can. */
  readonly assumed?: boolean
  /** Instead of picks. */
  readonly dontKnow?: boolean
  readonly hinted?: boolean
  /** Milliseconds since the question was shown. */
  readonly elapsedMs: number
  readonly round: string
}

/** Grades a learner's answer. @returns its entry for the review log, and the learner with it in memory */
export function gradeAnswer(
  learner: Learner,
  question: Question,
  given: Omit<Given, 'timeZone' | 'dayEnds'>,
): { readonly review: Review; readonly learner: Learner } {
  const { timeZone, settings, memory } = learner
  const review = makeReview(question, { ...given, timeZone, dayEnds: settings.dayEnds })
  return { review, learner: { ...learner, memory: remember(memory, review) } }
}

/** Grades an answer and creates its entry in the review log. */
export function makeReview(question: Question, given: Given): Review {
  const { id, at, timeZone, dayEnds, picks, confidence, elapsedMs, round } = given
  const graded = grade(question, picks).credit
  const credit = given.hinted ? graded * hintShare : graded
  return {
    type: 'review',
    id,
    at: at.toISOString(),
    day: studyDay({ timeZone, settings: { dayEnds } }, at),
    question: question.id,
    revision: question.revision,
    objectives: question.objectives,
    picks: [...picks],
    ...(confidence ? { confidence } : {}),
    ...(given.assumed ? { assumed: true } : {}),
    ...(given.dontKnow ? { dontKnow: true } : {}),
    ...(given.hinted ? { hinted: true } : {}),
    credit,
    rating: ratingOf(credit, confidence),
    elapsedMs: Math.min(maxElapsedMs, Math.max(0, elapsedMs)),
    round,
  }
}
