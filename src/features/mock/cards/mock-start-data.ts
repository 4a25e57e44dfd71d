import type { MockStartView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { texts } from '../texts.en.ts'

/** Data of `cards/mock/mock-start.json`. */
export const mockStartData = (view: MockStartView) => ({
  summary: texts.start.summary(view.count, view.minutes),
  title: view.title,
  lines: view.lines,
  countLabel: texts.start.questions,
  count: view.count,
  minutesLabel: texts.start.minutes,
  minutes: view.minutes,
  leastCount: view.limits.count.least,
  mostCount: view.limits.count.most,
  countError: texts.start.range(view.limits.count),
  leastMinutes: view.limits.minutes.least,
  mostMinutes: view.limits.minutes.most,
  minutesError: texts.start.range(view.limits.minutes),
  earlier:
    view.earlier.length === 0
      ? []
      : [{ title: texts.start.earlier, lines: view.earlier, pictures: view.picture ? [view.picture] : [] }],
  buttons: buttonsData([view.begin, ...view.buttons]),
})
