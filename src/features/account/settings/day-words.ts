import { dayNames } from '../../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** Study days in words: `on weekdays`, `every day`, `on Mon, Wed, Fri`. @param days ISO weekdays in order */
export function dayWords(days: readonly number[]): string {
  const list = days.join('')
  if (list === '1234567') return texts.days.every
  if (list === '12345') return texts.days.weekdays
  if (list === '67') return texts.days.weekends
  return texts.days.only(days.map((day) => dayNames[day]).join(', '))
}
