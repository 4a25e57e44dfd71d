import { addDays, localDay } from '../../../domain/calendar.ts'
import { isStudyDay } from '../../../domain/learner/study-history.ts'
import { answersByDay } from '../../../domain/memory/review.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import type { Context } from '../../../kernel/context.ts'
import { chartOf, type DayState, type Picture } from '../../../kernel/picture.ts'
import { dayNames } from '../../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** Last week, this one, and the next one: what was answered, what was missed, and what's ahead. */
export async function weeksPicture(context: Context): Promise<Picture | undefined> {
  // No client could load it, so don't read the log for it either.
  if (!context.pictureUrl) return undefined
  const { today } = context
  const answers = answersByDay(await context.log())
  const monday = weekOf(today)
  const { title, labels, states, counts, legend } = texts.weeks
  return chartOf(context, {
    kind: 'weeks',
    title,
    columns: dayNames.slice(1),
    states,
    counts,
    legend,
    weeks: labels.map((label, week) => ({
      label,
      days: Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, 7 * (week - 1) + index)
        const given = answers.get(day) ?? 0
        return { day: Number(day.slice(8)), state: stateOn(context, day, given), answers: given }
      }),
    })),
  })
}

function stateOn({ learner, today }: Context, day: string, answers: number): DayState {
  const { examDate = '' } = learner.settings
  if (day === examDate) return 'exam'
  if (day === today) return 'today'
  const isPlanned = isStudyDay(learner, day)
  // After the exam, nothing is planned yet.
  if (day > today) return isPlanned && !(today <= examDate && examDate < day) ? 'planned' : 'off'
  if (answers > 0) return 'done'
  const isBefore = day < localDay(new Date(learner.createdAt), learner.timeZone)
  return isPlanned && !isBefore ? 'missed' : 'off'
}
