import type { Learner, Presentation, Round } from '../../../domain/learner/learner.ts'
import { withSkipUndone } from '../../../domain/learner/skips.ts'
import { replay } from '../../../domain/memory/replay.ts'
import { standingEntries, type Review, type Undo } from '../../../domain/memory/review.ts'
import { askNext, closing } from '../round/ask.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { lastSkipIn, openPresentation } from '../round/round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts } from './texts.en.ts'

const { done, final, later, nothing, shownAgain, skipUndone, submitted } = texts.undo

/** Takes back the last answer with its effect on memory, or the last skip if it's newer, and shows the question again. */
export async function undo(context: Context, { of }: Extract<Intent, { kind: 'undo' }>): Promise<Step> {
  const { turn, learner, today } = context
  const log = await context.log()
  // In their order: the dates of a clock that was ahead are all the same once they're corrected.
  const standing = standingEntries(log)
  const last = standing.findLast((entry) => entry.type === 'review')
  const skip = of === 'answer' ? undefined : lastSkipIn(learner.round)
  if (learner.round && skip && (of === 'skip' || !last || last.at < (skip.skippedAt ?? skip.shownAt)))
    return withoutLastSkip(context, learner.round, skip)
  const latest = standing.findLast(({ type }) => type !== 'mock')
  if (of === undefined && latest && latest.type !== 'review') return stays(latest.type === 'task', last !== undefined)
  if (of === 'skip') return say(notice(nothing.title, [nothing.noSkip], waysOn))
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

/** The last result is of a task or a drill, which can't be taken back. Taking back an older answer instead would be a surprise. */
const stays = (isTask: boolean, hasAnswer: boolean): Step =>
  say(
    notice(
      final.title,
      [isTask ? final.task : final.drill, ...(hasAnswer ? [final.before] : [])],
      hasAnswer ? [{ title: final.button, verb: 'undo', data: { of: 'answer' } }] : waysOn,
    ),
  )

/** Shows a skipped question again at once. The question that was shown in its place follows it. */
function withoutLastSkip(context: Context, round: Round, skip: Presentation): Step {
  const { learner, today } = context
  const changed: Learner = {
    ...withSkipUndone(learner, skip.question, today),
    round: withQuestionBack({ ...round, queue: round.queue.filter((id) => id !== skip.question) }, skip),
  }
  const edits = skip.activity ? [{ activity: skip.activity, view: closed(skipUndone) }] : []
  return askNext({ ...context, learner: changed }, [...closing(round, later), ...edits])
}

/** Queues the undone question first, then the one that was open in between, then the rest. */
function withQuestionBack(round: Round, last: Pick<Review, 'id' | 'question'>): Round {
  const { ended: _, ...goingOn } = round
  const open = openPresentation(round)
  return {
    ...goingOn,
    queue: [last.question, ...(open && open.question !== last.question ? [open.question] : []), ...round.queue],
    shown: round.shown
      .filter((item) => item.id !== open?.id)
      .map((item): Presentation => (item.id === last.id ? { ...item, undone: true } : item)),
  }
}

function closeVerdict(round: Round, last: Review) {
  const activity = round.shown.find((item) => item.id === last.id)?.activity
  return activity ? [{ activity, view: closed(shownAgain) }] : []
}
