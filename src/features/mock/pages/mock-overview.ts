import { pageCount, stateOf, waitingDecision, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context } from '../../../kernel/context.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { clockLine } from './clock-line.ts'
import { texts } from '../texts.en.ts'
import type { MockOverviewView } from '../views.ts'

/** All pages with their states, before the exam is submitted. */
export function overviewOf(context: Context, mock: MockExam): MockOverviewView {
  const pages = mock.questions.map((item, at) => {
    const question = context.catalog.questions.get(item.question) as Question
    return { at, question, flagged: item.flagged === true, state: stateOf(item, question) }
  })
  const decisions = mock.case?.decisions.length ?? 0
  const decided = mock.case?.picks.length ?? 0
  const waiting = waitingDecision(mock)
  const done = answeredIn(context, mock)
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
      ...(waiting === undefined ? [] : [texts.overview.scenario(decided, decisions)]),
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
        : [{ title: texts.overview.goToScenario, verb: 'mock.jump', data: { mock: mock.id, page: waiting } }]),
      { title: texts.overview.submit, verb: 'mock.end', data: { mock: mock.id } },
      { title: texts.overview.pause, verb: 'mock.pause' },
      { title: texts.overview.abandon, verb: 'mock.stop', data: { abandon: 1 } },
    ],
  }
}

/** Complete answers and decisions. */
export const answeredIn = ({ catalog }: Pick<Context, 'catalog'>, mock: MockExam): number =>
  mock.questions.filter((item) => stateOf(item, catalog.questions.get(item.question) as Question) === 'done').length +
  (mock.case?.picks.length ?? 0)

/** Clients show about this much of a choice in a drop-down. */
const titleLength = 48

const marksOf = (isFlagged: boolean, state: ReturnType<typeof stateOf>): string[] => {
  const { marks } = texts.overview
  return [...(isFlagged ? [marks.flagged] : []), ...(state === 'done' ? [] : [marks[state]])]
}
