import { longestMockPause, usedMs, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { passMark, resultOf, type MockResult, type Points } from '../../../domain/mock/mock-result.ts'
import { showProgress } from '../../../kernel/buttons.ts'
import type { Context } from '../../../kernel/context.ts'
import { chartOf, type Picture } from '../../../kernel/picture.ts'
import type { MockReportView } from '../views.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import { bar, quoted } from '../../../kernel/text/words.ts'

type Reporting = Pick<Context, 'catalog' | 'pictureUrl'>

/** The score, and how it came about. */
export function reportView(context: Reporting, mock: MockExam): MockReportView {
  const { catalog } = context
  const result = resultOf(mock, catalog)
  const picture = scorePicture(context, result)
  const missed = result.lines.some(({ credit }) => credit < 1)
  return {
    view: 'mock-report',
    title: mock.topic === undefined ? texts.report.title : texts.report.titleOf(quoted(mock.topic)),
    score: scoreOf(result.scaled),
    passed: result.scaled >= passMark,
    ...(picture ? { picture } : {}),
    lines: [
      ...(mock.endedBy === 'clock' ? [texts.report.timeUp] : []),
      ...(mock.endedBy === 'pause' ? [texts.report.leftPaused(longestMockPause.days)] : []),
      `${texts.report.points(points(result), result.of, result.answered)} ${texts.report.time(usedMinutes(mock), mock.minutes)}`,
      ...(mock.pause ? [texts.report.untimed] : []),
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
        ? [{ title: texts.report.explainMissed, verb: 'mock.answer', data: toAnswer(0, true), primary: true } as const]
        : []),
      { title: texts.report.allAnswers, verb: 'mock.answer', data: toAnswer(0, false) },
      showProgress,
      { title: texts.report.another, verb: 'mock' },
    ],
  }
}

/** The score as a ring with the pass mark on it, and each area as a bar. */
const scorePicture = (context: Reporting, { scaled, areas }: MockResult): Picture | undefined =>
  chartOf(context, {
    kind: 'ring',
    title: texts.report.scoreTitle,
    text: thousand(scaled),
    label: texts.report.ofScale,
    value: scaled / 1000,
    goal: { value: passMark / 1000, label: texts.report.passMark(passMark) },
    bars: context.catalog.outline.skillAreas.flatMap(({ id, short }) => {
      const found = areas.get(id)
      return found
        ? [{ label: short, text: texts.report.of(points(found), found.of), value: found.credit / found.of }]
        : []
    }),
  })

/** The data of a button that shows an answer. */
export const toAnswer = (page: number, missed: boolean): { page: number; missed: number } => ({
  page,
  missed: missed ? 1 : 0,
})

const points = ({ credit }: Points): string => String(Math.round(credit * 10) / 10)

/** `1,000` */
export const thousand = (scaled: number): string => scaled.toLocaleString(shared.dates.locale)

/** `712 of 1,000` */
export const scoreOf = (scaled: number): string => texts.report.score(thousand(scaled))

const usedMinutes = (mock: MockExam): number =>
  Math.ceil(usedMs(mock, new Date(mock.endedAt ?? mock.startedAt)) / 60_000)
