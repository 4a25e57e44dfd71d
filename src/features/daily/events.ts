import { isWelcomeDue, welcomed } from '../../domain/learner/coming-back.ts'
import { becomesWeekly, dailyRule, isDailyWanted, reminderRules } from '../../domain/learner/push-plan.ts'
import { afterOffer, drillOfTheWeek } from '../../domain/practice/choose-drill.ts'
import type { DueContext, DueEvent, DueStep } from '../../kernel/due-event.ts'
import { withFrozenTold } from './back/frozen.ts'
import { dailyView, reminderView } from './daily-view.ts'

/** The scheduled messages of this feature. */
export const events: readonly DueEvent[] = [
  { ...dailyRule, run: sendDaily },
  ...reminderRules.map((rule): DueEvent => ({
    ...rule,
    run: ({ catalog, learner, today }) => ({ view: reminderView(catalog, learner, today) }),
  })),
]

function sendDaily({ catalog, learner, today, now }: DueContext): DueStep | undefined {
  if (!isDailyWanted(learner, now)) return undefined
  const { push } = learner
  const isWeeklyFromNow = becomesWeekly(push)
  const drill = drillOfTheWeek(catalog, learner, today)
  const told = withFrozenTold(learner, today)
  const isBack = !isWeeklyFromNow && isWelcomeDue(learner, today)
  return {
    learner: {
      ...(isBack ? welcomed(told, today) : told),
      push: {
        ...push,
        unanswered: push.unanswered + 1,
        cadence: isWeeklyFromNow ? 'weekly' : push.cadence,
        ...(drill ? { drillOffered: today, drillsOffered: afterOffer(push.drillsOffered, drill, catalog.drills) } : {}),
      },
    },
    view: dailyView(catalog, learner, today, isWeeklyFromNow, drill),
  }
}
