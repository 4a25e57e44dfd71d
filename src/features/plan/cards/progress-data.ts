import type { ProgressView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/plan/progress.json`. Facts are `{ title, value }`; `raising` has one group, or none before the first answer. */
export const progressData = (view: ProgressView) => ({
  summary: `Your progress: ${view.readiness.headline}`,
  headline: view.readiness.headline,
  detail: view.readiness.detail,
  facts: [
    { title: 'Answered', value: String(view.answered) },
    { title: 'Right', value: view.accuracy },
    { title: 'Streak', value: view.streak },
    { title: 'Due today', value: String(view.dueToday) },
    ...(view.mocks === '' ? [] : [{ title: 'Mock exams', value: view.mocks }]),
  ],
  areas: view.areas.map(({ title, weight, answered, accuracy, expected, bar }) => ({
    title,
    weight,
    bar,
    text:
      (answered === 0 ? 'no answers yet' : `${accuracy} right of ${answered}`) +
      (expected === '' ? '' : `, ${expected} expected at the exam`),
  })),
  week: week(view.week),
  confidence: view.confidence.map(({ title, text }) => ({ title, value: text })),
  raising: view.raising.length === 0 ? [] : [{ items: view.raising }],
  buttons: buttonsData(view.buttons),
})

/** Only days on which something comes back, in one line: seven rows of mostly zeros say less. */
function week(days: ProgressView['week']): string {
  const busy = days.filter(({ due }) => due > 0)
  if (busy.length === 0) return 'Nothing comes back in the next seven days.'
  return busy.map(({ day, due }) => `${day}: ${due}`).join('  ·  ')
}
