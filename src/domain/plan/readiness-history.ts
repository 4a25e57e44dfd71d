import { forecast, type Exam } from './forecast.ts'
import { outlookOf, type Outlook } from './outlook.ts'
import type { StudyAnswer } from './study-answer.ts'

/** How the exam would have looked on a day, from the answers until then. */
export interface PastOutlook {
  /** A day number. */
  readonly day: number
  readonly outlook: Outlook
}

/**
 * Computes what could have been told on past days. Nothing of it is stored: the answers until a day give the same estimate now as they gave then.
 * @param answers oldest first
 */
export const readinessOn = (answers: readonly StudyAnswer[], exam: Exam, day: number): PastOutlook => {
  const until = answers.filter((answer) => answer.day <= day)
  return { day, outlook: outlookOf(forecast(until, exam, day), until.length) }
}

/** The days to show: the last one and the weeks before it, no earlier than the first answer; oldest first. */
export function weeklyDays(first: number, last: number, weeks: number): number[] {
  const days = Array.from({ length: weeks }, (_, index) => last - 7 * (weeks - index)).filter((day) => day >= first)
  return [...days, last]
}
