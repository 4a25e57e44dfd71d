import type { MockStartView } from './views.ts'
import { newId } from '../../kernel/new-id.ts'
import { readAnswer, readDraft, type ReadAnswer } from '../../domain/question/display.ts'
import { caseFrom, drawExam } from '../../domain/mock/draw-exam.ts'
import {
  fullExam,
  mockLimits,
  mockProblems,
  waitingDecision,
  withTime,
  type MockExam,
} from '../../domain/mock/mock-exam.ts'
import { blueprintShares } from '../../domain/outline.ts'
import { standingReviews } from '../../domain/memory/review.ts'
import { choiceLetters } from '../../domain/practice/walk.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import { handIn } from './mock-end.ts'
import { clockLine, decisionOf, mockShown, underWay } from './mock-pages.ts'
import { answerView, reportView, thousand } from './mock-report.ts'
import type { Reply } from '../../kernel/reply.ts'
import { closed, notice, say, presenting } from '../../kernel/notice.ts'
import type { Button } from '../../kernel/view.ts'
import { counted, weekday } from '../../kernel/text/words.ts'

const startMock: Button = { title: 'Mock exam', verb: 'mock', primary: true }
const lastReport: Button = { title: 'The report', verb: 'mock.report' }
/** A second press within this time is a double click, not a wish. */
const doubleClickMs = 3_000
const earlierShown = 4

/** Goes on with the exam under way, or tells what a new one is like; its clock starts with the press of a button. */
export async function mock(context: Context, intent: Extract<Intent, { kind: 'mock' }>): Promise<Step> {
  const current = underWay(context)
  if (current) return again(context, current)
  const count = intent.count ?? fullExam.count
  const minutes =
    intent.minutes ?? Math.max(mockLimits.minutes.least, Math.round((count * fullExam.minutes) / fullExam.count))
  const problems = [
    ...(isWithin(count, mockLimits.count) ? [] : [mockProblems.count]),
    ...(isWithin(minutes, mockLimits.minutes) ? [] : [mockProblems.minutes]),
  ]
  if (problems.length > 0)
    return say(notice('How long?', [...problems, 'Try **mock exam 20 40**: 20 questions in 40 minutes.'], [startMock]))
  const log = await context.log()
  return say({
    view: 'mock-start',
    title: 'Mock exam',
    lines: [
      `The real one has about ${fullExam.count} questions and ${fullExam.minutes} minutes; change both as you like.`,
      'Nothing tells you whether you are right until you hand in. Skip, flag and go back as you like; parts of an answer count.',
      `${count < caseFrom ? '' : 'At the end comes a case study, decision by decision. '}When you hand in, you get a score, a report, and every answer explained.`,
      'The clock runs on when you leave. Say **mock exam** to come back.',
    ],
    count,
    minutes,
    limits: mockLimits,
    earlier: log
      .flatMap((entry) => (entry.type === 'mock' ? [entry] : []))
      .slice(-earlierShown)
      .map((entry) => `${weekday(entry.day)}: ${thousand(entry.scaled)} of 1,000, ${counted(entry.count, 'question')}`),
    begin: { title: 'Start the clock', verb: 'mock.begin', primary: true },
    buttons: context.learner.mock ? [lastReport] : [],
  } satisfies MockStartView)
}

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  value >= least && value <= most

/** Draws the questions and starts the clock. */
export async function beginMock(context: Context, intent: Extract<Intent, { kind: 'mock.begin' }>): Promise<Step> {
  const { turn, learner, catalog } = context
  const current = underWay(context)
  if (current)
    return turn.now.getTime() - Date.parse(current.startedAt) < doubleClickMs
      ? { reply: { messages: [] } }
      : again(context, current)
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
  if (drawn.questions.length === 0) return say(notice('No questions', ['The bank is empty.'], [showHelp]))
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
      ...(turn.pressed ? { replace: closed(`The clock is running: ${clockLine(context, begun)}.`, 'Mock exam') } : {}),
    },
  }
}

/** Shows where the exam is once more, at the bottom of the chat; its older card is closed. */
function again(context: Context, current: MockExam): Step {
  return { reply: { messages: [presenting(mockShown(context, current), current.id)], edits: closing(current) } }
}

const closing = ({ activity }: MockExam): NonNullable<Reply['edits']> =>
  activity ? [{ activity, view: closed('Your mock exam goes on below.', 'Mock exam') }] : []

/** Keeps what the page holds and turns to another one. */
export function goInMock(context: Context, intent: Extract<Intent, { kind: 'mock.go' }>): Step {
  const current = underWay(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notUnderWay(context)
  // A card that is behind, or a second press: nothing changes, and it shows where the exam is.
  if (intent.page !== undefined && intent.page !== current.page)
    return { reply: { messages: [], replace: mockShown(context, current) } }
  const timed = withTime(current, context.turn.now)
  const kept = withAnswer(context, timed, intent)
  if ('problem' in kept)
    return context.turn.pressed
      ? { reply: { messages: [], note: kept.problem } }
      : say(notice('Almost', [kept.problem], []))
  return moved(context, turnedTo(kept, intent.to))
}

/** The exam with what the page's inputs hold; or one sentence on what does not fit. */
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
  if (read && !read.ok) return { problem: read.problem }
  const { flagged, ...rest } = item
  const isFlagged = (flagged === true) !== (intent.to === 'flag')
  const changed = {
    ...rest,
    picks: read ? [...read.picks] : item.picks,
    ...(isFlagged ? { flagged: true as const } : {}),
  }
  return { ...current, questions: current.questions.map((other, place) => (place === page ? changed : other)) }
}

/** A decision is taken with *Decide* only; turning back leaves it open. */
function withDecision(
  context: Context,
  current: MockExam,
  { to, fields }: Extract<Intent, { kind: 'mock.go' }>,
): MockExam | { readonly problem: string } {
  const study = current.case
  if (to !== 'next' || !study || !decisionOf(context, current)) return current
  const letter = choiceLetters.find((known) => known === fields?.[0]?.trim().toLowerCase())
  if (!letter) return { problem: 'Choose a letter first: A, B or C.' }
  return { ...current, case: { ...study, picks: [...study.picks, letter] } }
}

/** After the last question comes the case study, after that the overview. */
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
      // A flag that was taken off leaves the page where it is.
      return isQuestion && !questions[page]?.flagged ? current : { ...current, page: pageAfter(current) }
  }
}

const pageAfter = (current: MockExam): MockExam['page'] =>
  current.page !== 'overview' && current.page < current.questions.length - 1
    ? current.page + 1
    : (waitingDecision(current) ?? 'overview')

/** The card is replaced in place; when something was typed, a new one carries on and the old one is closed. */
function moved(context: Context, next: MockExam): Step {
  const { turn, learner } = context
  const view = mockShown(context, next)
  const changed = { ...learner, mock: next }
  if (turn.pressed) return { learner: changed, reply: { messages: [], replace: view } }
  return { learner: changed, reply: { messages: [presenting(view, next.id)], edits: closing(next) } }
}

/** From the overview to a page. */
export function jumpInMock(context: Context, intent: Extract<Intent, { kind: 'mock.jump' }>): Step {
  const current = underWay(context)
  if (!current || intent.mock !== current.id) return notUnderWay(context)
  const isThere = intent.page < current.questions.length || intent.page === waitingDecision(current)
  const timed = withTime(current, context.turn.now)
  return moved(context, isThere ? { ...timed, page: intent.page } : { ...timed, page: 'overview' })
}

/** Hands the exam in from its overview; typed, the overview comes first, because it cannot be undone. */
export function endMock(context: Context, intent: Extract<Intent, { kind: 'mock.end' }>): Step {
  const current = underWay(context)
  if (!current || (intent.mock !== undefined && intent.mock !== current.id)) return notUnderWay(context)
  if (intent.mock === undefined) return moved(context, { ...withTime(current, context.turn.now), page: 'overview' })
  const { report, ...ended } = handIn(context, current, context.turn.now)
  return { ...ended, reply: { messages: [], replace: report } }
}

/** The report of the last exam. */
export function mockReport(context: Context): Step {
  const { mock: last } = context.learner
  if (!last?.endedAt) return notUnderWay(context)
  const view = reportView(context, last)
  return context.turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}

/** An answer of the last exam, explained. */
export function mockAnswer(context: Context, intent: Extract<Intent, { kind: 'mock.answer' }>): Step {
  const { mock: last } = context.learner
  const view = last?.endedAt ? answerView(context, last, intent.page, intent.missed) : undefined
  return view ? { reply: { messages: [], replace: view } } : mockReport(context)
}

/** A short typed word means the exam when its page was shown last. */
export function mockClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const current = underWay(context)
  if (!current || !isShortWord(intent)) return undefined
  return { since: current.shownAt, intent: meantInMock(intent) }
}

function meantInMock(intent: AnyIntent): Intent {
  if (isAnswer(intent)) return { kind: 'mock.go', to: 'next', fields: intent.shown }
  return intent.kind === 'end' ? { kind: 'mock.end' } : { kind: 'mock.go', to: 'next' }
}

function notUnderWay({ learner, turn }: Context): Step {
  const view = notice(
    'No mock exam is under way',
    [learner.mock ? 'The last one is handed in, and its answers are counted.' : 'Say **mock exam** to start one.'],
    [startMock, ...(learner.mock ? [lastReport] : []), startQuiz],
  )
  return turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}
