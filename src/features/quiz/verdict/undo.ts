import type { Learner, Presentation, Round } from '../../../domain/learner/learner.ts'
import { replay } from '../../../domain/memory/replay.ts'
import { standingReviews, type Review, type Undo } from '../../../domain/memory/review.ts'
import { askNext, closing } from '../ask.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { openPresentation } from '../round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'

/** Takes the last answer back, memory included, and shows its question again. */
export async function undo(context: Context): Promise<Step> {
  const { turn, learner, today } = context
  const log = await context.log()
  const last = standingReviews(log).at(-1)
  if (!last) return say(notice('Nothing to undo', ['No answer of yours is stored.'], waysOn))
  if (last.confidence === undefined)
    return say(
      notice('Handed in', ['Your last answers belong to a mock exam, and those stay as they were handed in.'], waysOn),
    )
  const entry: Undo = { type: 'undo', id: `undo-${last.id}`, at: turn.now.toISOString(), day: today, of: last.id }
  const memory = replay([...log, entry])
  const { round } = learner
  if (!round || round.id !== last.round || !context.catalog.questions.has(last.question))
    return {
      learner: { ...learner, memory },
      entries: [entry],
      reply: {
        messages: [
          notice('Taken back', ['Your last answer no longer counts, nor does what followed from it.'], waysOn),
        ],
      },
    }
  const changed: Learner = { ...learner, memory, round: withQuestionBack(round, last) }
  const step = askNext({ ...context, learner: changed }, [
    ...closing(round, 'Shown later again.'),
    ...closeVerdict(round, last),
  ])
  return { ...step, entries: [entry] }
}

/** The undone question first, then one that was open in between, then the rest. */
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
  return activity
    ? [
        {
          activity,
          view: closed('Taken back: the question is shown again below.'),
        },
      ]
    : []
}
