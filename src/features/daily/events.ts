import { becomesWeekly, dailyRule, isDailyWanted, reminderRules } from '../../domain/learner/push-plan.ts'
import { drillOfTheWeek } from '../../domain/practice/choose-drill.ts'
import type { DueContext, DueEvent, DueStep } from '../../kernel/due-event.ts'
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
  return {
    learner: {
      ...learner,
      push: {
        ...push,
        unanswered: push.unanswered + 1,
        cadence: isWeeklyFromNow ? 'weekly' : push.cadence,
        ...(drill ? { drillOffered: today } : {}),
      },
    },
    view: dailyView(catalog, learner, today, isWeeklyFromNow, drill),
  }
}
