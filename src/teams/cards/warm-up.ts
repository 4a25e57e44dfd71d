import { setImmediate as afterOthers } from 'node:timers/promises'
import { notice } from '../../kernel/notice.ts'
import { texts } from '../texts.en.ts'
import { views } from './card-data.ts'
import { cardTemplate } from './card-template.ts'
import { render } from './render.ts'

/** Compiles every template, so that no learner waits for the first card. Turns run in between. @throws if one is broken */
export async function warmUp(): Promise<void> {
  for (const view of views) {
    await afterOthers()
    cardTemplate(view)
  }
  render(notice(texts.warmUp.title, [texts.warmUp.line], []))
}
