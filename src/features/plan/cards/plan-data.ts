import { texts } from '../texts.en.ts'
import type { PlanView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/plan/plan.json`. Facts are `{ title, value }`. */
export const planData = (view: PlanView) => ({
  summary: `${view.title}: ${view.target}`,
  title: view.title,
  labels: { chances: texts.plan.chances, coverage: texts.plan.coverage },
  when: view.when,
  target: view.target,
  pictures: view.picture ? [view.picture] : [],
  options: view.options.map(({ title, text, now }) => ({
    title: now ? texts.plan.current(title) : title,
    value: text,
  })),
  coverage: view.coverage.map(({ title, text }) => ({ title, value: text })),
  work: view.work === undefined ? [] : [view.work],
  caution: view.caution,
  buttons: buttonsData(view.buttons),
})
