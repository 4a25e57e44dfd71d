import { caseStudyFrom, drawExam, scenarioFrom } from '../../domain/mock/draw-exam.ts'
import { fullExam, isPaused, mockLimits, shortExam, type MockExam } from '../../domain/mock/mock-exam.ts'
import { passMark } from '../../domain/mock/mock-result.ts'
import { standingReviews, type MockEnd } from '../../domain/memory/review.ts'
import { blueprintShares } from '../../domain/outline.ts'
import { showHelp } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { chartOf, type Picture } from '../../kernel/picture.ts'
import { newId } from '../../kernel/new-id.ts'
import { closed, notice, presenting, say } from '../../kernel/notice.ts'
import { quoted, weekday } from '../../kernel/text/words.ts'
import { isDoubleClick, noQuestions } from '../quiz/index.ts'
import { withoutLedger } from './events.ts'
import type { Intent } from './intents.ts'
import { clockLine } from './pages/clock-line.ts'
import { mockInProgress, mockShown } from './pages/mock-pages.ts'
import { showPaused } from './pages/show-paused.ts'
import { scoreOf, thousand } from './report/mock-report.ts'
import { lastReport, showAgain, startMock } from './pages/show-mock.ts'
import { texts } from './texts.en.ts'
import type { MockStartView } from './views.ts'

type Mock = Extract<Intent, { kind: 'mock' }>

/** Earlier results on the card. */
const earlierShown = 4

/** Continues the exam in progress, or describes a new one, whose clock starts at the press of a button. */
export async function mock(context: Context, given: Mock): Promise<Step> {
  const intent = withTopic(context, given)
  const current = mockInProgress(context)
  if (current) return isPaused(current) ? showPaused(context, current) : showAgain(context, current)
  const { topic } = intent
  const found = topic === undefined ? undefined : context.catalog.findQuestions(topic).length
  if (topic !== undefined && found !== undefined && found < mockLimits.count.least) return tooFew(topic, found)
  const limits = {
    ...mockLimits,
    count: { ...mockLimits.count, most: Math.min(mockLimits.count.most, found ?? Infinity) },
  }
  const { count, minutes } = sizeOf(intent, found)
  const problems = [
    ...(isWithin(count, limits.count) ? [] : [texts.limits.count(limits.count)]),
    ...(isWithin(minutes, limits.minutes) ? [] : [texts.limits.minutes(limits.minutes)]),
  ]
  if (problems.length > 0) return say(notice(texts.limits.title, [...problems, texts.limits.example], [startMock]))
  const results = (await context.log()).flatMap((entry) => (entry.type === 'mock' ? [entry] : [])).slice(-earlierShown)
  const picture = earlierPicture(context, results)
  return say({
    view: 'mock-start',
    title: topic === undefined ? texts.title : texts.topic.title(quoted(topic)),
    lines: [
      ...(topic === undefined || found === undefined ? [] : [texts.topic.all(found, quoted(topic))]),
      texts.start.real(fullExam.count, fullExam.minutes),
      texts.start.rules,
      [...(topic === undefined ? casesIn(context, count) : []), texts.start.afterwards].join(' '),
      texts.start.clock,
    ],
    count,
    minutes,
    limits,
    earlier: results.map(({ day, scaled, count: of, topic: about, untimed }) =>
      texts.start.earlierResult(weekday(day), scoreOf(scaled), of, [
        ...(about === undefined ? [] : [quoted(about)]),
        ...(untimed ? [texts.untimed] : []),
      ]),
    ),
    ...(picture ? { picture } : {}),
    begin: {
      title: texts.start.begin,
      verb: 'mock.begin',
      ...(topic === undefined ? {} : { data: { topic } }),
      primary: true,
    },
    buttons: context.learner.mock ? [lastReport] : [],
  } satisfies MockStartView)
}

/** Earlier scores against the pass mark; one bar alone compares nothing. */
const earlierPicture = (context: Context, results: readonly MockEnd[]): Picture | undefined =>
  results.length < 2
    ? undefined
    : chartOf(context, {
        kind: 'bars',
        title: texts.start.earlier,
        bars: results.map(({ day, scaled }) => ({ label: weekday(day), text: thousand(scaled), value: scaled })),
        most: 1000,
        goal: { value: passMark, label: texts.report.passMark(passMark) },
      })

/** Takes the words around a request for a topic if there are enough questions on it. */
function withTopic({ catalog }: Context, intent: Mock): Mock {
  const { perhaps } = intent
  const isTopic = perhaps && catalog.findQuestions(perhaps.topic).length >= mockLimits.count.least
  return isTopic ? { kind: 'mock', ...perhaps } : intent
}

/** What the end of an exam has besides single questions. */
const casesIn = ({ catalog }: Context, count: number): readonly string[] =>
  count < scenarioFrom ? [] : [texts.start[count >= caseStudyFrom && catalog.cases.size > 0 ? 'caseStudy' : 'scenario']]

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  value >= least && value <= most

/** Two minutes per question. A number of minutes gets as many questions as fit. */
function sizeOf({ count, minutes, topic }: Mock, found = Infinity) {
  const { least, most } = mockLimits.count
  const usual = topic === undefined ? fullExam.count : Math.min(shortExam.count, found)
  const fits = minutes === undefined ? usual : Math.floor(minutes / minutesPerQuestion)
  // More than the topic has is a wish for all of it.
  const questions = Math.min(count ?? Math.max(least, Math.min(most, fits)), found)
  return { count: questions, minutes: minutes ?? Math.max(mockLimits.minutes.least, questions * minutesPerQuestion) }
}

const minutesPerQuestion = fullExam.minutes / fullExam.count

/** Says that a topic has too few questions for an exam, with what is possible instead. */
function tooFew(topic: string, found: number): Step {
  const { few, short, full, quiz, instead, insteadOrQuiz } = texts.topic
  return say(
    notice(
      texts.topic.title(quoted(topic)),
      [few(found, quoted(topic), mockLimits.count.least), found === 0 ? instead : insteadOrQuiz],
      [
        ...(found === 0 ? [] : [{ title: quiz, verb: 'quiz', data: { topic } }]),
        { title: short, verb: 'mock', data: shortExam },
        { title: full, verb: 'mock', data: fullExam },
      ],
    ),
  )
}

/** Draws the questions and starts the clock. */
export async function beginMock(context: Context, intent: Extract<Intent, { kind: 'mock.begin' }>): Promise<Step> {
  const { turn, learner, catalog } = context
  const current = mockInProgress(context)
  if (current)
    return isDoubleClick(current.startedAt, turn.now) ? { reply: { messages: [] } } : showAgain(context, current)
  const seen = new Map<string, number>()
  for (const { question } of standingReviews(await context.log())) seen.set(question, (seen.get(question) ?? 0) + 1)
  const { topic } = intent
  const drawn = drawExam({
    questions: topic === undefined ? catalog.bank : catalog.findQuestions(topic),
    cases: topic === undefined ? [...catalog.cases.keys()].map((of) => catalog.questionsOfCase(of)) : [],
    drills: topic === undefined ? [...catalog.drills.values()] : [],
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
    ...(topic === undefined ? {} : { topic }),
  }
  return {
    learner: withoutLedger({ ...learner, mock: begun }),
    reply: {
      messages: [presenting(mockShown(context, begun), id)],
      ...(turn.pressed ? { replace: closed(texts.start.running(clockLine(context, begun)), texts.title) } : {}),
    },
  }
}
