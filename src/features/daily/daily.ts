import type { Learner } from '../../domain/learner/learner.ts'
import { withEntry } from '../../domain/learner/plan-due.ts'
import { dailyRule } from '../../domain/learner/push-plan.ts'
import { openSettings, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { answeredIn, askAgain, askNext, closing, openPresentation, startPlanned } from '../quiz/index.ts'
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

type OfDay = Extract<Intent, { day: string }>

/** Handles the buttons of the daily message. */
export function daily(context: Context, intent: OfDay): Step | Promise<Step> {
  if (intent.kind === 'daily.start') return startFrom(context, intent.day)
  const { learner, edits } = withoutQuestion(context.learner, intent)
  const step = instead({ ...context, learner }, intent)
  return { ...step, learner: step.learner ?? learner, reply: { ...step.reply, ...edits } }
}

/** *Start* on a card of an earlier day starts today's round too, unless a question is open. */
function startFrom(context: Context, day: string): Step | Promise<Step> {
  const { learner, today } = context
  const { round } = learner
  const open = openPresentation(round)
  if (day === today || !round || !open) return startDaily(context)
  const step = askAgain(context, round, open)
  return { ...step, reply: { ...step.reply, replace: notice(texts.start.title, [texts.start.stillOpen], []) } }
}

const otherDay: Step = {
  reply: { messages: [], replace: notice(texts.otherDay.title, [texts.otherDay.text], waysOn) },
}

function instead(context: Context, { kind, day }: OfDay): Step {
  if (kind === 'daily.pause') return pause(context)
  if (day !== context.today) return otherDay
  return kind === 'daily.later' ? laterToday(context) : skipToday(context)
}

/**
 * Puts away the question that the day's message holds, if nothing of its round is answered, so that no letter answers a question that's out of
 * sight. If another card was pressed, the message is closed.
 */
function withoutQuestion(learner: Learner, { day, holds }: OfDay): { learner: Learner; edits: Pick<Reply, 'edits'> } {
  const { round, ...rest } = learner
  const isUnanswered = round?.kind === 'daily' && round.day === day && !round.ended && answeredIn(round).length === 0
  if (!isUnanswered) return { learner, edits: {} }
  return { learner: rest, edits: holds ? {} : { edits: closing(round, texts.start.putAway) } }
}
