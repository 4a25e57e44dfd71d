import { openSettings } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock } from '../../../kernel/text/words.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { latestDayEnd, timeIn } from './change.ts'
import { texts } from './texts.en.ts'

const { askDayEnd } = texts
const choices = [0, 2, 3, 4]

/** Sets the hour at which a study day ends. An hour in the evening means that the learner wants no messages after it. */
export function setDayEnd(context: Context, { time, isQuiet }: Extract<Intent, { kind: 'set-day-end' }>): Step {
  const { settings } = context.learner
  const hour = time === undefined ? undefined : Math.round(time / 60) % 24
  if (!isQuiet && time !== undefined && hour !== undefined && hour <= latestDayEnd) {
    const [said, made] = [clock(Math.floor(time / 60), time % 60), clock(hour)]
    return applied(context, { dayEnds: hour }, { said: said === made ? [] : [askDayEnd.rounded(said, made)] })
  }
  const { hour: quizHour, minute } = timeIn(settings)
  const lines = [...(hour === undefined && !isQuiet ? [] : [askDayEnd.quiet(clock(quizHour, minute))]), askDayEnd.line]
  const buttons = choices
    .filter((choice) => choice !== (settings.dayEnds ?? 0))
    .map((choice) => setButton(choice === 0 ? askDayEnd.midnight : clock(choice), { dayEnds: choice }))
  return say(notice(askDayEnd.title, lines, [...buttons, openSettings]))
}
