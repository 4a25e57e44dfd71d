import { readAnswer } from '../../../domain/question/display.ts'
import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import type { Review } from '../../../domain/memory/review.ts'
import { startQuiz, showHelp, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { withNextProbe } from '../summary/placement.ts'
import type { Intent } from '../intents.ts'
import { changed, openPresentation, placeIn } from '../round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { wordProblem } from '../kinds/word-problem.ts'
import { unreadable } from '../unreadable.ts'
import { answerButtons } from './answer-buttons.ts'
import { texts } from './texts.en.ts'
import { verdictView } from './verdict-view.ts'
import type { VerdictView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'

type Answer = Extract<Intent, { kind: 'answer' }>

/** Grades an answer once. Submitting the same card again shows the first verdict. */
export function answer(context: Context, intent: Answer): Step | Promise<Step> {
  const { round } = context.learner
  const presentation = intent.presentation
    ? round?.shown.find(({ id }) => id === intent.presentation)
    : openPresentation(round)
  if (!round || !presentation)
    return intent.presentation ? earlierRound(context, intent.presentation) : nothingOpen(round)
  if (presentation.undone) return outOfDate(texts.outOfDate.undone)
  if (presentation.answered) return repeatedVerdict(context, round, presentation)
  if (round.ended) return outOfDate(texts.outOfDate.ended)
  const question = context.catalog.questions.get(presentation.question)
  if (!question || question.revision !== presentation.revision) return outOfDate(texts.outOfDate.rewritten)
  const read = readAnswer(question, presentation.id, intent.shown)
  if (!read.ok) return unreadable(wordProblem(question, read.problem))
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
    dayEnds: learner.settings.dayEnds,
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
  view: closed(texts.answeredBelow, verdict.area, verdict.stem),
})

/** The verdict on an answered presentation of the round. @param withNext false once the next question is shown */
export function verdictOf(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  withNext = !round.ended && round.shown.at(-1)?.id === presentation.id,
): VerdictView {
  const { picks, confidence, due } = presentation.answered as NonNullable<Presentation['answered']>
  const next: Button = {
    title: round.queue.length > 0 ? shared.buttons.next : texts.finish,
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
    [...(withNext ? [next] : []), ...answerButtons(question.id, presentation.id)],
  )
}

function repeatedVerdict(context: Context, round: Round, presentation: Presentation): Step {
  const question = context.catalog.questions.get(presentation.question)
  if (!question) return outOfDate(texts.outOfDate.gone)
  return { reply: { messages: [], replace: verdictOf(context, round, presentation, question) } }
}

/** Handles a card from an earlier round: shows its verdict if it was answered, or else says so. Counts nothing. */
async function earlierRound(context: Context, id: string): Promise<Step> {
  const review = (await context.log()).find((entry): entry is Review => entry.type === 'review' && entry.id === id)
  const question = review && context.catalog.questions.get(review.question)
  if (!review || question?.revision !== review.revision) return outOfDate(texts.outOfDate.earlierRound)
  const { picks, confidence } = review
  const due = context.learner.memory.questions[question.id]?.due ?? context.today
  const given = { presentation: id, picks, confidence, due }
  return {
    reply: {
      messages: [],
      replace: verdictView(
        context.catalog,
        question,
        given,
        texts.earlier,
        context.today,
        answerButtons(question.id, id),
      ),
    },
  }
}

const outOfDate = (text: string): Step => ({
  reply: { messages: [], replace: notice(texts.outOfDate.title, [text], [startQuiz, showHelp]) },
})

function nothingOpen(round: Round | undefined): Step {
  const { title, answered, none } = texts.nothingOpen
  const hasNext = round && !round.ended && round.queue.length > 0
  return hasNext
    ? say(notice(title, [answered], [{ title: shared.buttons.next, verb: 'next', primary: true }]))
    : say(notice(title, [none], waysOn))
}
