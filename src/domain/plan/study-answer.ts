import { daysBetween } from '../calendar.ts'
import { mistakesIn } from '../question/mistakes.ts'
import type { Question } from '../question/question.ts'
import { standingReviews, type Confidence, type LogEntry } from '../memory/review.ts'
import { rightness } from '../memory/hinted.ts'
import { studyItemOf, type StudyItem } from './study-item.ts'

/** One answer, as the planner sees it. */
export interface StudyAnswer {
  readonly item: StudyItem
  /** Day of the answer: whole days since `dayZero`, never decreasing. */
  readonly day: number
  /** Share of the item answered right, 0 to 1. */
  readonly credit: number
  /** How right it was, 0 to 1, before a hint halved the credit. Absent if it's the credit. */
  readonly right?: number
  readonly confidence: Confidence
  /** The question has changed since. */
  readonly isOutdated?: true
  /** Misconceptions that it showed. */
  readonly believed: readonly string[]
  /** For points: the instant of the answer in milliseconds, and how many seconds it took. */
  readonly at?: number
  readonly seconds?: number
}

/** Day 0, recent so that day numbers are small. */
const dayZero = '2020-01-01'

/** The number of a local day. */
export const dayNumber = (day: string): number => daysBetween(dayZero, day)

/** Converts the log's standing reviews, oldest first. Omits questions that are no longer in the bank. */
export function studyAnswersOf(
  log: readonly LogEntry[],
  questions: ReadonlyMap<string, Question>,
  items: ReadonlyMap<string, StudyItem>,
): StudyAnswer[] {
  let last = -Infinity
  return standingReviews(log).flatMap((review) => {
    const { question: id, at, day, credit, confidence, dontKnow, picks, revision, elapsedMs } = review
    const question = questions.get(id)
    const item = items.get(id)
    if (!question || !item) return []
    // Days never decrease, even if a clock was set back.
    last = Math.max(last, dayNumber(day))
    const believed =
      revision === question.revision && credit < 1
        ? mistakesIn(question, picks).flatMap(({ misconception }) => misconception ?? [])
        : []
    // `think` is the neutral value if the confidence wasn't asked for or said. "I don't know" is as unsure as a guess.
    return [
      {
        item,
        day: last,
        credit,
        confidence: confidence ?? (dontKnow ? 'guess' : 'think'),
        ...(review.hinted ? { right: rightness(review) } : {}),
        ...(revision === question.revision ? {} : { isOutdated: true as const }),
        believed,
        at: Date.parse(at),
        seconds: elapsedMs / 1000,
      },
    ]
  })
}

/** Converts the bank for the planner, by question id. */
export const studyItems = (questions: ReadonlyMap<string, Question>): ReadonlyMap<string, StudyItem> =>
  new Map([...questions].map(([id, question]) => [id, studyItemOf(question)]))
