import type { Heard } from '../../../kernel/meaning.ts'
import { monthWord, weekdayWord } from '../../../kernel/text/calendar-words.en.ts'
import { numberWord } from '../../../kernel/text/numbers.en.ts'
import type { Intent } from '../intents.ts'

/** Text in place of a date that the reader doesn't know. */
const written = /^(?:my |the )?exam(?: date| day)?(?: is| to)?(?: on| at| for)? (\d.{0,30})$/
const isShift =
  /\b(?:later|earlier|sooner|forward|back)\b|\b(?:postpone[ds]?|delay(?:ed)?|push(?:ed)?|shift(?:ed)?|mov(?:e|ed))\b.*\bby\b|\b(?:postpone[ds]?|delay(?:ed)?)\b/
const isEarlier = /\b(?:earlier|sooner|forward)\b/
const wholeMonth = new RegExp(`\\b(?:${monthWord})\\b`)
const nearEnd = /\b(?:end|late|last day)(?: of)?(?: the| this| next)?\b/
const nearMiddle = /\b(?:mid|middle)(?: of)?\b/

/** The exam is off, so a date beside it isn't a new one. */
const isGone =
  /\b(?:forget|remove|cancel\w*|delete|drop|clear|scrap|withdr\w*|called off|call off|unbook\w*|not (?:going|taking|sitting)|no exam)\b/
const isNew = /\b(?:new|instead|rebook\w*|reschedul\w*|moved|now (?:on|it)|set|change)\b/

/** Only the test center can move an appointment. */
const isBooking =
  /^(?:please |can you |could you )*(?:move|change|reschedule|postpone|shift|book|cancel)\b.*\b(?:appointment|slot|booking)\b/

/** The exam has taken place. */
const isOver =
  /\b(?:passed|failed|fail|pass|took|sat|yesterday|last (?:week|month|mon|tues|wednes|thurs|fri))\b|\bexam was\b/

/** Words about the exam. Without one, a date may belong to anything. */
const aboutExam =
  /\b(?:exam\w*|test|az-?400|pearson|prometric|certif\w*|appointment|slot|date|deadline|big day|booked|registered|scheduled|reschedul\w*|postpone\w*|sitting|taking|attempt\w*|aim\w*)\b/
/** Nothing but a day, as an answer to *When is your exam?* */
const onlyDay = new RegExp(
  String.raw`^(?:(?:it|is|its|on|for|the|of|and|make|to|by|at|day|\d{1,4}(?:st|nd|rd|th)?|[\d./-]+|${weekdayWord}|${monthWord}) ?)+$`,
)
const onlyRelative = new RegExp(
  String.raw`^(?:(?:it|is|its|on|for|the|after|this|next|in|a|an|about|around|from|now|tomorrow|${numberWord}|days?|weeks?|months?|${weekdayWord}) ?)+$`,
)
/** `What is the date today`: it asks for a day and says none. */
const asksDay = /^(?:what|which)(?: is|s)? (?:the )?(?:date|day)\b(?!.*\b(?:exam|test|az-?400)\b)/
/** `3.14`: with a dot, the month comes second. */
const noDate = /^\d{1,2}\.(?:1[3-9]|[2-9]\d)\.?$/
/** `1/2` may be anything. */
const fraction = /^[1-4]\/\d$/

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const teens = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]
const month = `(?:of )?(${monthWord})`
const inOrdinals = new RegExp(`\\b(twenty|thirty)?[ -]?(${[...units, ...teens, 'thirtieth'].join('|')}) ${month}\\b`)
const afterNow = new RegExp(`\\bnow\\b.*\\b(\\d{1,2})(?:st|nd|rd|th)? ${month}\\b`)

/** `23 march` for a day that the reader misses: one in words, or one after *now*. */
function ordinalDay(plain: string): string | undefined {
  const [, tens, unit = '', name = ''] = inOrdinals.exec(plain) ?? []
  if (unit !== '') {
    const ones = unit === 'thirtieth' ? 30 : [...units, ...teens].indexOf(unit) + 1
    return `${(tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0) + ones} ${name}`
  }
  const [, day, monthName] = afterNow.exec(plain) ?? []
  return day && monthName && `${day} ${monthName}`
}

/** What a sentence says about the exam date. */
export function saidExam({ core, plain, date, span }: Heard): Intent | undefined {
  if (isOver.test(plain) || asksDay.test(plain) || noDate.test(core) || isBooking.test(plain)) return undefined
  if (isGone.test(plain) && !isNew.test(plain)) return undefined
  if (span !== undefined && isShift.test(plain) && !/\bfrom (?:now|today)\b|\bin (?:a|an|\d+|two|three)\b/.test(plain))
    return { kind: 'set-exam', shift: isEarlier.test(plain) ? -span : span }
  const inWords = ordinalDay(plain)
  if (inWords && aboutExam.test(plain)) return { kind: 'set-exam', text: inWords }
  if (date && !aboutExam.test(plain)) {
    if (fraction.test(core)) return { kind: 'set-exam', date, isGuess: true }
    if (onlyDay.test(core) && /\d/.test(core)) return { kind: 'set-exam', date }
    return onlyRelative.test(core) ? { kind: 'set-exam', date, isGuess: true } : undefined
  }
  if (date) {
    const isMonth = wholeMonth.test(plain) && !/\d|\b(?:first|second|third|day)\b|th\b/.test(plain)
    if (isMonth && nearEnd.test(plain)) return { kind: 'set-exam', date: lastOfMonth(date) }
    if (isMonth && nearMiddle.test(plain)) return { kind: 'set-exam', date: `${date.slice(0, 8)}15` }
    return { kind: 'set-exam', date, ...(isMonth && date.endsWith('-01') ? { isMonth: true } : {}) }
  }
  const text = written.exec(core)?.[1]
  if (text) return { kind: 'set-exam', text }
  return /\b(?:exam|test|az-?400|date)\b/.test(plain) &&
    /\b(?:date|set|change|moved?|book(?:ed)?|reschedul\w*|when my|new|scheduled?|regist\w*|got)\b/.test(plain)
    ? { kind: 'set-exam' }
    : undefined
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
