import { openSettings } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { dayWords } from './day-words.ts'
import { daysAfter } from './said-days.ts'
import { texts } from './texts.en.ts'

const { askDays } = texts
const choices = [
  { title: askDays.weekdays, days: [1, 2, 3, 4, 5] },
  { title: askDays.every, days: [1, 2, 3, 4, 5, 6, 7] },
  { title: askDays.weekends, days: [6, 7] },
]

/** Sets the study days, or asks for them with buttons. */
export function setDays(context: Context, { said }: Extract<Intent, { kind: 'set-days' }>): Step {
  const { studyDays } = context.learner.settings
  const days = said && daysAfter(said, studyDays)
  if (days && days.length > 0) return applied(context, { days })
  const buttons = choices
    .filter((choice) => choice.days.join('') !== studyDays.join(''))
    .map((choice) => setButton(choice.title, { days: choice.days }))
  const lines = [...(days ? [askDays.none] : []), askDays.now(dayWords(studyDays))]
  return say(notice(askDays.title, lines, [...buttons, openSettings]))
}
