import { closed, presenting } from '../../kernel/notice.ts'
import { newId } from '../../kernel/new-id.ts'
import type { Learner, Presentation, Round } from '../../domain/learner/learner.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { planFor } from '../../kernel/learner/planning.ts'
import { questionView } from './question-view.ts'
import { reasonLine } from './reason-line.ts'
import type { Reply } from '../../kernel/reply.ts'
import { openPresentation, placeIn } from './round.ts'
import { summarise } from './summary.ts'

/** A fresh round with its first question on display. Questions must not be empty. */
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
  return askNext({ ...context, learner: { ...learner, round } }, closing(learner.round, 'A new round has begun below.'))
}

/** A round of what the planner chose; undefined when nothing fits. */
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

/** Puts the next question of the round on display, or sums the round up when there is none left. */
export function askNext(context: Context, edits: Reply['edits'] = []): Step {
  const { catalog, turn, learner } = context
  const round = learner.round as Round
  const [id, ...queue] = round.queue
  if (id === undefined) return summarise(context)
  const question = catalog.questions.get(id)
  // The bank may have lost a question since the round began.
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

/** Shows the open question once more, at the bottom of the chat; its older card is closed. */
export function askAgain(context: Context, round: Round, open: Presentation): Step {
  const question = context.catalog.questions.get(open.question)
  if (!question || question.revision !== open.revision) return skipOpen(context, round)
  return {
    reply: {
      messages: [presenting(shown(context, round, open, question), open.id)],
      edits: closing(round, 'This question is shown again below.'),
    },
  }
}

/** Leaves out an open question that the bank no longer has in this form. */
function skipOpen(context: Context, round: Round): Step {
  const shown = round.shown.slice(0, -1)
  return askNext({ ...context, learner: { ...context.learner, round: { ...round, shown } } })
}

function shown(context: Context, round: Round, presentation: Presentation, question: Question) {
  const { catalog } = context
  return questionView(
    catalog,
    question,
    presentation.id,
    placeIn(round, presentation),
    reasonLine(context, question, round.reasons?.[question.id]),
  )
}

/** The edit that takes the inputs off the open question's card, when there is one whose message is known. */
export function closing(round: Learner['round'], text: string): NonNullable<Reply['edits']> {
  const open = openPresentation(round)
  return open?.activity ? [{ activity: open.activity, view: closed(text) }] : []
}
