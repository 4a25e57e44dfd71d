import { closed, presenting } from '../../../kernel/notice.ts'
import { newId } from '../../../kernel/new-id.ts'
import { askConfidence, type Learner, type Presentation, type Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { planFor, type Planning } from '../../../kernel/learner/planning.ts'
import { questionView } from './question-view.ts'
import { reasonLine } from './reason-line.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { quizKindOf } from '../kinds/index.ts'
import { insteadButtons } from '../instead/instead-buttons.ts'
import { withHint } from '../instead/with-hint.ts'
import { arrived, changed, openPresentation, placeIn } from './round.ts'
import type { QuestionMessage, QuestionView } from '../views.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import { summarize } from '../summary/summary.ts'
import { texts } from '../texts.en.ts'

/** Starts a round and shows its first question. @param questions ids, at least one */
export const startRound = (
  context: Context,
  kind: Round['kind'],
  questions: readonly string[],
  more: Pick<Round, 'reasons' | 'challenge' | 'request'> = {},
): Step => begin(context, newRound(context, kind, questions, more))

const newRound = (
  { turn, today }: Planning,
  kind: Round['kind'],
  questions: readonly string[],
  more: Pick<Round, 'reasons' | 'challenge' | 'request'>,
): Round => ({ id: newId(turn), kind, day: today, queue: [...questions], shown: [], ...more })

const begin = (context: Context, round: Round): Step =>
  askNext({ ...context, learner: { ...context.learner, round } }, closing(context.learner.round, texts.newRound))

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
  const round = await plannedRound(context, kind, count, from, request)
  return round && begin(context, round)
}

async function plannedRound(
  context: Planning,
  kind: Round['kind'],
  count: number,
  from?: readonly Question[],
  request?: Round['request'],
): Promise<Round | undefined> {
  const { later, dropped } = skipsOn(context.learner, context.today)
  const all = from ?? context.catalog.bank
  const waiting = all.filter(({ id }) => later.includes(id)).slice(0, count)
  const others = all.filter(({ id }) => !later.includes(id) && !dropped.includes(id))
  // If the learner dropped all of them, the request counts more than the skips.
  const pool = waiting.length + others.length === 0 ? all : others
  const planned = await planFor(context, count - waiting.length, pool)
  const questions = [...planned.map(({ item }) => item.id), ...waiting.map(({ id }) => id)]
  if (questions.length === 0) return undefined
  const reasons = Object.fromEntries(planned.map(({ item, reason }) => [item.id, reason]))
  return newRound(context, kind, questions, { reasons, ...(request ? { request } : {}) })
}

/**
 * Plans a round whose first question a scheduled message holds: the learner in that round, the card, and the edit that closes the card of the
 * question that was open before. Undefined if no question fits.
 */
export async function startInMessage(
  context: Planning,
  kind: Round['kind'],
  count: number,
  /** @param questions in the round */
  message: (questions: number) => QuestionMessage,
): Promise<{ learner: Learner; view: QuestionView; edits: NonNullable<Reply['edits']> } | undefined> {
  const { learner } = context
  const planned = await plannedRound(context, kind, count)
  const first = planned && present(context, withOneTapFirst(context, planned))
  if (!first) return undefined
  const { presentation, question } = first
  const round = changed(first.round, presentation.id, { undelivered: true })
  const view = {
    ...withoutHint(context, round, presentation, question),
    message: message(planned.queue.length),
  }
  return {
    learner: { ...learner, round },
    view: presenting(view, presentation.id),
    edits: closing(learner.round, texts.newRound),
  }
}

/** A message is best answered with one tap, unless its first question corrects something that the learner believes. */
function withOneTapFirst({ catalog }: Planning, round: Round): Round {
  const [first = ''] = round.queue
  const why = round.reasons?.[first]?.why
  if (why === 'confident-error' || why === 'misconception') return round
  const oneTap = round.queue.find((id) => {
    const question = catalog.questions.get(id)
    return question && quizKindOf(question).oneTap
  })
  return oneTap === undefined ? round : { ...round, queue: [oneTap, ...round.queue.filter((id) => id !== oneTap)] }
}

/** Shows the next question of the round, or its summary if none is left. */
export function askNext(context: Context, edits: Reply['edits'] = []): Step {
  const { learner } = context
  const next = present(context, learner.round as Round)
  if (!next) {
    const { reply, ...ended } = summarize(context)
    return { ...ended, reply: { ...reply, edits } }
  }
  const { round, presentation, question } = next
  return {
    learner: { ...learner, round },
    reply: { messages: [presenting(shown(context, round, presentation, question), presentation.id)], edits },
  }
}

/** Presents the next question of a round; undefined if none is left. Questions may have left the bank since the round started. */
function present(
  { catalog, turn }: Planning,
  round: Round,
): { round: Round; presentation: Presentation; question: Question } | undefined {
  const at = round.queue.findIndex((id) => catalog.questions.has(id))
  const question = catalog.questions.get(round.queue[at] ?? '')
  if (!question) return undefined
  const presentation: Presentation = {
    id: newId(turn),
    question: question.id,
    revision: question.revision,
    shownAt: turn.now.toISOString(),
  }
  return {
    round: { ...round, queue: round.queue.slice(at + 1), shown: [...round.shown, presentation] },
    presentation,
    question,
  }
}

/**
 * Shows the open question again at the bottom of the chat and closes its older card. It's the newest card then.
 * @param waiting what to say first
 */
export function askAgain(context: Context, round: Round, open: Presentation, waiting?: string): Step {
  const question = context.catalog.questions.get(open.question)
  if (!question || question.revision !== open.revision) return dropOpen(context, round)
  const { learner, turn } = context
  const view = shown(context, round, open, question)
  return {
    learner: { ...learner, round: arrived(round, open.id, { shownAgainAt: turn.now.toISOString() }) },
    reply: {
      messages: [presenting(waiting === undefined ? view : { ...view, waiting }, open.id)],
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
  const view = withoutHint(context, round, presentation, question)
  return presentation.hinted ? withHint(context, view, question) : view
}

function withoutHint(context: Planning, round: Round, presentation: Presentation, question: Question): QuestionView {
  const { catalog, learner } = context
  const view = questionView(
    catalog,
    question,
    presentation.id,
    placeIn(round, presentation),
    reasonLine(context, question, round),
    askConfidence(learner.settings) === 'always',
    insteadButtons(round, presentation),
  )
  // Said once in a round: after that, it only makes the card longer.
  return round.shown[0]?.id === presentation.id ? view : { ...view, typing: '' }
}

/** The edit that removes the inputs from the open question's card, if its message is known. */
export function closing(round: Learner['round'], text: string): NonNullable<Reply['edits']> {
  const open = openPresentation(round)
  return open?.activity ? [{ activity: open.activity, view: closed(text) }] : []
}
