import type { DailyView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Data of `cards/daily/daily.json`. */
export const dailyData = (view: DailyView) => ({
  summary: `${view.title}: ${view.size}`,
  title: literal(view.title),
  size: view.size,
  lines: view.lines,
  reason: view.reason,
  buttons: buttonsData(view.buttons),
})
