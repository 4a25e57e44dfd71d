import type { Learner, Presentation, Round } from '../../../domain/learner/learner.ts'
import { replay } from '../../../domain/memory/replay.ts'
import { standingReviews, type Review, type Undo } from '../../../domain/memory/review.ts'
import { askNext, closing } from '../round/ask.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { openPresentation } from '../round/round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts } from './texts.en.ts'

const { done, later, nothing, shownAgain, submitted } = texts.undo

/** Takes back the last answer and its effect on memory, and shows its question again. */
export async function undo(context: Context): Promise<Step> {
  const { turn, learner, today } = context
  const log = await context.log()
  const last = standingReviews(log).at(-1)
  if (!last) return say(notice(nothing.title, [nothing.line], waysOn))
  if (last.confidence === undefined && !last.dontKnow && !last.assumed)
    return say(notice(submitted.title, [submitted.line], waysOn))
  const entry: Undo = { type: 'undo', id: `undo-${last.id}`, at: turn.now.toISOString(), day: today, of: last.id }
  const memory = replay([...log, entry])
  const { round } = learner
  if (!round || round.id !== last.round || !context.catalog.questions.has(last.question))
    return {
      learner: { ...learner, memory },
      entries: [entry],
      reply: {
        messages: [notice(done.title, [done.line], waysOn)],
      },
    }
  const changed: Learner = { ...learner, memory, round: withQuestionBack(round, last) }
  const step = askNext({ ...context, learner: changed }, [...closing(round, later), ...closeVerdict(round, last)])
  return { ...step, entries: [entry] }
}

/** Queues the undone question first, then the one that was open in between, then the rest. */
function withQuestionBack(round: Round, last: Review): Round {
  const { ended: _, ...goingOn } = round
  const open = openPresentation(round)
  return {
    ...goingOn,
    queue: [last.question, ...(open ? [open.question] : []), ...round.queue],
    shown: round.shown
      .filter((item) => item.id !== open?.id)
      .map((item): Presentation => (item.id === last.id ? { ...item, undone: true } : item)),
  }
}

function closeVerdict(round: Round, last: Review) {
  const activity = round.shown.find((item) => item.id === last.id)?.activity
  return activity ? [{ activity, view: closed(shownAgain) }] : []
}
