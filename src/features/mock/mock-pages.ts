import { localTime } from '../../domain/calendar.ts'
import { fieldsOf } from '../../domain/question/display.ts'
import type { Decision, Drill } from '../../domain/practice/drill.ts'
import {
  deadlineOf,
  minutesLeft,
  pageCount,
  stateOf,
  waitingDecision,
  type MockExam,
  type MockQuestion,
} from '../../domain/mock/mock-exam.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Context } from '../../kernel/context.ts'
import type { MockMove } from './intents.ts'
import type { MockOverviewView, MockPageView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { likeSingleChoice, questionView } from '../quiz/index.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { clipped, clock } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** The mock exam in progress, without questions that have changed or left the bank. */
export function mockInProgress({ learner, catalog }: Context): MockExam | undefined {
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
  mock.page === 'overview' ? overview(context, mock) : page(context, mock, mock.page)

/** The next decision in the case study, with its drill. */
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
  return found ? decisionPage(context, mock, at, found) : overview(context, mock)
}

function questionPage(
  context: Context,
  mock: MockExam,
  at: number,
  item: MockQuestion,
  question: Question,
): MockPageView {
  const { kind, stem, instruction, options, snippet, picks } = questionView(context.catalog, question, item.id, '', '')
  const fields = fieldsOf(question, item.id, item.picks)
  const flagged = item.flagged === true
  return {
    view: 'mock-page',
    title: titleOf(mock, at),
    clock: clockLine(context, mock),
    flagged,
    kind,
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
    ],
  }
}

const titleOf = (mock: MockExam, at: number): string => texts.page.title(at + 1, pageCount(mock))

/** The time left: `88 min left, until 15:41`. */
export function clockLine({ turn, learner }: Context, mock: MockExam): string {
  const { hour, minute } = localTime(deadlineOf(mock), learner.timeZone)
  return texts.page.clock(minutesLeft(mock, turn.now), clock(hour, minute))
}

const go = (mock: MockExam, at: number, to: MockMove, title: string, primary?: true): Button => ({
  title,
  verb: 'mock.go',
  data: { mock: mock.id, page: at, to },
  ...(primary ? { primary } : {}),
})

function overview(context: Context, mock: MockExam): MockOverviewView {
  const pages = mock.questions.map((item, at) => {
    const question = context.catalog.questions.get(item.question) as Question
    return { at, question, flagged: item.flagged === true, state: stateOf(item, question) }
  })
  const decisions = mock.case?.decisions.length ?? 0
  const decided = mock.case?.picks.length ?? 0
  const waiting = waitingDecision(mock)
  const done = pages.filter(({ state }) => state === 'done').length + decided
  const open = pages.find(({ state, flagged }) => flagged || state !== 'done')
  const numbers = (found: typeof pages) => found.map(({ at }) => at + 1).join(', ')
  const blank = pages.filter(({ state }) => state === 'blank')
  const part = pages.filter(({ state }) => state === 'part')
  const flagged = pages.filter((entry) => entry.flagged)
  return {
    view: 'mock-overview',
    title: texts.overview.title,
    clock: clockLine(context, mock),
    standing: texts.overview.standing(done, pageCount(mock)),
    lines: [
      ...(blank.length > 0 ? [texts.overview.blank(numbers(blank))] : []),
      ...(part.length > 0 ? [texts.overview.part(numbers(part))] : []),
      ...(flagged.length > 0 ? [texts.overview.flagged(numbers(flagged))] : []),
      ...(waiting === undefined ? [] : [texts.overview.caseStudy(decided, decisions)]),
      texts.overview.guess,
    ],
    pages: pages.map(({ at, question, flagged: isFlagged, state }) => ({
      page: at,
      title: clipped(
        texts.overview.page(at + 1, marksOf(isFlagged, state), question.stem.replaceAll('**', '')),
        titleLength,
      ),
    })),
    first: open?.at ?? 0,
    jump: { title: texts.overview.jump, verb: 'mock.jump', data: { mock: mock.id } },
    buttons: [
      ...(waiting === undefined
        ? []
        : [{ title: texts.overview.goToCase, verb: 'mock.jump', data: { mock: mock.id, page: waiting } }]),
      { title: texts.overview.submit, verb: 'mock.end', data: { mock: mock.id } },
    ],
  }
}

/** Clients show about this much of a choice in a drop-down. */
const titleLength = 48

const marksOf = (isFlagged: boolean, state: ReturnType<typeof stateOf>): string[] => {
  const { marks } = texts.overview
  return [...(isFlagged ? [marks.flagged] : []), ...(state === 'done' ? [] : [marks[state]])]
}
