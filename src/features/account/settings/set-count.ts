import { openSettings } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { mostPerDay } from './change.ts'
import { countAfter } from './said-count.ts'
import { texts } from './texts.en.ts'

const { askCount } = texts
const choices = [3, 5, 8, 10, 15]

/** Sets the questions a day, or asks for the number with buttons. */
export function setCount(context: Context, { said }: Extract<Intent, { kind: 'set-count' }>): Step {
  const { perDay } = context.learner.settings
  const wanted = said && countAfter(said, perDay)
  if (wanted !== undefined && wanted >= 1 && wanted <= mostPerDay) return applied(context, { perDay: wanted })
  const buttons = choices
    .filter((count) => count !== perDay)
    .map((count) => setButton(askCount.choice(count), { perDay: count }))
  const lines = [wanted === undefined ? askCount.now(perDay) : askCount.limits]
  return say(notice(askCount.title, lines, [...buttons, openSettings]))
}
