import type { MockExam } from '../../domain/mock/mock-exam.ts'
import { passMark, resultOf, type MockLine, type Points } from '../../domain/mock/mock-result.ts'
import { choiceLetters, creditOf } from '../../domain/practice/walk.ts'
import { showProgress } from '../../kernel/buttons.ts'
import type { Context } from '../../kernel/context.ts'
import type { MockReportView } from './views.ts'
import type { VerdictView } from '../quiz/index.ts'
import type { Button } from '../../kernel/view.ts'
import { verdictView } from '../quiz/index.ts'
import { bar, counted, onDay } from '../../kernel/text/words.ts'

/** The score and where it comes from. */
export function reportView({ catalog }: Context, mock: MockExam): MockReportView {
  const result = resultOf(mock, catalog)
  const missed = result.lines.some(({ credit }) => credit < 1)
  return {
    view: 'mock-report',
    title: 'Mock exam: your report',
    score: `${thousand(result.scaled)} of 1,000`,
    passed: result.scaled >= passMark,
    lines: [
      `${points(result)} of ${counted(result.of, 'point')}, ${result.answered} of ${result.of} answered in ${usedMinutes(mock)} of ${counted(mock.minutes, 'minute')}.`,
      `Unofficial: one point a question or decision, parts count, ${passMark} is ${passMark / 10}\u00a0%. Microsoft's own scale also weighs difficulty.`,
      'Your plan works with these answers from now on.',
    ],
    areas: catalog.outline.skillAreas.flatMap(({ id, short }) => {
      const found = result.areas.get(id)
      return found ? [{ title: short, text: `${bar(found.credit / found.of)} ${points(found)} of ${found.of}` }] : []
    }),
    objectives: [...result.objectives]
      .filter(([, { credit, of }]) => credit < of)
      .toSorted(([, a], [, b]) => a.credit / a.of - b.credit / b.of)
      .map(([id, earned]) => ({
        objective: catalog.objective(id)?.text ?? id,
        text: `${points(earned)} of ${earned.of}`,
      })),
    buttons: [
      ...(missed
        ? [{ title: 'Explain what I missed', verb: 'mock.answer', data: at(0, true), primary: true } as const]
        : []),
      { title: 'All answers', verb: 'mock.answer', data: at(0, false) },
      showProgress,
      { title: 'Another one', verb: 'mock' },
    ],
  }
}

const at = (page: number, missed: boolean): { page: number; missed: number } => ({ page, missed: missed ? 1 : 0 })

const points = ({ credit }: Points): string => String(Math.round(credit * 10) / 10)

export const thousand = (scaled: number): string => scaled.toLocaleString('en-GB')

function usedMinutes({ startedAt, endedAt }: MockExam): number {
  return Math.ceil((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 60_000)
}

/** The answer on a page, or on the next one with an answer to look at, with every rationale. Undefined past the last one. */
export function answerView(context: Context, mock: MockExam, page: number, missed: boolean): VerdictView | undefined {
  const result = resultOf(mock, context.catalog)
  const lines = result.lines.filter(({ credit }) => !missed || credit < 1)
  const place = lines.findIndex((item) => item.page >= page)
  const line = lines[place]
  if (!line) return undefined
  const before = lines[place - 1]
  const after = lines[place + 1]
  const buttons: Button[] = [
    after
      ? { title: 'Next', verb: 'mock.answer', data: at(after.page, missed), primary: true }
      : { title: 'To the report', verb: 'mock.report', primary: true },
    ...(before ? [{ title: 'Back', verb: 'mock.answer', data: at(before.page, missed) }] : []),
    ...(after ? [{ title: 'To the report', verb: 'mock.report' }] : []),
  ]
  const where = `mock exam, ${line.page + 1} of ${result.of}`
  return line.kind === 'question'
    ? questionAnswer(context, line, where, buttons)
    : decisionAnswer(context, line, where, buttons)
}

type Line<K extends MockLine['kind']> = Extract<MockLine, { kind: K }>

function questionAnswer(context: Context, line: Line<'question'>, where: string, buttons: Button[]): VerdictView {
  const { catalog, learner, today } = context
  const { item, question, answered } = line
  const state = learner.memory.questions[question.id]
  return verdictView(
    catalog,
    question,
    { presentation: item.id, picks: item.picks, due: answered ? state?.due : undefined },
    where,
    today,
    [
      ...buttons,
      {
        title: 'Explain',
        verb: 'explain',
        data: { question: question.id, ...(answered ? { presentation: item.id } : {}) },
      },
      { title: 'Report a problem', verb: 'report', data: { question: question.id } },
    ],
  )
}

/** A decision of the case, each choice with what it would have led to. */
function decisionAnswer(context: Context, line: Line<'decision'>, where: string, buttons: Button[]): VerdictView {
  const { catalog, learner, today } = context
  const { drill, decision, pick, credit, answered } = line
  const picked = decision.choices[choiceLetters.findIndex((letter) => letter === pick)]
  const due = learner.memory.objectives[decision.objective]?.due
  return {
    view: 'verdict',
    outcome: credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong',
    headline: !answered
      ? 'Not answered'
      : credit === 1
        ? 'Right'
        : credit > 0
          ? 'Workable: half a point'
          : 'Not this time',
    remark: `From the case study “${drill.title}”.`,
    area: catalog.skillAreaOf(decision.objective)?.short ?? '',
    objective: catalog.objective(decision.objective)?.text ?? '',
    place: where,
    stem: decision.situation,
    items: decision.choices.map((choice, index) => ({
      label: (choiceLetters[index] ?? '').toUpperCase(),
      text: choice.text,
      mark:
        creditOf[choice.quality] === 1
          ? choice === picked
            ? 'key-picked'
            : 'key'
          : choice === picked
            ? 'picked'
            : 'other',
      rationale: `${choice.consequence} ${choice.tradeoff}`,
    })),
    sources: drill.sources,
    comesBack: due === undefined ? 'when your plan calls for it' : onDay(due, today),
    buttons: [...buttons, { title: 'Walk it as a drill', verb: 'drill', data: { drill: drill.id } }],
  }
}
