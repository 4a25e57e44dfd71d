import { daysBetween } from '../calendar.ts'
import { mistakesIn } from '../question/mistakes.ts'
import type { Question } from '../question/question.ts'
import { standingEntries, type Confidence, type LogEntry, type Review, type TaskEnd } from '../memory/review.ts'
import { rightness } from '../memory/hinted.ts'
import type { Task } from '../task/task.ts'
import { studyItemOf, taskItemOf, type StudyItem } from './study-item.ts'

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
  /** It's the result of a task rather than an answer to a question. */
  readonly isTask?: true
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

/**
 * Converts the log's standing reviews, oldest first, and the results of tasks that counted. Omits questions and tasks that no longer exist.
 * @param tasks whose results count as answers; none by default
 */
export function studyAnswersOf(
  log: readonly LogEntry[],
  questions: ReadonlyMap<string, Question>,
  items: ReadonlyMap<string, StudyItem>,
  tasks: ReadonlyMap<string, Task> = new Map(),
): StudyAnswer[] {
  const answers = standingEntries(log).flatMap((entry): StudyAnswer[] => {
    if (entry.type === 'task') return resultOf(entry, tasks.get(entry.task))
    return entry.type === 'review' ? answerOf(entry, questions.get(entry.question), items.get(entry.question)) : []
  })
  // Days never decrease, even if a clock was set back.
  let last = -Infinity
  return answers.map((answer) => ({ ...answer, day: (last = Math.max(last, answer.day)) }))
}

function answerOf(review: Review, question: Question | undefined, item: StudyItem | undefined): StudyAnswer[] {
  if (!question || !item) return []
  const { at, day, credit, confidence, dontKnow, picks, revision, elapsedMs } = review
  const believed =
    revision === question.revision && credit < 1
      ? mistakesIn(question, picks).flatMap(({ misconception }) => misconception ?? [])
      : []
  // `think` is the neutral value if the confidence wasn't asked for or said. "I don't know" is as unsure as a guess.
  return [
    {
      item,
      day: dayNumber(day),
      credit,
      confidence: confidence ?? (dontKnow ? 'guess' : 'think'),
      ...(review.hinted ? { right: rightness(review) } : {}),
      ...(revision === question.revision ? {} : { isOutdated: true as const }),
      believed,
      at: Date.parse(at),
      seconds: elapsedMs / 1000,
    },
  ]
}

/** A task that counted recently tests the memory of the task, so it isn't a result. */
function resultOf({ at, day, credit, credits }: TaskEnd, task: Task | undefined): StudyAnswer[] {
  if (!task || Object.keys(credits).length === 0) return []
  const item = taskItemOf(task)
  return [{ item, day: dayNumber(day), credit, confidence: 'think', isTask: true, believed: [], at: Date.parse(at) }]
}

/** Converts the bank for the planner, by question id. */
export const studyItems = (questions: ReadonlyMap<string, Question>): ReadonlyMap<string, StudyItem> =>
  new Map([...questions].map(([id, question]) => [id, studyItemOf(question)]))
