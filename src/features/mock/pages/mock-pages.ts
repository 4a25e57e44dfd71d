import { fieldsOf } from '../../../domain/question/display.ts'
import type { Decision, Drill } from '../../../domain/practice/drill.ts'
import { pageCount, waitingDecision, type MockExam, type MockQuestion } from '../../../domain/mock/mock-exam.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context } from '../../../kernel/context.ts'
import type { MockMove } from '../intents.ts'
import type { MockOverviewView, MockPageView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import { likeSingleChoice, askedQuestion } from '../../quiz/index.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { quoted } from '../../../kernel/text/words.ts'
import { clockLine } from './clock-line.ts'
import { overviewOf } from './mock-overview.ts'
import { texts } from '../texts.en.ts'

/** The mock exam in progress, without questions that have changed or left the bank. */
export function mockInProgress({ learner, catalog }: Pick<Context, 'learner' | 'catalog'>): MockExam | undefined {
  const { mock } = learner
  if (!mock || mock.endedAt !== undefined) return undefined
  const { case: study, ...rest } = mock
  const questions = mock.questions.filter((item) => catalog.questions.get(item.question)?.revision === item.revision)
  const keepsCase = study && catalog.drills.get(study.drill)?.revision === study.revision
  const current: MockExam = { ...rest, questions, ...(keepsCase ? { case: study } : {}) }
  const isThere = mock.page === 'overview' || mock.page < questions.length || mock.page === waitingDecision(current)
  return isThere ? current : { ...current, page: 'overview' }
}

/** The page on display: a question, a decision, or the overview. */
export const mockShown = (context: Context, mock: MockExam): MockPageView | MockOverviewView =>
  mock.page === 'overview' ? overviewOf(context, mock) : page(context, mock, mock.page)

/** The next decision in the scenario, with its drill. */
export function decisionOf({ catalog }: Context, mock: MockExam): { drill: Drill; decision: Decision } | undefined {
  const study = mock.case
  const drill = study && catalog.drills.get(study.drill)
  const decision = drill?.decisions.find(({ id }) => id === study?.decisions[study.picks.length])
  return drill && decision ? { drill, decision } : undefined
}

function page(context: Context, mock: MockExam, at: number): MockPageView | MockOverviewView {
  const item = mock.questions[at]
  const question = item && context.catalog.questions.get(item.question)
  if (item && question) return questionPage(context, mock, at, item, question)
  const found = decisionOf(context, mock)
  return found ? decisionPage(context, mock, at, found) : overviewOf(context, mock)
}

function questionPage(
  context: Context,
  mock: MockExam,
  at: number,
  item: MockQuestion,
  question: Question,
): MockPageView {
  const {
    kind,
    case: study,
    stem,
    instruction,
    options,
    snippet,
    picks,
  } = askedQuestion(context.catalog, question, item.id)
  const fields = fieldsOf(question, item.id, item.picks)
  const flagged = item.flagged === true
  return {
    view: 'mock-page',
    title: titleOf(mock, at),
    clock: clockLine(context, mock),
    flagged,
    kind,
    ...(study ? { case: study } : {}),
    stem,
    instruction,
    options,
    ...(snippet ? { snippet } : {}),
    picks: picks.map((pick, place) => ({ ...pick, value: fields[place] ?? '' })),
    buttons: [
      go(mock, at, 'next', shared.buttons.next, true),
      go(mock, at, 'flag', flagged ? texts.page.removeFlag : texts.page.flag),
      ...(at > 0 ? [go(mock, at, 'back', shared.buttons.back)] : []),
      go(mock, at, 'overview', texts.page.overview),
      pause(mock, at),
    ],
  }
}

function decisionPage(
  context: Context,
  mock: MockExam,
  at: number,
  { drill, decision }: { drill: Drill; decision: Decision },
): MockPageView {
  const { kind, options, picks } = likeSingleChoice(decision.choices, texts.page.decision)
  return {
    view: 'mock-page',
    title: titleOf(mock, at),
    clock: clockLine(context, mock),
    flagged: false,
    kind,
    situation: texts.page.situation(drill.situation),
    stem: decision.situation,
    instruction: texts.page.decisionIsFinal,
    options,
    picks: picks.map((pick) => ({ ...pick, value: '' })),
    buttons: [
      go(mock, at, 'next', texts.page.decide, true),
      ...(mock.questions.length > 0 ? [go(mock, at, 'back', texts.page.backToQuestions)] : []),
      go(mock, at, 'overview', texts.page.overview),
      pause(mock, at),
    ],
  }
}

const pause = (mock: MockExam, at: number): Button => ({
  title: texts.overview.pause,
  verb: 'mock.pause',
  data: { mock: mock.id, page: at },
})

const titleOf = (mock: MockExam, at: number): string =>
  mock.topic === undefined
    ? texts.page.title(at + 1, pageCount(mock))
    : texts.page.titleOf(quoted(mock.topic), at + 1, pageCount(mock))

const go = (mock: MockExam, at: number, to: MockMove, title: string, primary?: true): Button => ({
  title,
  verb: 'mock.go',
  data: { mock: mock.id, page: at, to },
  ...(primary ? { primary } : {}),
})
