import { caseFrom, drawExam } from '../../domain/mock/draw-exam.ts'
import { fullExam, mockLimits, type MockExam } from '../../domain/mock/mock-exam.ts'
import { standingReviews } from '../../domain/memory/review.ts'
import { blueprintShares } from '../../domain/outline.ts'
import { showHelp } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { closed, notice, presenting, say } from '../../kernel/notice.ts'
import { weekday } from '../../kernel/text/words.ts'
import { isDoubleClick, noQuestions } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { clockLine } from './pages/clock-line.ts'
import { mockInProgress, mockShown } from './pages/mock-pages.ts'
import { scoreOf } from './report/mock-report.ts'
import { lastReport, showAgain, startMock } from './pages/show-mock.ts'
import { texts } from './texts.en.ts'
import type { MockStartView } from './views.ts'

/** Earlier results on the card. */
const earlierShown = 4

/** Continues the exam in progress, or describes a new one, whose clock starts at the press of a button. */
export async function mock(context: Context, intent: Extract<Intent, { kind: 'mock' }>): Promise<Step> {
  const current = mockInProgress(context)
  if (current) return showAgain(context, current)
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
  if (current)
    return isDoubleClick(current.startedAt, turn.now) ? { reply: { messages: [] } } : showAgain(context, current)
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
