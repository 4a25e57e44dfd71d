import { readAnswer } from '../../../domain/question/display.ts'
import type { Memory, Presentation, Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { gradeAnswer } from '../../../domain/memory/grade-answer.ts'
import { isMiss } from '../../../domain/memory/hinted.ts'
import type { Review } from '../../../domain/memory/review.ts'
import { keyPicks, type Picks } from '../../../domain/question/answer.ts'
import { withoutSkip } from '../../../domain/learner/skips.ts'
import { texts as quizTexts } from '../texts.en.ts'
import { startQuiz, showHelp, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { askAgain } from '../round/ask.ts'
import { withNextProbe } from '../summary/placement.ts'
import type { Intent } from '../intents.ts'
import { changed, openPresentation } from '../round/round.ts'
import { closed, notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { wordProblem } from '../kinds/word-problem.ts'
import { unreadable } from './unreadable.ts'
import { answerButtons } from '../verdict/answer-buttons.ts'
import { texts } from '../verdict/texts.en.ts'
import { verdictOf, verdictView } from '../verdict/verdict-view.ts'
import type { VerdictView } from '../views.ts'

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
interface Given extends Pick<Review, 'confidence' | 'assumed' | 'dontKnow'> {
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
  if (presentation.undone) return outOfDate(texts.outOfDate[presentation.skipped ? 'skipUndone' : 'undone'])
  if (presentation.skipped) return outOfDate(quizTexts.instead.outOfDate)
  if (presentation.answered) return repeatedVerdict(context, round, presentation)
  if (round.ended) return outOfDate(texts.outOfDate.ended)
  // A typed answer may mean something else, because the learner may never have seen this question.
  if (presentation.undelivered && !id) return askAgain(context, round, presentation)
  const question = context.catalog.questions.get(presentation.question)
  if (!question || question.revision !== presentation.revision) return outOfDate(texts.outOfDate.rewritten)
  return then(round, presentation, question)
}

function graded(context: Context, round: Round, presentation: Presentation, question: Question, given: Given): Step {
  const { turn, today } = context
  const { assumed, dontKnow: isUnknown, picks } = given
  const confidence = assumed ? undefined : given.confidence
  const { review, learner } = gradeAnswer(withoutSkip(context.learner, question.id), question, {
    id: presentation.id,
    at: turn.now,
    picks,
    ...(confidence ? { confidence } : {}),
    ...(assumed ? { assumed } : {}),
    ...(isUnknown ? { dontKnow: true } : {}),
    ...(presentation.hinted ? { hinted: true } : {}),
    elapsedMs: turn.now.getTime() - Date.parse(presentation.shownAt),
    round: round.id,
  })
  const { credit, rating } = review
  const due = learner.memory.questions[question.id]?.due ?? today
  const typed = given.presentation === undefined
  const misses = missesOf(learner.memory, review)
  const missed = missesBefore(context.learner.memory, question)
  const answered: NonNullable<Presentation['answered']> = {
    picks: review.picks,
    ...(confidence ? { confidence } : {}),
    ...(assumed ? { assumed } : {}),
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
    learner: { ...learner, round: next },
    entries: [review],
    reply: typed
      ? {
          messages: [verdict],
          ...(presentation.activity ? { edits: [closedBelow(presentation.activity, verdict)] } : {}),
        }
      : { messages: [], replace: verdict },
  }
}

/** How often the question was missed before, if the last answer to it was a miss. */
const missesBefore = ({ wrong, questions }: Memory, { id }: Question): number =>
  wrong.includes(id) ? (questions[id]?.wrong ?? 0) : 0

/** From this miss of the same question on, another look at it helps more than another try. */
const oftenMissed = 3

/** How often the learner has missed the question, if that's often and this answer missed it too. @param memory with the answer */
function missesOf({ questions }: Memory, review: Review): number | undefined {
  const misses = questions[review.question]?.misses ?? 0
  return isMiss(review) && misses >= oftenMissed ? misses : undefined
}

const closedBelow = (activity: string, verdict: VerdictView) => ({
  activity,
  view: closed(texts.answeredBelow, verdict.area, verdict.stem),
})

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
  const { picks, confidence, assumed, dontKnow, hinted } = review
  const due = context.learner.memory.questions[question.id]?.due ?? context.today
  const given = { presentation: id, picks, confidence, assumed, dontKnow, hinted, due }
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
