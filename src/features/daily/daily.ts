import { withEntry } from '../../domain/learner/plan-due.ts'
import { dailyRule } from '../../domain/learner/push-plan.ts'
import { openSettings, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { askAgain, askNext, startPlanned, openPresentation } from '../quiz/index.ts'
import { roundSize } from './daily-view.ts'
import { done } from './done.ts'
import type { Intent } from './intents.ts'
import { pause } from './pause/pause.ts'
import { laterToday, withoutReminders } from './pause/snooze.ts'
import { texts } from './texts.en.ts'

/** *Start* on the daily card: starts today's round, or continues it. */
async function startDaily(context: Context): Promise<Step> {
  const { today, catalog } = context
  const learner = withoutReminders(context.learner)
  const { round } = learner
  const started = (step: Step): Step => ({
    ...step,
    reply: { ...step.reply, replace: notice(texts.start.title, [texts.start.started], []) },
  })
  if (round?.kind === 'daily' && round.day === today && !round.ended) {
    const open = openPresentation(round)
    return started(open ? askAgain(context, round, open) : askNext({ ...context, learner }))
  }
  if (round?.kind === 'daily' && round.day === today)
    return { reply: { messages: [], replace: notice(texts.start.title, [texts.start.done], waysOn) } }
  const step = await startPlanned({ ...context, learner }, 'daily', roundSize(learner, today))
  if (step) return started(step)
  return say(notice(texts.start.noneTitle, [texts.start.none(catalog.questions.size)], waysOn))
}

/** *Start the daily quiz*, in words: there is no card to close. */
export async function startNow(context: Context): Promise<Step> {
  const step = await startDaily(context)
  const { replace: _, ...reply } = step.reply
  return reply.messages.length > 0 ? { ...step, reply } : step
}

/** *Skip today*. */
function skipToday(context: Context): Step {
  const { turn } = context
  const learner = withoutReminders(context.learner)
  const { last, ...entry } = learner.due[dailyRule.name] ?? {}
  const skipped = last
    ? withEntry(learner, dailyRule.name, { ...entry, last: { ...last, outcome: 'skipped' } })
    : learner
  return done(skipped, notice(texts.skip.title, [texts.next(whenNext(learner, turn.now))], [startQuiz, openSettings]))
}

/** Handles the buttons of the daily card. */
export function daily(context: Context, intent: Extract<Intent, { day: string }>): Step | Promise<Step> {
  if (intent.day !== context.today && intent.kind !== 'daily.pause')
    return { reply: { messages: [], replace: notice(texts.otherDay.title, [texts.otherDay.text], waysOn) } }
  switch (intent.kind) {
    case 'daily.start':
      return startDaily(context)
    case 'daily.later':
      return laterToday(context)
    case 'daily.skip':
      return skipToday(context)
    case 'daily.pause':
      return pause(context)
  }
}
