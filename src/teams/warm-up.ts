import { notice } from '../kernel/notice.ts'
import { views } from './card-data.ts'
import { cardTemplate } from './card-template.ts'
import { render } from './render.ts'

/** Reads and compiles every template, for the start: a broken one stops it, and no learner waits for the first card. */
export function warmUp(): void {
  for (const view of views) cardTemplate(view)
  render(notice('Shipmate', ['Ready.'], []))
}
