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
import { clipped, clock, counted } from '../../kernel/text/words.ts'

/** The mock exam under way, without what the bank no longer has in that form. */
export function underWay({ learner, catalog }: Context): MockExam | undefined {
  const { mock } = learner
  if (!mock || mock.endedAt !== undefined) return undefined
  const { case: study, ...rest } = mock
  const questions = mock.questions.filter((item) => catalog.questions.get(item.question)?.revision === item.revision)
  const keepsCase = study && catalog.drills.get(study.drill)?.revision === study.revision
  const standing: MockExam = { ...rest, questions, ...(keepsCase ? { case: study } : {}) }
  const isThere = mock.page === 'overview' || mock.page < questions.length || mock.page === waitingDecision(standing)
  return isThere ? standing : { ...standing, page: 'overview' }
}

/** What is on display: a question, a decision, or the overview. */
export const mockShown = (context: Context, mock: MockExam): MockPageView | MockOverviewView =>
  mock.page === 'overview' ? overview(context, mock) : page(context, mock, mock.page)

/** The decision that waits in the case study, with its drill. */
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
      go(mock, at, 'next', 'Next', true),
      go(mock, at, 'flag', flagged ? 'Remove the flag' : 'Flag and go on'),
      ...(at > 0 ? [go(mock, at, 'back', 'Back')] : []),
      go(mock, at, 'overview', 'Overview'),
    ],
  }
}

function decisionPage(
  context: Context,
  mock: MockExam,
  at: number,
  { drill, decision }: { drill: Drill; decision: Decision },
): MockPageView {
  const { kind, options, picks } = likeSingleChoice(decision.choices, 'Your decision')
  return {
    view: 'mock-page',
    title: titleOf(mock, at),
    clock: clockLine(context, mock),
    flagged: false,
    kind,
    situation: `Case study: ${drill.situation}`,
    stem: decision.situation,
    instruction: 'The case goes on from here, so a decision cannot be changed afterwards.',
    options,
    picks: picks.map((pick) => ({ ...pick, value: '' })),
    buttons: [
      go(mock, at, 'next', 'Decide', true),
      ...(mock.questions.length > 0 ? [go(mock, at, 'back', 'Back to the questions')] : []),
      go(mock, at, 'overview', 'Overview'),
    ],
  }
}

const titleOf = (mock: MockExam, at: number): string => `Mock exam · ${at + 1} of ${pageCount(mock)}`

/** `88 min left, until 15:41`: the second half stays true while the card stands. */
export function clockLine({ turn, learner }: Context, mock: MockExam): string {
  const { hour, minute } = localTime(deadlineOf(mock), learner.timeZone)
  return `${minutesLeft(mock, turn.now)} min left, until ${clock(hour, minute)}`
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
    title: 'Mock exam · overview',
    clock: clockLine(context, mock),
    standing: `${done} of ${pageCount(mock)} answered`,
    lines: [
      ...(blank.length > 0 ? [`Not answered: ${numbers(blank)}`] : []),
      ...(part.length > 0 ? [`Answered in part: ${numbers(part)}`] : []),
      ...(flagged.length > 0 ? [`Flagged: ${numbers(flagged)}`] : []),
      ...(waiting === undefined ? [] : [`Case study: ${decided} of ${counted(decisions, 'decision')} taken`]),
      'Nothing is taken off for a wrong answer, so a guess is better than a blank.',
    ],
    pages: pages.map(({ at, question, flagged: isFlagged, state }) => ({
      page: at,
      title: clipped(
        `${at + 1}${isFlagged ? ' · flagged' : ''}${marks[state]} · ${question.stem.replaceAll('**', '')}`,
        48,
      ),
    })),
    first: open?.at ?? 0,
    jump: { title: 'Go to it', verb: 'mock.jump', data: { mock: mock.id } },
    buttons: [
      ...(waiting === undefined
        ? []
        : [{ title: 'Case study', verb: 'mock.jump', data: { mock: mock.id, page: waiting } }]),
      { title: 'Hand in', verb: 'mock.end', data: { mock: mock.id } },
    ],
  }
}

const marks = { blank: ' · blank', part: ' · in part', done: '' } as const
