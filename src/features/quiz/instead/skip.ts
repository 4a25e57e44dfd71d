import type { Learner, Round } from '../../../domain/learner/learner.ts'
import { skipsOn, withSkip } from '../../../domain/learner/skips.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { closed, say } from '../../../kernel/notice.ts'
import { askAgain, askNext } from '../round/ask.ts'
import type { Intent } from '../intents.ts'
import { placeInOutline } from '../round/question-view.ts'
import { changed, openPresentation } from '../round/round.ts'
import { withNextProbe } from '../summary/placement.ts'
import { texts } from '../texts.en.ts'
import { nothingOpen } from '../answer/answer.ts'

const { dropped, laterInRound, nextRound, replaced } = texts.instead.skipped

/**
 * Goes on without an answer. Nothing is graded. The question comes back at the end of the round, or in the next round of the day if it was the
 * last one. A second skip drops it for the day.
 */
export function skip(context: Context, intent: Extract<Intent, { kind: 'dont-know' | 'skip' | 'hint' }>): Step {
  const { learner, catalog, turn } = context
  const { round } = learner
  const open = openPresentation(round)
  if (intent.presentation && intent.presentation !== open?.id)
    return round && open?.undelivered ? askAgain(context, round, open) : say()
  if (!round || !open) return round && !round.ended && round.queue.length > 0 ? askNext(context) : nothingOpen(round)
  const { after, text } = skipped(
    context,
    round,
    open.question,
    changed(round, open.id, { skipped: true, skippedAt: turn.now.toISOString() }),
  )
  const question = catalog.questions.get(open.question)
  const view = question ? closed(text, placeInOutline(catalog, question).area, question.stem) : closed(text)
  if (intent.presentation) {
    const step = askNext({ ...context, learner: after })
    return { ...step, reply: { ...step.reply, replace: view } }
  }
  return askNext({ ...context, learner: after }, open.activity ? [{ activity: open.activity, view }] : [])
}

function skipped(
  context: Context,
  before: Round,
  question: string,
  round: Round,
): { readonly after: Learner; readonly text: string } {
  const { learner, today } = context
  // A placement doesn't need this question, and chooses another one.
  if (round.kind === 'diagnose') return { after: { ...learner, round: withNextProbe(context, round) }, text: replaced }
  const isSecond = skipsOn(learner, today).later.includes(question)
  const isLast = before.queue.length === 0
  const queue = isSecond || isLast ? round.queue : [...round.queue, question]
  return {
    after: withSkip({ ...learner, round: { ...round, queue } }, question, today),
    text: isSecond ? dropped : isLast ? nextRound : laterInRound,
  }
}
