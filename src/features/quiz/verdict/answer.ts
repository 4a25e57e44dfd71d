import { readAnswer } from '../../../domain/question/display.ts'
import { askConfidence, type Presentation, type Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import { standingReviews, type Review } from '../../../domain/memory/review.ts'
import { startQuiz, showHelp, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { withNextProbe } from '../summary/placement.ts'
import type { Intent } from '../intents.ts'
import { answeredIn, changed, openPresentation, placeIn } from '../round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { wordProblem } from '../kinds/word-problem.ts'
import { unreadable } from '../unreadable.ts'
import { answerButtons } from './answer-buttons.ts'
import { chooseWords, type Graded } from './choose-words.ts'
import { texts } from './texts.en.ts'
import { gradedAnswer, verdictView } from './verdict-view.ts'
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

async function graded(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  given: Answer & { picks: readonly string[] },
): Promise<Step> {
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
  const typed = given.presentation === undefined
  const missed = await missesBefore(context, question)
  const answered = {
    picks: review.picks,
    confidence: given.confidence,
    // A typed answer that says nothing about confidence counts as fairly sure.
    ...(given.assumed || (typed && given.confidence === 'think') ? { assumed: true as const } : {}),
    ...(missed > 0 ? { missed } : {}),
    credit,
    rating,
    due,
  }
  const next = withNextProbe(context, changed(round, presentation.id, { answered }))
  const verdict = verdictOf(context, next, { ...presentation, answered }, question)
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

/** How often the question was missed, if the last answer to it was a miss. Only then is the log worth reading. */
async function missesBefore({ learner, log }: Context, { id }: Question): Promise<number> {
  if (!learner.memory.wrong.includes(id)) return 0
  return standingReviews(await log()).filter(({ question, credit }) => question === id && credit < 1).length
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
  const answered = presentation.answered as NonNullable<Presentation['answered']>
  const { assumed, credit, missed = 0 } = answered
  const given = { presentation: presentation.id, ...answered }
  const next: Button = {
    title: round.queue.length > 0 ? shared.buttons.next : texts.finish,
    verb: 'next',
    data: { after: presentation.id },
    primary: true,
  }
  const drill: Button = { title: texts.drill, verb: 'drill', data: { topic: question.objectives[0] as string } }
  const view = verdictView(
    context.catalog,
    question,
    given,
    placeIn(round, presentation),
    context.today,
    [
      ...(withNext ? [next] : []),
      ...(credit < 1 && missed > 1 ? [drill] : []),
      ...answerButtons(question.id, presentation.id),
    ],
    chooseWords(answersUntil(context, round, presentation.id)),
  )
  const asks = assumed && withNext && askConfidence(context.learner.settings) === 'after'
  return asks ? { ...view, asksConfidence: presentation.id } : view
}

/** The round's answers up to this one, as the words of their verdicts depend on them. */
function answersUntil({ catalog }: Context, round: Round, id: string): Graded[] {
  const answers = answeredIn(round)
  return answers.slice(0, answers.findIndex((item) => item.id === id) + 1).flatMap(({ id: presentation, ...item }) => {
    const question = catalog.questions.get(item.question)
    return question && item.answered ? [gradedAnswer(catalog, question, { presentation, ...item.answered })] : []
  })
}

function repeatedVerdict(context: Context, round: Round, presentation: Presentation): Step {
  const question = context.catalog.questions.get(presentation.question)
  if (!question) return outOfDate(texts.outOfDate.gone)
  return { reply: { messages: [], replace: verdictOf(context, round, presentation, question) } }
}

/** Handles a card from an earlier round: shows its verdict if it was answered, or else says so. Counts nothing. */
export async function earlierRound(context: Context, id: string): Promise<Step> {
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

export const outOfDate = (text: string): Step => ({
  reply: { messages: [], replace: notice(texts.outOfDate.title, [text], [startQuiz, showHelp]) },
})

function nothingOpen(round: Round | undefined): Step {
  const { title, answered, none } = texts.nothingOpen
  const hasNext = round && !round.ended && round.queue.length > 0
  return hasNext
    ? say(notice(title, [answered], [{ title: shared.buttons.next, verb: 'next', primary: true }]))
    : say(notice(title, [none], waysOn))
}
