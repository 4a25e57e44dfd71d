import { addDays, localDay, localHour } from '../../domain/calendar.ts'
import type { Learner, Push } from '../../domain/learner/learner.ts'
import { longestPause, usualPause } from '../../domain/learner/push-plan.ts'
import { askAgain, askNext, startPlanned, openPresentation } from '../quiz/index.ts'
import { openSettings, resumeDaily, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { counted, onDay } from '../../kernel/text/words.ts'

const laterHours = 3

/** *Start* on the daily card: today's round, or the rest of it when it has begun. */
async function startDaily(context: Context): Promise<Step> {
  const { today, catalog } = context
  const { later: _, ...push } = context.learner.push
  const learner = { ...context.learner, push }
  const { round } = learner
  const started = (step: Step): Step => ({
    ...step,
    reply: { ...step.reply, replace: notice('Daily quiz', ['Started: the question is below.'], []) },
  })
  if (round?.kind === 'daily' && round.day === today && !round.ended) {
    const open = openPresentation(round)
    return started(open ? askAgain(context, round, open) : askNext({ ...context, learner }))
  }
  if (round?.kind === 'daily' && round.day === today)
    return {
      reply: { messages: [], replace: notice('Daily quiz', ["Today's round is done already. One more?"], waysOn) },
    }
  const step = await startPlanned({ ...context, learner }, 'daily', learner.settings.perDay)
  if (step) return started(step)
  return say(notice('No questions', [`The bank has ${catalog.questions.size} questions, and none fits now.`], waysOn))
}

/** *Later today*: one reminder in three hours, when that is still today and not in the night. */
function laterToday(context: Context): Step {
  const { learner, turn, today } = context
  const at = new Date(turn.now.getTime() + laterHours * 3_600_000)
  const tooLate = localDay(at, learner.timeZone) !== today || localHour(at, learner.timeZone) >= 22
  if (tooLate)
    return done(
      learner,
      notice(
        'It is late already',
        [`I leave it for today. Next daily quiz: ${whenNext(learner, turn.now)}.`],
        [startQuiz],
      ),
    )
  const push: Push = { ...learner.push, later: today, nextAt: at.toISOString() }
  return done(
    { ...learner, push },
    notice(
      'Later today',
      [`I will remind you in ${laterHours} hours, once. You can start any time before.`],
      [startQuiz],
    ),
  )
}

/** *Skip today*. */
function skipToday(context: Context): Step {
  const { learner, turn } = context
  const { last } = learner.push
  const push: Push = last ? { ...learner.push, last: { ...last, outcome: 'skipped' } } : learner.push
  return done(
    { ...learner, push },
    notice('Skipped for today', [`Next daily quiz: ${whenNext(learner, turn.now)}.`], [startQuiz, openSettings]),
  )
}

/** No daily quiz for some days; a week unless told otherwise. */
export function pause(context: Context, days = usualPause): Step {
  const { learner, today } = context
  if (days < 1 || days > longestPause)
    return say(
      notice(
        'How long?',
        [`A pause lasts 1 to ${longestPause} days: **pause 3 days**. For longer, say **stop**.`],
        [openSettings],
      ),
    )
  const until = addDays(today, days)
  return done(
    { ...learner, push: { ...learner.push, status: 'paused', pausedUntil: until } },
    notice(
      'Paused',
      [`No daily quiz for ${counted(days, 'day')}; it is back ${onDay(until, today)}. You can still quiz any time.`],
      [resumeDaily, startQuiz],
    ),
  )
}

/** The daily quiz comes again. */
export function resume(context: Context): Step {
  const { learner, turn } = context
  const { pausedUntil: _, ...push } = learner.push
  const changed: Learner = { ...learner, push: { ...push, status: 'on' } }
  return done(
    changed,
    notice('Back on', [`Next daily quiz: ${whenNext(changed, turn.now)}.`], [startQuiz, openSettings]),
  )
}

/** No daily quiz until the learner says so. */
export function stop(context: Context): Step {
  const { learner } = context
  const { pausedUntil: _, ...push } = learner.push
  return done(
    { ...learner, push: { ...push, status: 'stopped' } },
    notice(
      'Stopped',
      ['No more daily messages until you say **resume**. Your progress is kept, and you can quiz any time.'],
      [resumeDaily, startQuiz],
    ),
  )
}

// The pressed card becomes the confirmation; typed, the confirmation is a message. The coach's front door picks.
const done = (learner: Learner, view: NoticeView): Step => ({ learner, reply: { messages: [], replace: view } })

/** Which of the buttons on the daily card was pressed. */
export function daily(context: Context, intent: Extract<Intent, { day: string }>): Step | Promise<Step> {
  if (intent.day !== context.today && intent.kind !== 'daily.pause')
    return {
      reply: {
        messages: [],
        replace: notice('From another day', ['This card is from another day. You can start a round now.'], waysOn),
      },
    }
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
