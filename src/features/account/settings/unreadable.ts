import type { Context, Step } from '../../../kernel/context.ts'
import { noTimeIn } from './said-time.ts'
import { setExam } from './set-exam.ts'
import { setTime } from './set-time.ts'

/** Digits after *exam* that may be a date, and aren't one: `2040`, `99/99/2026`. */
const dateAfterExam = /\bexam\b.*?\b((?:\d{1,4}[./-]){1,2}\d{1,4}|(?:19|20|21)\d\d)\b/

/** Asks again for a time or an exam date that can't be read. */
export function askAgainFor(context: Context, text: string): Step | undefined {
  const plain = text.slice(0, 100).toLowerCase()
  const time = noTimeIn(plain)
  if (time !== undefined) return setTime(context, { kind: 'set-time', text: time })
  const date = dateAfterExam.exec(plain)?.[1]
  return date === undefined ? undefined : setExam(context, { kind: 'set-exam', text: date })
}
