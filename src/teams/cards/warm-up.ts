import { notice } from '../../kernel/notice.ts'
import { texts } from '../texts.en.ts'
import { views } from './card-data.ts'
import { cardTemplate } from './card-template.ts'
import { render } from './render.ts'

/** Compiles every template at the start, so that a broken one stops it, and no learner waits for the first card. */
export function warmUp(): void {
  for (const view of views) cardTemplate(view)
  render(notice(texts.warmUp.title, [texts.warmUp.line], []))
}
