import type { Context, Step } from '../../../kernel/context.ts'
import { openSettings } from '../../../kernel/buttons.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock, quoted } from '../../../kernel/text/words.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { timeIn } from './change.ts'
import { toHalfHour } from './said-time.ts'
import { texts } from './texts.en.ts'

const minutesPerDay = 24 * 60

/** Times to offer for words such as *in the evening*, in minutes since midnight. */
const suggested = {
  morning: [390, 450, 510],
  lunch: [720, 750, 780],
  afternoon: [840, 930, 1020],
  evening: [1080, 1170, 1260],
  any: [450, 720, 1080],
}
/** Minutes to offer for *earlier* and *later*. */
const shifts = [30, 60, 120]

/** Sets the time of the daily quiz, or asks for it with buttons. */
export function setTime(context: Context, intent: Extract<Intent, { kind: 'set-time' }>): Step {
  const { settings } = context.learner
  const { hour, minute } = timeIn(settings)
  const now = hour * 60 + minute
  const { time, shift, part, text } = intent
  const wanted = time ?? (shift?.minutes === undefined ? undefined : within(now + shift.minutes * shift.sign))
  if (wanted !== undefined) {
    const rounded = toHalfHour(wanted)
    const [said, made] = [clock(Math.floor(wanted / 60), wanted % 60), clock(rounded.hour, rounded.minute)]
    return applied(context, { time: rounded }, { said: said === made ? [] : [texts.time.rounded(said, made)] })
  }
  const choices = shift
    ? shifts.map((by) => now + by * shift.sign).filter((at) => at >= 0 && at < minutesPerDay)
    : suggested[part ?? 'any']
  const buttons = choices
    .filter((at) => at !== now)
    .map((at) => {
      const rounded = toHalfHour(at)
      return setButton(clock(rounded.hour, rounded.minute), { time: rounded })
    })
  const lines = [
    ...(text === undefined ? [] : [texts.time.unreadable(quoted(text))]),
    texts.time.now(clock(hour, minute)),
  ]
  return say(notice(texts.time.ask, lines, [...buttons, openSettings]))
}

const within = (minutes: number): number => Math.min(minutesPerDay - 30, Math.max(0, minutes))
