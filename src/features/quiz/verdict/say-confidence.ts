import type { Question } from '../../../domain/question/question.ts'
import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import { ratingOf } from '../../../domain/memory/rating.ts'
import { replay } from '../../../domain/memory/replay.ts'
import type { Said } from '../../../domain/memory/review.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { changed } from '../round/round.ts'
import { withNextProbe } from '../summary/placement.ts'
import { earlierRound, outOfDate } from '../answer/answer.ts'
import { verdictOf } from './verdict-view.ts'
import { texts } from './texts.en.ts'

/** Keeps how sure the learner was of an answer, once. It changes what the answer means for memory, not whether it was right. */
export async function sayConfidence(
  context: Context,
  { presentation: id, confidence }: Extract<Intent, { kind: 'said-confidence' }>,
): Promise<Step> {
  const { turn, learner, today, catalog } = context
  const { round } = learner
  const presentation = round?.shown.find((item) => item.id === id)
  const question = presentation && catalog.questions.get(presentation.question)
  if (!round || !presentation?.answered || !question) return earlierRound(context, id)
  if (presentation.undone) return outOfDate(texts.outOfDate.undone)
  if (!presentation.answered.assumed) return showing(context, round, presentation, question)
  const entry: Said = { type: 'said', id: `said-${id}`, at: turn.now.toISOString(), day: today, of: id, confidence }
  const memory = replay([...(await context.log()), entry])
  const { assumed: _, ...answered } = presentation.answered
  const said = {
    ...answered,
    confidence,
    rating: ratingOf(answered.credit, confidence),
    due: memory.questions[question.id]?.due ?? answered.due,
  }
  const next = changed(round, id, { answered: said })
  const isLast = next.shown.at(-1)?.id === id && !next.ended
  const after = { ...learner, memory, round: isLast ? withNextProbe(context, next) : next }
  return {
    ...showing({ ...context, learner: after }, after.round, { ...presentation, answered: said }, question),
    learner: after,
    entries: [entry],
  }
}

const showing = (context: Context, round: Round, presentation: Presentation, question: Question): Step => ({
  reply: { messages: [], replace: verdictOf(context, round, presentation, question) },
})
