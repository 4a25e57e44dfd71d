import { closed, presenting } from '../../kernel/notice.ts'
import { newId } from '../../kernel/new-id.ts'
import { askConfidence, type Learner, type Presentation, type Round } from '../../domain/learner/learner.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { planFor } from '../../kernel/learner/planning.ts'
import { questionView } from './question-view.ts'
import { reasonLine } from './reason-line.ts'
import type { Reply } from '../../kernel/reply.ts'
import { openPresentation, placeIn } from './round.ts'
import { summarize } from './summary/summary.ts'
import { texts } from './texts.en.ts'

/** Starts a round and shows its first question. @param questions ids, at least one */
export function startRound(
  context: Context,
  kind: Round['kind'],
  questions: readonly string[],
  reasons?: Round['reasons'],
  challenge?: Round['challenge'],
): Step {
  const { turn, learner, today } = context
  const round: Round = {
    id: newId(turn),
    kind,
    day: today,
    queue: [...questions],
    shown: [],
    ...(reasons ? { reasons } : {}),
    ...(challenge ? { challenge } : {}),
  }
  return askNext({ ...context, learner: { ...learner, round } }, closing(learner.round, texts.newRound))
}

/** Starts a round of questions that the planner chooses; undefined if none fits. */
export async function startPlanned(
  context: Context,
  kind: Round['kind'],
  count: number,
  from?: readonly Question[],
): Promise<Step | undefined> {
  const planned = await planFor(context, count, from)
  if (planned.length === 0) return undefined
  const reasons = Object.fromEntries(planned.map(({ item, reason }) => [item.id, reason]))
  return startRound(
    context,
    kind,
    planned.map(({ item }) => item.id),
    reasons,
  )
}

/** Shows the next question of the round, or its summary if none is left. */
export function askNext(context: Context, edits: Reply['edits'] = []): Step {
  const { catalog, turn, learner } = context
  const round = learner.round as Round
  const [id, ...queue] = round.queue
  if (id === undefined) return summarize(context)
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

/** Shows the open question again at the bottom of the chat and closes its older card. */
export function askAgain(context: Context, round: Round, open: Presentation): Step {
  const question = context.catalog.questions.get(open.question)
  if (!question || question.revision !== open.revision) return skipOpen(context, round)
  return {
    reply: {
      messages: [presenting(shown(context, round, open, question), open.id)],
      edits: closing(round, texts.question.shownAgain),
    },
  }
}

/** Skips an open question that has changed or left the bank. */
function skipOpen(context: Context, round: Round): Step {
  const shown = round.shown.slice(0, -1)
  return askNext({ ...context, learner: { ...context.learner, round: { ...round, shown } } })
}

function shown(context: Context, round: Round, presentation: Presentation, question: Question) {
  const { catalog, learner } = context
  const view = questionView(
    catalog,
    question,
    presentation.id,
    placeIn(round, presentation),
    reasonLine(context, question, round.reasons?.[question.id]),
    askConfidence(learner.settings) === 'always',
  )
  // Said once in a round: after that, it only makes the card longer.
  return round.shown[0]?.id === presentation.id ? view : { ...view, typing: '' }
}

/** The edit that removes the inputs from the open question's card, if its message is known. */
export function closing(round: Learner['round'], text: string): NonNullable<Reply['edits']> {
  const open = openPresentation(round)
  return open?.activity ? [{ activity: open.activity, view: closed(text) }] : []
}
