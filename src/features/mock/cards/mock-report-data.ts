import type { MockReportView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/mock/mock-report.json`. Facts are `{ title, value }`. */
export const mockReportData = (view: MockReportView) => ({
  summary: `${view.title}: ${view.score}`,
  title: view.title,
  score: view.passed ? `✓ ${view.score}: a pass here` : `✗ ${view.score}: not yet a pass`,
  colour: view.passed ? 'good' : 'attention',
  lines: view.lines,
  areas: view.areas.map(({ title, text }) => ({ title, value: text })),
  objectives:
    view.objectives.length === 0
      ? []
      : [{ facts: view.objectives.map(({ objective, text }) => ({ title: text, value: objective })) }],
  buttons: buttonsData(view.buttons),
})
