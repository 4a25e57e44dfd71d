import type { MockStartView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/mock/mock-start.json`. */
export const mockStartData = (view: MockStartView) => ({
  summary: `${view.title}: ${view.count} questions, ${view.minutes} minutes`,
  title: view.title,
  lines: view.lines,
  count: view.count,
  minutes: view.minutes,
  leastCount: view.limits.count.least,
  mostCount: view.limits.count.most,
  countError: `From ${view.limits.count.least} to ${view.limits.count.most}.`,
  leastMinutes: view.limits.minutes.least,
  mostMinutes: view.limits.minutes.most,
  minutesError: `From ${view.limits.minutes.least} to ${view.limits.minutes.most}.`,
  earlier: view.earlier.length === 0 ? [] : [{ lines: view.earlier }],
  buttons: buttonsData([view.begin, ...view.buttons]),
})
