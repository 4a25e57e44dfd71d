import { closed, presenting } from '../../../kernel/notice.ts'
import { newId } from '../../../kernel/new-id.ts'
import { askConfidence, type Learner, type Presentation, type Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { planFor } from '../../../kernel/learner/planning.ts'
import { questionView } from './question-view.ts'
import { reasonLine } from './reason-line.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { insteadButtons } from '../instead/instead-buttons.ts'
import { withHint } from '../instead/with-hint.ts'
import { changed, openPresentation, placeIn } from './round.ts'
import type { QuestionView } from '../views.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import { summarize } from '../summary/summary.ts'
import { texts } from '../texts.en.ts'

/** Starts a round and shows its first question. @param questions ids, at least one */
export function startRound(
  context: Context,
  kind: Round['kind'],
  questions: readonly string[],
  more: Pick<Round, 'reasons' | 'challenge' | 'request'> = {},
): Step {
  const { turn, learner, today } = context
  const round: Round = {
    id: newId(turn),
    kind,
    day: today,
    queue: [...questions],
    shown: [],
    ...more,
  }
  return askNext({ ...context, learner: { ...learner, round } }, closing(learner.round, texts.newRound))
}

/**
 * Starts a round of questions that the planner chooses, with those that the learner skipped today at the end; undefined if none fits.
 * @param from all questions if left out
 */
export async function startPlanned(
  context: Context,
  kind: Round['kind'],
  count: number,
  from?: readonly Question[],
  request?: Round['request'],
): Promise<Step | undefined> {
  const { later, dropped } = skipsOn(context.learner, context.today)
  const all = from ?? [...context.catalog.questions.values()]
  const waiting = all.filter(({ id }) => later.includes(id)).slice(0, count)
  const others = all.filter(({ id }) => !later.includes(id) && !dropped.includes(id))
  // If the learner dropped all of them, the request counts more than the skips.
  const pool = waiting.length + others.length === 0 ? all : others
  const planned = await planFor(context, count - waiting.length, pool)
  const questions = [...planned.map(({ item }) => item.id), ...waiting.map(({ id }) => id)]
  if (questions.length === 0) return undefined
  const reasons = Object.fromEntries(planned.map(({ item, reason }) => [item.id, reason]))
  return startRound(context, kind, questions, { reasons, ...(request ? { request } : {}) })
}

/** Shows the next question of the round, or its summary if none is left. */
export function askNext(context: Context, edits: Reply['edits'] = []): Step {
  const { catalog, turn, learner } = context
  const round = learner.round as Round
  const [id, ...queue] = round.queue
  if (id === undefined) {
    const { reply, ...ended } = summarize(context)
    return { ...ended, reply: { ...reply, edits } }
  }
  const question = catalog.questions.get(id)
  // The question may have left the bank since the round started.
  if (!question) return askNext({ ...context, learner: { ...learner, round: { ...round, queue } } }, edits)
  const presentation: Presentation = {
    id: newId(turn),
    question: id,
    revision: question.revision,
    shownAt: turn.now.toISOString(),
  }
  const next: Round = { ...round, queue, shown: [...round.shown, presentation] }
  return {
    learner: { ...learner, round: next },
    reply: { messages: [presenting(shown(context, next, presentation, question), presentation.id)], edits },
  }
}

/** Shows the open question again at the bottom of the chat and closes its older card. It's the newest card then. */
export function askAgain(context: Context, round: Round, open: Presentation): Step {
  const question = context.catalog.questions.get(open.question)
  if (!question || question.revision !== open.revision) return dropOpen(context, round)
  const { learner, turn } = context
  return {
    learner: { ...learner, round: changed(round, open.id, { shownAgainAt: turn.now.toISOString() }) },
    reply: {
      messages: [presenting(shown(context, round, open, question), open.id)],
      edits: closing(round, texts.question.shownAgain),
    },
  }
}

/** Drops an open question that has changed or left the bank. */
function dropOpen(context: Context, round: Round): Step {
  const shown = round.shown.slice(0, -1)
  return askNext({ ...context, learner: { ...context.learner, round: { ...round, shown } } })
}

/** The open question's card, with what the learner can do instead of answering, and the hint if it was asked for. */
export function shown(context: Context, round: Round, presentation: Presentation, question: Question): QuestionView {
  const { catalog, learner } = context
  const view = questionView(
    catalog,
    question,
    presentation.id,
    placeIn(round, presentation),
    reasonLine(context, question, round.reasons?.[question.id]),
    askConfidence(learner.settings) === 'always',
    insteadButtons(round, presentation),
  )
  // Said once in a round: after that, it only makes the card longer.
  const brief = round.shown[0]?.id === presentation.id ? view : { ...view, typing: '' }
  return presentation.hinted ? withHint(context, brief, question) : brief
}

/** The edit that removes the inputs from the open question's card, if its message is known. */
export function closing(round: Learner['round'], text: string): NonNullable<Reply['edits']> {
  const open = openPresentation(round)
  return open?.activity ? [{ activity: open.activity, view: closed(text) }] : []
}
