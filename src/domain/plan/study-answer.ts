import { daysBetween } from '../calendar.ts'
import { mistakesIn } from '../question/mistakes.ts'
import type { Question } from '../question/question.ts'
import { standingReviews, type Confidence, type LogEntry } from '../memory/review.ts'
import { studyItemOf, type StudyItem } from './study-item.ts'

/** One answer, as the planner sees it. */
export interface StudyAnswer {
  readonly item: StudyItem
  /** Day of the answer; whole days since `dayZero`, never falling. */
  readonly day: number
  /** Share of the item answered right, 0 to 1. */
  readonly credit: number
  readonly confidence: Confidence
  /** Mistaken beliefs that it showed. */
  readonly believed: readonly string[]
  /** Instant of the answer in milliseconds, and the seconds that it took; what points are given by. */
  readonly at?: number
  readonly seconds?: number
}

/** Days count from here, so that they are small numbers. */
const dayZero = '2020-01-01'

/** The number of a local day. */
export const dayNumber = (day: string): number => daysBetween(dayZero, day)

/** The answers of a log that count, oldest first; those to questions that the bank no longer has are left out. */
export function studyAnswersOf(
  log: readonly LogEntry[],
  questions: ReadonlyMap<string, Question>,
  items: ReadonlyMap<string, StudyItem>,
): StudyAnswer[] {
  let last = -Infinity
  return standingReviews(log).flatMap(({ question: id, at, day, credit, confidence, picks, revision, elapsedMs }) => {
    const question = questions.get(id)
    const item = items.get(id)
    if (!question || !item) return []
    // A clock that was set back must not turn time round.
    last = Math.max(last, dayNumber(day))
    const believed =
      revision === question.revision && credit < 1
        ? mistakesIn(question, picks).flatMap(({ misconception }) => misconception ?? [])
        : []
    // Not asked, as in a mock exam: then it is neither sure nor a guess.
    return [
      {
        item,
        day: last,
        credit,
        confidence: confidence ?? 'think',
        believed,
        at: Date.parse(at),
        seconds: elapsedMs / 1000,
      },
    ]
  })
}

/** All questions of a bank as the planner sees them, by id. */
export const studyItems = (questions: ReadonlyMap<string, Question>): ReadonlyMap<string, StudyItem> =>
  new Map([...questions].map(([id, question]) => [id, studyItemOf(question)]))
