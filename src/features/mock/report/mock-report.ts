import { longestMockPause, usedMs, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { passMark, resultOf, type Points } from '../../../domain/mock/mock-result.ts'
import { showProgress } from '../../../kernel/buttons.ts'
import type { Context } from '../../../kernel/context.ts'
import type { MockReportView } from '../views.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import { bar, quoted } from '../../../kernel/text/words.ts'

/** The score, and how it came about. */
export function reportView({ catalog }: Pick<Context, 'catalog'>, mock: MockExam): MockReportView {
  const result = resultOf(mock, catalog)
  const missed = result.lines.some(({ credit }) => credit < 1)
  return {
    view: 'mock-report',
    title: mock.topic === undefined ? texts.report.title : texts.report.titleOf(quoted(mock.topic)),
    score: scoreOf(result.scaled),
    passed: result.scaled >= passMark,
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
