import type { MockStartView } from './views.ts'
import { newId } from '../../kernel/new-id.ts'
import { readAnswer, readDraft, type ReadAnswer } from '../../domain/question/display.ts'
import { caseFrom, drawExam } from '../../domain/mock/draw-exam.ts'
import { fullExam, mockLimits, waitingDecision, withTime, type MockExam } from '../../domain/mock/mock-exam.ts'
import { blueprintShares } from '../../domain/outline.ts'
import { standingReviews } from '../../domain/memory/review.ts'
import { choiceLetters } from '../../domain/practice/walk.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import { submitMock } from './mock-end.ts'
import { clockLine, decisionOf, mockShown, mockInProgress } from './mock-pages.ts'
import { answerView, reportView, scoreOf } from './mock-report.ts'
import type { Reply } from '../../kernel/reply.ts'
import { closed, notice, say, presenting } from '../../kernel/notice.ts'
import type { Button } from '../../kernel/view.ts'
import { weekday } from '../../kernel/text/words.ts'
import { isDoubleClick, noQuestions, wordProblem } from '../quiz/index.ts'
import { texts } from './texts.en.ts'

const startMock: Button = { title: texts.title, verb: 'mock', primary: true }
const lastReport: Button = { title: texts.lastReport, verb: 'mock.report' }
const earlierShown = 4

/** Continues the exam in progress, or describes a new one, whose clock starts at the press of a button. */
export async function mock(context: Context, intent: Extract<Intent, { kind: 'mock' }>): Promise<Step> {
  const current = mockInProgress(context)
  if (current) return again(context, current)
  const count = intent.count ?? fullExam.count
  const minutes =
    intent.minutes ?? Math.max(mockLimits.minutes.least, Math.round((count * fullExam.minutes) / fullExam.count))
  const problems = [
    ...(isWithin(count, mockLimits.count) ? [] : [texts.limits.count(mockLimits.count)]),
    ...(isWithin(minutes, mockLimits.minutes) ? [] : [texts.limits.minutes(mockLimits.minutes)]),
  ]
  if (problems.length > 0) return say(notice(texts.limits.title, [...problems, texts.limits.example], [startMock]))
  const log = await context.log()
  return say({
    view: 'mock-start',
    title: texts.title,
    lines: [
      texts.start.real(fullExam.count, fullExam.minutes),
      texts.start.rules,
      [...(count < caseFrom ? [] : [texts.start.caseStudy]), texts.start.afterwards].join(' '),
      texts.start.clock,
    ],
    count,
    minutes,
    limits: mockLimits,
    earlier: log
      .flatMap((entry) => (entry.type === 'mock' ? [entry] : []))
      .slice(-earlierShown)
      .map((entry) => texts.start.earlierResult(weekday(entry.day), scoreOf(entry.scaled), entry.count)),
    begin: { title: texts.start.begin, verb: 'mock.begin', primary: true },
    buttons: context.learner.mock ? [lastReport] : [],
  } satisfies MockStartView)
}

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  value >= least && value <= most

/** Draws the questions and starts the clock. */
export async function beginMock(context: Context, intent: Extract<Intent, { kind: 'mock.begin' }>): Promise<Step> {
  const { turn, learner, catalog } = context
  const current = mockInProgress(context)
  if (current) return isDoubleClick(current.startedAt, turn.now) ? { reply: { messages: [] } } : again(context, current)
  const seen = new Map<string, number>()
  for (const { question } of standingReviews(await context.log())) seen.set(question, (seen.get(question) ?? 0) + 1)
  const drawn = drawExam({
    questions: [...catalog.questions.values()],
    drills: [...catalog.drills.values()],
    shares: blueprintShares(catalog.outline),
    count: intent.count,
    seen,
    walked: new Set(Object.keys(learner.drills)),
    chance: turn.chance,
  })
  if (drawn.questions.length === 0) return say(noQuestions([showHelp]))
  const id = newId(turn)
  const begun: MockExam = {
    id,
    startedAt: turn.now.toISOString(),
    minutes: intent.minutes,
    questions: drawn.questions.map((question, place) => ({
      id: `${id}-${place + 1}`,
      question: question.id,
      revision: question.revision,
      picks: [],
      ms: 0,
    })),
    ...(drawn.case
      ? {
          case: {
            drill: drawn.case.drill.id,
            revision: drawn.case.drill.revision,
            decisions: [...drawn.case.decisions],
            picks: [],
          },
        }
      : {}),
    page: 0,
    shownAt: turn.now.toISOString(),
  }
  return {
    learner: { ...learner, mock: begun },
    reply: {
      messages: [presenting(mockShown(context, begun), id)],
      ...(turn.pressed ? { replace: closed(texts.start.running(clockLine(context, begun)), texts.title) } : {}),
    },
  }
}

/** Shows the current page again at the bottom of the chat and closes its older card. */
function again(context: Context, current: MockExam): Step {
  return { reply: { messages: [presenting(mockShown(context, current), current.id)], edits: closing(current) } }
}

const closing = ({ activity }: MockExam): NonNullable<Reply['edits']> =>
  activity ? [{ activity, view: closed(texts.continuesBelow, texts.title) }] : []

/** Saves the page's inputs and moves to another page. */
export function goInMock(context: Context, intent: Extract<Intent, { kind: 'mock.go' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  // A stale card or a second press changes nothing, and shows the current page.
  if (intent.page !== undefined && intent.page !== current.page)
    return { reply: { messages: [], replace: mockShown(context, current) } }
  const timed = withTime(current, context.turn.now)
  const kept = withAnswer(context, timed, intent)
  if ('problem' in kept)
    return context.turn.pressed
      ? { reply: { messages: [], note: kept.problem } }
      : say(notice(texts.unreadable, [kept.problem], []))
  return moved(context, turnedTo(kept, intent.to))
}

/** Saves the page's inputs in the exam, or returns a sentence on why it can't. */
function withAnswer(
  context: Context,
  current: MockExam,
  intent: Extract<Intent, { kind: 'mock.go' }>,
): MockExam | { readonly problem: string } {
  const { page } = current
  if (page === 'overview') return current
  const item = current.questions[page]
  if (!item) return withDecision(context, current, intent)
  const question = context.catalog.questions.get(item.question)
  const read: ReadAnswer | undefined =
    question && intent.fields && (intent.page === undefined ? readAnswer : readDraft)(question, item.id, intent.fields)
  if (question && read && !read.ok) return { problem: wordProblem(question, read.problem) }
  const { flagged, ...rest } = item
  const isFlagged = (flagged === true) !== (intent.to === 'flag')
  const changed = {
    ...rest,
    picks: read?.ok ? [...read.picks] : item.picks,
    ...(isFlagged ? { flagged: true as const } : {}),
  }
  return { ...current, questions: current.questions.map((other, place) => (place === page ? changed : other)) }
}

/** Only *Decide* makes a decision; going back leaves it open. */
function withDecision(
  context: Context,
  current: MockExam,
  { to, fields }: Extract<Intent, { kind: 'mock.go' }>,
): MockExam | { readonly problem: string } {
  const study = current.case
  if (to !== 'next' || !study || !decisionOf(context, current)) return current
  const letter = choiceLetters.find((known) => known === fields?.[0]?.trim().toLowerCase())
  if (!letter) return { problem: texts.chooseLetter }
  return { ...current, case: { ...study, picks: [...study.picks, letter] } }
}

/** The case study follows the last question, and the overview follows the case study. */
function turnedTo(current: MockExam, to: Extract<Intent, { kind: 'mock.go' }>['to']): MockExam {
  const { page, questions } = current
  const isQuestion = page !== 'overview' && page < questions.length
  const last = Math.max(0, questions.length - 1)
  switch (to) {
    case 'overview':
      return { ...current, page: 'overview' }
    case 'back':
      return { ...current, page: isQuestion ? Math.max(0, page - 1) : last }
    case 'next':
      return { ...current, page: pageAfter(current) }
    case 'flag':
      // Removing a flag stays on the page.
      return isQuestion && !questions[page]?.flagged ? current : { ...current, page: pageAfter(current) }
  }
}

const pageAfter = (current: MockExam): MockExam['page'] =>
  current.page !== 'overview' && current.page < current.questions.length - 1
    ? current.page + 1
    : (waitingDecision(current) ?? 'overview')

/** A press replaces the card in place. A typed move sends a new card and closes the old one. */
function moved(context: Context, next: MockExam): Step {
  const { turn, learner } = context
  const view = mockShown(context, next)
  const changed = { ...learner, mock: next }
  if (turn.pressed) return { learner: changed, reply: { messages: [], replace: view } }
  return { learner: changed, reply: { messages: [presenting(view, next.id)], edits: closing(next) } }
}

/** Moves from the overview to a page. */
export function jumpInMock(context: Context, intent: Extract<Intent, { kind: 'mock.jump' }>): Step {
  const current = mockInProgress(context)
  if (!current || intent.mock !== current.id) return notInProgress(context)
  const isThere = intent.page < current.questions.length || intent.page === waitingDecision(current)
  const timed = withTime(current, context.turn.now)
  return moved(context, isThere ? { ...timed, page: intent.page } : { ...timed, page: 'overview' })
}

/** Submits the exam from its overview. If typed, shows the overview first, because submitting can't be undone. */
export function endMock(context: Context, intent: Extract<Intent, { kind: 'mock.end' }>): Step {
  const current = mockInProgress(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notInProgress(context)
  if (intent.mock === undefined) return moved(context, { ...withTime(current, context.turn.now), page: 'overview' })
  const { report, ...ended } = submitMock(context, current, context.turn.now)
  return { ...ended, reply: { messages: [], replace: report } }
}

/** Shows the report of the last exam. */
export function mockReport(context: Context): Step {
  const { mock: last } = context.learner
  if (!last?.endedAt) return notInProgress(context)
  const view = reportView(context, last)
  return context.turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}

/** Shows an answer of the last exam with its explanation. */
export function mockAnswer(context: Context, intent: Extract<Intent, { kind: 'mock.answer' }>): Step {
  const { mock: last } = context.learner
  const view = last?.endedAt ? answerView(context, last, intent.page, intent.missed) : undefined
  return view ? { reply: { messages: [], replace: view } } : mockReport(context)
}

/** A short typed word is meant for the exam if its page was shown last. */
export function mockClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const current = mockInProgress(context)
  if (!current || !isShortWord(intent)) return undefined
  return { since: current.shownAt, intent: meantInMock(intent) }
}

function meantInMock(intent: AnyIntent): Intent {
  if (isAnswer(intent)) return { kind: 'mock.go', to: 'next', fields: intent.shown }
  return intent.kind === 'end' ? { kind: 'mock.end' } : { kind: 'mock.go', to: 'next' }
}

function notInProgress({ learner, turn }: Context): Step {
  const view = notice(
    texts.notInProgress.title,
    [learner.mock ? texts.notInProgress.submitted : texts.notInProgress.howToStart],
    [startMock, ...(learner.mock ? [lastReport] : []), startQuiz],
  )
  return turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}
