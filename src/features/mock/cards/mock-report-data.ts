import type { MockReportView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { texts } from '../texts.en.ts'

/** Data of `cards/mock/mock-report.json`. Facts are `{ title, value }`. */
export const mockReportData = (view: MockReportView) => ({
  summary: `${view.title}: ${view.score}`,
  title: view.title,
  score: view.passed ? texts.report.passed(view.score) : texts.report.failed(view.score),
  color: view.passed ? 'good' : 'attention',
  lines: view.lines,
  pictures: view.picture ? [view.picture] : [],
  byArea: texts.report.byArea,
  areas: view.areas.map(({ title, text }) => ({ title, value: text })),
  objectives:
    view.objectives.length === 0
      ? []
      : [
          {
            title: texts.report.byObjective,
            facts: view.objectives.map(({ objective, text }) => ({ title: text, value: objective })),
          },
        ],
  buttons: buttonsData(view.buttons),
})
