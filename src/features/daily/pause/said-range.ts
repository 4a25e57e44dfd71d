import { monthWord } from '../../../kernel/text/calendar-words.en.ts'

const month = String.raw`(?:${monthWord})\.?`
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const dotted = String.raw`\d{1,2}\. ?\d{1,2}\.?`
/** `until` names the first day after the range, all others its last day. */
const join = String.raw`\s*(?:-|–|—|to|through|thru|until|till|and)\s*(?:the )?`

/** The two ends of a range, for `readDay`. */
export interface Range {
  readonly from: string
  readonly to: string
  /** Whether the range ends before `to`. */
  readonly isUntil: boolean
}

const forms: readonly (readonly [RegExp, (parts: readonly string[]) => readonly [string, string]])[] = [
  // 10-20 December, the 10th to 20th of December
  [
    new RegExp(`(?<![\\d./-])(${day})(${join})(${day}) (?:of )?(${month})`),
    ([a, , b, m]) => [`${a} ${m}`, `${b} ${m}`],
  ],
  // 10 December to 2 January
  [
    new RegExp(`(?<![\\d./-])(${day} (?:of )?${month})(${join})(${day} (?:of )?${month})`),
    ([a, , b]) => [a as string, b as string],
  ],
  // December 10 to January 2
  [new RegExp(`(${month} ${day})(${join})(${month} ${day})`), ([a, , b]) => [a as string, b as string]],
  // December 10-20
  [
    new RegExp(`(${month}) (${day})(${join})(${day})(?![\\d:/.]| ?(?:am|pm|days?|weeks?))`),
    ([m, a, , b]) => [`${a} ${m}`, `${b} ${m}`],
  ],
  // 20.12.-2.1.
  [
    new RegExp(`(?<![\\d./-])(${dotted})(${join})(${dotted})(?!\\d)`),
    ([a, , b]) => [withDot(a as string), withDot(b as string)],
  ],
]

const withDot = (date: string): string => (date.endsWith('.') ? date : `${date}.`)

/** Finds a range of dates: `10-20 December`, `Dec 10 to Jan 2`, `20.12.-2.1.` @param raw as typed */
export function saidRange(raw: string): Range | undefined {
  const text = raw.toLowerCase().replaceAll(/\s+/g, ' ')
  for (const [form, endsOf] of forms) {
    const found = form.exec(text)
    if (!found) continue
    const parts = found.slice(1)
    const [from, to] = endsOf(parts)
    return { from, to, isUntil: parts.some((part) => /^\s*(?:until|till)\b/.test(part)) }
  }
  return undefined
}
