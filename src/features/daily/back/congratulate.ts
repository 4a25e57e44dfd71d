import { congratulated, newMilestones, worthSaying, type Milestone } from '../../../domain/learner/milestones.ts'
import { standingReviews } from '../../../domain/memory/review.ts'
import { examOf, forecast } from '../../../domain/plan/forecast.ts'
import { masteredAreas } from '../../../domain/plan/mastered.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import { dayNumber } from '../../../domain/plan/study-answer.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { answersOf, bankOf } from '../../../kernel/learner/planning.ts'
import type { View } from '../../../kernel/view.ts'
import type { SummaryView } from '../../quiz/index.ts'
import { texts } from '../texts.en.ts'
import { frozenLine, withFrozenTold } from './frozen.ts'

const isSummary = (view: View): view is SummaryView => view.view === 'summary'

/** Puts what the learner has just achieved, each thing once, at the top of a round's summary. */
export async function withCongratulations(context: Context, step: Step): Promise<Step> {
  const { learner: given, today } = context
  if (!step.reply.messages.some(isSummary)) return step
  const log = async () => [...(await context.log()), ...(step.entries ?? [])]
  const now: Context = { ...context, learner: step.learner ?? given, log }
  const milestones = newMilestones(now.learner, await masteredIn(now), today)
  const goal = await reachedGoal(now)
  const frozen = frozenLine(now.learner, today)
  const lines = [
    ...worthSaying(milestones).map((milestone) => wordsOf(milestone, context)),
    // The title of a daily round's summary says it already.
    ...(goal === undefined || now.learner.round?.kind === 'daily' ? [] : [texts.achieved.goal(goal)]),
    ...frozen,
  ]
  if (lines.length === 0 && goal === undefined) return step
  const learner = withFrozenTold(congratulated(now.learner, milestones), today)
  return {
    ...step,
    learner: goal === undefined ? learner : { ...learner, told: { ...learner.told, goal: today } },
    reply: {
      ...step.reply,
      messages: step.reply.messages.map((view) =>
        isSummary(view) ? ({ ...view, lines: [...lines, ...view.lines] } satisfies SummaryView) : view,
      ),
    },
  }
}

/** The areas that the learner has mastered; none before an estimate means anything. */
async function masteredIn(context: Context): Promise<string[]> {
  const answers = await answersOf(context)
  if (answers.length < enoughAnswers) return []
  const { items, weights } = bankOf(context.catalog)
  return masteredAreas(forecast(answers, examOf(items.values(), weights), dayNumber(context.today)), weights, answers)
}

/** The number of today's answers, when it first reaches the daily goal. */
async function reachedGoal({ learner, today, log }: Context): Promise<number | undefined> {
  if (learner.told?.goal === today) return undefined
  const count = standingReviews(await log()).filter(({ day }) => day === today).length
  return count >= learner.settings.perDay ? count : undefined
}

function wordsOf(milestone: Milestone, { catalog }: Context): string {
  switch (milestone.kind) {
    case 'week':
      return texts.achieved.week
    case 'streak':
      return texts.achieved.streak(milestone.days)
    case 'area':
      return texts.achieved.area(catalog.outline.skillAreas.find(({ id }) => id === milestone.area)?.short ?? '')
  }
}
