import { readAnswer } from '../../../domain/question/display.ts'
import { askConfidence, type Presentation, type Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import { isMiss, rightness } from '../../../domain/memory/hinted.ts'
import { standingReviews, type Review } from '../../../domain/memory/review.ts'
import { keyPicks, type Picks } from '../../../domain/question/answer.ts'
import { withoutSkip } from '../../../domain/learner/skips.ts'
import { texts as quizTexts } from '../texts.en.ts'
import { otherWays } from './other-ways.ts'
import { startQuiz, showHelp, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { withNextProbe } from '../summary/placement.ts'
import type { Intent } from '../intents.ts'
import { answeredIn, changed, openPresentation, placeIn } from '../round/round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { wordProblem } from '../kinds/word-problem.ts'
import { unreadable } from '../answer/unreadable.ts'
import { answerButtons } from './answer-buttons.ts'
import { chooseWords, type Graded } from './choose-words.ts'
import { returnDay } from './return-day.ts'
import { texts } from './texts.en.ts'
import { gradedAnswer, verdictView } from './verdict-view.ts'
import type { VerdictView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'

type Answer = Extract<Intent, { kind: 'answer' }>

/** Grades an answer once. Submitting the same card again shows the first verdict. */
export function answer(context: Context, intent: Answer): Step | Promise<Step> {
  return atPresentation(context, intent.presentation, (round, presentation, question) => {
    const read = readAnswer(question, presentation.id, intent.shown)
    if (!read.ok) return unreadable(wordProblem(question, read.problem))
    return graded(context, round, presentation, question, { ...intent, picks: read.picks })
  })
}

/** *I don't know*: a miss without a wrong pick. The verdict shows the right answer. */
export function dontKnow(context: Context, intent: Pick<Given, 'presentation'>): Step | Promise<Step> {
  return atPresentation(context, intent.presentation, (round, presentation, question) =>
    graded(context, round, presentation, question, {
      ...(intent.presentation === undefined ? {} : { presentation: intent.presentation }),
      picks: keyPicks(question).map(() => ''),
      dontKnow: true,
    }),
  )
}

/** *Show the answer*: before an answer, it's *I don't know*; after a verdict, the verdict is shown again. */
export function showAnswer(context: Context): Step | Promise<Step> {
  const { catalog, learner } = context
  const { round } = learner
  const last = round?.shown.findLast(({ answered, undone }) => answered && !undone)
  const question = catalog.questions.get(last?.question ?? '')
  if (openPresentation(round) || !round || !last || question?.revision !== last.revision) return dontKnow(context, {})
  return say(verdictOf(context, round, last, question))
}

/** What was given instead of, or as, an answer. */
interface Given extends Pick<Review, 'confidence' | 'dontKnow'> {
  readonly assumed?: true
  readonly picks: Picks
  /** Set if a card was pressed. */
  readonly presentation?: string
}

/** Finds the question that an answer is for, and handles all answers that don't count. @param id of the pressed card; the open one if left out */
function atPresentation(
  context: Context,
  id: string | undefined,
  then: (round: Round, presentation: Presentation, question: Question) => Step | Promise<Step>,
): Step | Promise<Step> {
  const { round } = context.learner
  const presentation = id ? round?.shown.find((item) => item.id === id) : openPresentation(round)
  if (!round || !presentation) return id ? earlierRound(context, id) : nothingOpen(round)
  if (presentation.undone) return outOfDate(texts.outOfDate.undone)
  if (presentation.skipped) return outOfDate(quizTexts.instead.outOfDate)
  if (presentation.answered) return repeatedVerdict(context, round, presentation)
  if (round.ended) return outOfDate(texts.outOfDate.ended)
  const question = context.catalog.questions.get(presentation.question)
  if (!question || question.revision !== presentation.revision) return outOfDate(texts.outOfDate.rewritten)
  return then(round, presentation, question)
}

async function graded(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  given: Given,
): Promise<Step> {
  const { turn, today } = context
  const learner = withoutSkip(context.learner, question.id)
  const { confidence, dontKnow: isUnknown, picks } = given
  const review = makeReview(question, {
    id: presentation.id,
    at: turn.now,
    timeZone: learner.timeZone,
    dayEnds: learner.settings.dayEnds,
    picks,
    ...(confidence ? { confidence } : {}),
    ...(isUnknown ? { dontKnow: true } : {}),
    ...(presentation.hinted ? { hinted: true } : {}),
    elapsedMs: turn.now.getTime() - Date.parse(presentation.shownAt),
    round: round.id,
  })
  const { credit, rating } = review
  const memory = remember(learner.memory, review)
  const due = memory.questions[question.id]?.due ?? today
  const typed = given.presentation === undefined
  const misses = await missesOf(context, review)
  const missed = await missesBefore(context, question)
  const answered: NonNullable<Presentation['answered']> = {
    picks: review.picks,
    ...(confidence ? { confidence } : {}),
    // A typed answer that says nothing about confidence counts as fairly sure.
    ...(given.assumed || (typed && confidence === 'think') ? { assumed: true } : {}),
    ...(isUnknown ? { dontKnow: true } : {}),
    ...(missed > 0 ? { missed } : {}),
    credit,
    rating,
    due,
    at: review.at,
    ...(misses === undefined ? {} : { misses }),
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
  return standingReviews(await log()).filter((entry) => entry.question === id && rightness(entry) < 1).length
}

/** From this miss of the same question on, another look at it helps more than another try. */
const oftenMissed = 3

/** How often the learner has missed the question, with this answer, if that's often. The log is read only if it can be. */
async function missesOf({ learner, log }: Context, review: Review): Promise<number | undefined> {
  const { question, revision } = review
  if (!isMiss(review) || (learner.memory.questions[question]?.reps ?? 0) < oftenMissed - 1) return undefined
  const before = standingReviews(await log()).filter(
    (entry) => entry.question === question && entry.revision === revision && isMiss(entry),
  )
  return before.length + 1 >= oftenMissed ? before.length + 1 : undefined
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
  const { assumed, misses } = answered
  const next: Button = {
    title: round.queue.length > 0 ? shared.buttons.next : texts.finish,
    verb: 'next',
    data: { after: presentation.id },
    primary: true,
  }
  const view = verdictView(
    context.catalog,
    question,
    {
      ...answered,
      presentation: presentation.id,
      hinted: presentation.hinted,
      due: returnDay(context.learner, answered.due),
    },
    placeIn(round, presentation),
    context.today,
    [
      ...(withNext ? [next] : []),
      ...(misses === undefined ? [] : otherWays(context.catalog, question)),
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
  return answers
    .slice(0, answers.findIndex((item) => item.id === id) + 1)
    .flatMap(({ id: presentation, hinted, ...item }) => {
      const question = catalog.questions.get(item.question)
      return question && item.answered
        ? [gradedAnswer(catalog, question, { ...item.answered, presentation, hinted })]
        : []
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
  const { picks, confidence, dontKnow, hinted } = review
  const due = context.learner.memory.questions[question.id]?.due ?? context.today
  const given = { presentation: id, picks, confidence, dontKnow, hinted, due }
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

/** Says that no question is waiting. */
export function nothingOpen(round: Round | undefined): Step {
  const { title, answered, none } = texts.nothingOpen
  const hasNext = round && !round.ended && round.queue.length > 0
  return hasNext
    ? say(notice(title, [answered], [{ title: shared.buttons.next, verb: 'next', primary: true }]))
    : say(notice(title, [none], waysOn))
}
