import type { View } from '../kernel/view.ts'
import { cardTemplate } from './card-template.ts'
import { render } from './render.ts'

const views: Readonly<Record<View['view'], true>> = {
  question: true,
  verdict: true,
  closed: true,
  summary: true,
  progress: true,
  plan: true,
  wrong: true,
  daily: true,
  settings: true,
  welcome: true,
  introduction: true,
  help: true,
  comparison: true,
  confusion: true,
  guide: true,
  note: true,
  report: true,
  notice: true,
  drill: true,
  'drill-end': true,
  interview: true,
  lab: true,
  'lab-step': true,
  'mock-start': true,
  'mock-page': true,
  'mock-overview': true,
  'mock-report': true,
  'team-quiz': true,
  'team-result': true,
  board: true,
  mine: true,
  join: true,
  coverage: true,
  digest: true,
  challenge: true,
}

/** Reads and compiles every template, for the start: a broken one stops it, and no learner waits for the first card. */
export function warmUp(): void {
  for (const view of Object.keys(views) as View['view'][]) cardTemplate(view)
  render({ view: 'introduction', place: 'group' })
}
