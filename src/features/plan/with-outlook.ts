import { standingReviews, type LogEntry } from '../../domain/memory/review.ts'
import type { StudyAnswer } from '../../domain/plan/study-answer.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { answersOf } from '../../kernel/learner/planning.ts'
import type { View } from '../../kernel/view.ts'
import type { SummaryView } from '../quiz/index.ts'
import { lastDayView } from './last-day.ts'
import { lookAhead, wordOutlook, wordSoFar } from './look-ahead.ts'
import { texts } from './texts.en.ts'

const isSummary = (view: View): view is SummaryView => view.view === 'summary'

/** Ends a round's summary with how the exam looks; before that can be told, with what is covered and what the round added. */
export async function withOutlook(context: Context, step: Step): Promise<Step> {
  if (!step.reply.messages.some(isSummary)) return step
  const log = [...(await context.log()), ...(step.entries ?? [])]
  const now: Context = { ...context, learner: step.learner ?? context.learner, log: async () => log }
  // On the last days, what counts is rest.
  if (lastDayView(now)) return step
  const line = await outlookLine(now, log)
  const messages = step.reply.messages.map((view) =>
    isSummary(view) ? ({ ...view, lines: [...view.lines, line] } satisfies SummaryView) : view,
  )
  return { ...step, reply: { ...step.reply, messages } }
}

async function outlookLine(context: Context, log: readonly LogEntry[]): Promise<string> {
  const answers = await answersOf(context)
  const outlook = lookAhead(context, answers)
  if (outlook.kind !== 'early') return `${wordOutlook(outlook)}.`
  const added = addedObjectives(context, log, answers)
  return [wordSoFar(context, answers), ...(added > 0 ? [texts.outlook.added(added)] : [])].join(' ')
}

/** How many objectives the learner met first in the round that has just ended, neither in an earlier one nor in a task. */
function addedObjectives(
  { learner, catalog }: Context,
  log: readonly LogEntry[],
  answers: readonly StudyAnswer[],
): number {
  const reviews = standingReviews(log)
  const covered = (isInRound: boolean): Set<string | undefined> =>
    new Set(
      reviews
        .filter(({ round }) => (round === learner.round?.id) === isInRound)
        .map(({ question }) => catalog.questions.get(question)?.objectives[0]),
    )
  const inTasks = answers.flatMap(({ item, isTask }) => (isTask ? item.objectives.slice(0, 1) : []))
  const before = new Set([...covered(false), ...inTasks])
  return [...covered(true)].filter((id) => id !== undefined && !before.has(id)).length
}
