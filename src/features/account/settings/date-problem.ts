import { addDays } from '../../../domain/calendar.ts'
import { texts } from './texts.en.ts'

const longestDays = 1100

/** What is wrong with an exam date, in a sentence. */
export function dateProblem(examDate: string, today: string): string | undefined {
  if (examDate < today) return texts.refused.past
  return examDate > addDays(today, longestDays) ? texts.refused.tooFar : undefined
}
