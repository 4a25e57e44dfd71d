import { isWelcomeDue, welcomed } from '../../domain/learner/coming-back.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { becomesWeekly, dailyRule, isDailyWanted, reminderRules } from '../../domain/learner/push-plan.ts'
import { afterOffer, drillOfTheWeek } from '../../domain/practice/choose-drill.ts'
import { seededChance } from '../../domain/shuffle.ts'
import type { DueContext, DueEvent, DueStep } from '../../kernel/due-event.ts'
import { startInMessage, type QuestionMessage } from '../quiz/index.ts'
import { withFrozenTold } from './back/frozen.ts'
import { around, countAtStart, dailyMessage, reminderMessage, roundSize, withStart } from './daily-view.ts'

/** The scheduled messages of this feature. */
export const events: readonly DueEvent[] = [
  { ...dailyRule, run: sendDaily },
  ...reminderRules.map((rule): DueEvent => ({
    ...rule,
    run: (context) =>
      withQuestion(context, (count) => reminderMessage(context.catalog, context.learner, context.today, count)),
  })),
]

function sendDaily(context: DueContext): Promise<DueStep> | undefined {
  const { catalog, learner, today, now } = context
  if (!isDailyWanted(learner, now)) return undefined
  const { push } = learner
  const isWeeklyFromNow = becomesWeekly(push)
  const drill = drillOfTheWeek(catalog, learner, today)
  const told = withFrozenTold(learner, today)
  const isBack = !isWeeklyFromNow && isWelcomeDue(learner, today)
  const after: Learner = {
    ...(isBack ? welcomed(told, today) : told),
    push: {
      ...push,
      unanswered: push.unanswered + 1,
      cadence: isWeeklyFromNow ? 'weekly' : push.cadence,
      ...(drill ? { drillOffered: today, drillsOffered: afterOffer(push.drillsOffered, drill, catalog.drills) } : {}),
    },
  }
  return withQuestion({ ...context, learner: after }, (count) =>
    dailyMessage(catalog, learner, today, isWeeklyFromNow, count, drill),
  )
}

/** The message with the first question of today's round, or with *Start* if something else is open or no question fits. */
async function withQuestion(context: DueContext, message: (count: number) => QuestionMessage): Promise<DueStep> {
  const { learner, today, now } = context
  const chance = seededChance(`${learner.tenant}/${learner.user} ${now.toISOString()}`)
  const started = mayStart(learner, today)
    ? await startInMessage({ ...context, turn: { now, chance } }, 'daily', roundSize(learner, today), (count) =>
        around(message(count)),
      )
    : undefined
  return started ?? { learner, view: withStart(message(countAtStart(learner, today)), today) }
}

/**
 * Whether a round may begin without a press. It must not replace a round of today, or one that's more than its questions, and letters must not
 * change their meaning during a mock exam.
 */
function mayStart({ round, mock }: Learner, today: string): boolean {
  if (mock && mock.endedAt === undefined) return false
  if (!round || round.ended) return true
  return round.day < today && round.kind !== 'diagnose' && round.kind !== 'challenge'
}
