import { readAnswer } from '../../../domain/question/display.ts'
import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import type { Review } from '../../../domain/memory/review.ts'
import { startQuiz, showHelp, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { withNextProbe } from '../placement.ts'
import type { Intent } from '../intents.ts'
import { changed, openPresentation, placeIn } from '../round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { verdictView } from './verdict-view.ts'
import type { VerdictView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'

type Answer = Extract<Intent, { kind: 'answer' }>

/** Grades an answer, once: a second submit of the same card shows the first verdict again. */
export function answer(context: Context, intent: Answer): Step | Promise<Step> {
  const { round } = context.learner
  const presentation = intent.presentation
    ? round?.shown.find(({ id }) => id === intent.presentation)
    : openPresentation(round)
  if (!round || !presentation)
    return intent.presentation ? earlierRound(context, intent.presentation) : nothingOpen(round)
  if (presentation.undone) return outOfDate('This answer was taken back; the question is shown again below.')
  if (presentation.answered) return repeatedVerdict(context, round, presentation)
  if (round.ended) return outOfDate('This round has ended. Nothing was counted.')
  const question = context.catalog.questions.get(presentation.question)
  if (!question || question.revision !== presentation.revision)
    return outOfDate('This question was rewritten since it was shown, so the old one no longer counts.')
  const read = readAnswer(question, presentation.id, intent.shown)
  if (!read.ok) return say(notice('Almost', [read.problem], []))
  return graded(context, round, presentation, question, { ...intent, picks: read.picks })
}

function graded(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  given: Answer & { picks: readonly string[] },
): Step {
  const { turn, learner, today } = context
  const review = makeReview(question, {
    id: presentation.id,
    at: turn.now,
    timeZone: learner.timeZone,
    picks: given.picks,
    confidence: given.confidence,
    elapsedMs: turn.now.getTime() - Date.parse(presentation.shownAt),
    round: round.id,
  })
  const { credit, rating } = review
  const memory = remember(learner.memory, review)
  const due = memory.questions[question.id]?.due ?? today
  const answered = { picks: review.picks, confidence: given.confidence, credit, rating, due }
  const next = withNextProbe(context, changed(round, presentation.id, { answered }))
  const verdict = verdictOf(context, next, { ...presentation, answered }, question)
  const typed = given.presentation === undefined
  return {
    learner: { ...learner, memory, round: next },
    entries: [review],
    reply: typed
      ? {
          messages: [verdict],
          ...(presentation.activity ? { edits: [closedBelow(presentation.activity, verdict)] } : {}),
        }
      : { messages: [], replace: verdict },
  }
}

const closedBelow = (activity: string, verdict: VerdictView) => ({
  activity,
  view: closed('Answered: the verdict is below.', verdict.area, verdict.stem),
})

/** The verdict on an answered presentation of the round, with the ways on. `withNext` false once the next one is shown. */
export function verdictOf(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  withNext = !round.ended && round.shown.at(-1)?.id === presentation.id,
): VerdictView {
  const { picks, confidence, due } = presentation.answered as NonNullable<Presentation['answered']>
  const next: Button = {
    title: round.queue.length > 0 ? 'Next' : 'Finish',
    verb: 'next',
    data: { after: presentation.id },
    primary: true,
  }
  return verdictView(
    context.catalog,
    question,
    { presentation: presentation.id, picks, confidence, due },
    placeIn(round, presentation),
    context.today,
    [...(withNext ? [next] : []), ...verdictButtons(question, presentation.id)],
  )
}

const verdictButtons = (question: Question, presentation: string): Button[] => [
  { title: 'Explain', verb: 'explain', data: { question: question.id, presentation } },
  { title: 'Report a problem', verb: 'report', data: { question: question.id } },
]

function repeatedVerdict(context: Context, round: Round, presentation: Presentation): Step {
  const question = context.catalog.questions.get(presentation.question)
  if (!question) return outOfDate('You answered this one; it has since left the bank.')
  return { reply: { messages: [], replace: verdictOf(context, round, presentation, question) } }
}

/** A card of an older round: its verdict if it was answered, else a closed card. Nothing is counted either way. */
async function earlierRound(context: Context, id: string): Promise<Step> {
  const review = (await context.log()).find((entry): entry is Review => entry.type === 'review' && entry.id === id)
  const question = review && context.catalog.questions.get(review.question)
  if (!review || question?.revision !== review.revision)
    return outOfDate('This card belongs to an earlier round and no longer counts.')
  const { picks, confidence } = review
  const due = context.learner.memory.questions[question.id]?.due ?? context.today
  const given = { presentation: id, picks, confidence, due }
  return {
    reply: {
      messages: [],
      replace: verdictView(context.catalog, question, given, 'earlier', context.today, verdictButtons(question, id)),
    },
  }
}

const outOfDate = (text: string): Step => ({
  reply: { messages: [], replace: notice('Out of date', [text], [startQuiz, showHelp]) },
})

const nothingOpen = (round: Round | undefined): Step =>
  say(
    notice(
      'No question is open',
      [
        round && !round.ended && round.queue.length > 0
          ? 'You answered that one already. Say next for the one after it.'
          : 'There is no question waiting for an answer. Shall we start some?',
      ],
      round && !round.ended && round.queue.length > 0 ? [{ title: 'Next', verb: 'next', primary: true }] : waysOn,
    ),
  )
