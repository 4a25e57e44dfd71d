import type { MockExam } from '../../domain/mock/mock-exam.ts'
import { passMark, resultOf, type MockLine, type Points } from '../../domain/mock/mock-result.ts'
import { choiceLetters, creditOf } from '../../domain/practice/walk.ts'
import { showProgress } from '../../kernel/buttons.ts'
import type { Context } from '../../kernel/context.ts'
import type { MockReportView } from './views.ts'
import type { VerdictView } from '../quiz/index.ts'
import type { Button } from '../../kernel/view.ts'
import { answerButtons, comesBackOn, markOf, outcomeOf, verdictView } from '../quiz/index.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'
import { bar } from '../../kernel/text/words.ts'

/** The score, and how it came about. */
export function reportView({ catalog }: Context, mock: MockExam): MockReportView {
  const result = resultOf(mock, catalog)
  const missed = result.lines.some(({ credit }) => credit < 1)
  return {
    view: 'mock-report',
    title: texts.report.title,
    score: scoreOf(result.scaled),
    passed: result.scaled >= passMark,
    lines: [
      `${texts.report.points(points(result), result.of, result.answered)} ${texts.report.time(usedMinutes(mock), mock.minutes)}`,
      texts.report.unofficial(passMark),
      texts.report.plan,
    ],
    areas: catalog.outline.skillAreas.flatMap(({ id, short }) => {
      const found = result.areas.get(id)
      return found
        ? [{ title: short, text: `${bar(found.credit / found.of)} ${texts.report.of(points(found), found.of)}` }]
        : []
    }),
    objectives: [...result.objectives]
      .filter(([, { credit, of }]) => credit < of)
      .toSorted(([, a], [, b]) => a.credit / a.of - b.credit / b.of)
      .map(([id, earned]) => ({
        objective: catalog.objective(id)?.text ?? id,
        text: texts.report.of(points(earned), earned.of),
      })),
    buttons: [
      ...(missed
        ? [{ title: texts.report.explainMissed, verb: 'mock.answer', data: at(0, true), primary: true } as const]
        : []),
      { title: texts.report.allAnswers, verb: 'mock.answer', data: at(0, false) },
      showProgress,
      { title: texts.report.another, verb: 'mock' },
    ],
  }
}

const at = (page: number, missed: boolean): { page: number; missed: number } => ({ page, missed: missed ? 1 : 0 })

const points = ({ credit }: Points): string => String(Math.round(credit * 10) / 10)

/** `1,000` */
export const thousand = (scaled: number): string => scaled.toLocaleString(shared.dates.locale)

/** `712 of 1,000` */
export const scoreOf = (scaled: number): string => texts.report.score(thousand(scaled))

function usedMinutes({ startedAt, endedAt }: MockExam): number {
  return Math.ceil((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 60_000)
}

/** The answer on a page, or on the next page to show, with every rationale. Undefined after the last one. */
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
      ? { title: shared.buttons.next, verb: 'mock.answer', data: at(after.page, missed), primary: true }
      : { title: texts.report.back, verb: 'mock.report', primary: true },
    ...(before ? [{ title: shared.buttons.back, verb: 'mock.answer', data: at(before.page, missed) }] : []),
    ...(after ? [{ title: texts.report.back, verb: 'mock.report' }] : []),
  ]
  const where = texts.answer.place(line.page + 1, result.of)
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
    [...buttons, ...answerButtons(question.id, answered ? item.id : undefined)],
  )
}

/** A decision of the case study: each choice with its consequence. */
function decisionAnswer(context: Context, line: Line<'decision'>, where: string, buttons: Button[]): VerdictView {
  const { catalog, learner, today } = context
  const { drill, decision, pick, credit, answered } = line
  const picked = decision.choices[choiceLetters.findIndex((letter) => letter === pick)]
  const due = learner.memory.objectives[decision.objective]?.due
  return {
    view: 'verdict',
    outcome: outcomeOf(credit),
    headline: texts.answer[answered ? outcomeOf(credit) : 'blank'],
    remark: texts.answer.fromCase(drill.title),
    area: catalog.skillAreaOf(decision.objective)?.short ?? '',
    objective: catalog.objective(decision.objective)?.text ?? '',
    place: where,
    stem: decision.situation,
    items: decision.choices.map((choice, index) => ({
      label: (choiceLetters[index] ?? '').toUpperCase(),
      text: choice.text,
      mark: markOf(creditOf[choice.quality] === 1, choice === picked),
      rationale: `${choice.consequence} ${choice.tradeoff}`,
    })),
    sources: drill.sources,
    comesBack: comesBackOn(due, today),
    buttons: [...buttons, { title: texts.answer.drill, verb: 'drill', data: { drill: drill.id } }],
  }
}
