const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
const day =
  '(?:mo(?:n(?:days?)?|ntags?)?|tu(?:es?|esdays?)?|we(?:d(?:nesdays?)?)?|th(?:u(?:rs?(?:days?)?)?)?|fr(?:i(?:days?)?)?|sa(?:t(?:urdays?)?)?|su(?:n(?:days?)?)?)'
const range = new RegExp(`\\b(${day}) ?(?:-|–|to|till|until|through|thru) ?(${day})\\b`, 'g')
const single = new RegExp(`\\b${day}\\b`, 'g')
const groups: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:week ?days?|work ?days?|working days?|business days?)\b/, [1, 2, 3, 4, 5]],
  [/\bweek ?ends?\b/, [6, 7]],
  [
    /\b(?:daily|every(?: single)? ?day|each day|all days|(?:seven|7) days(?: a week)?|all week|whole week)\b/,
    [1, 2, 3, 4, 5, 6, 7],
  ],
  [/\bm\/w\/f\b|\bmwf\b/, [1, 3, 5]],
]

const numberOf = (name: string): number => names.indexOf(name.slice(0, 2)) + 1

/** ISO weekdays in a piece of text. Two letters count as a day only beside others, because *we* and *so* are words. */
function daysIn(text: string): number[] {
  const found = new Set<number>()
  for (const [, from = '', to = ''] of text.matchAll(range)) {
    const start = numberOf(from)
    const length = ((numberOf(to) - start + 7) % 7) + 1
    for (let step = 0; step < length; step++) found.add(((start - 1 + step) % 7) + 1)
  }
  const singles = [...text.matchAll(single)].map(([name]) => name)
  const isList = singles.length > 1 && singles.every((name) => name.length === 2)
  for (const name of singles) if (name.length > 2 || isList) found.add(numberOf(name))
  for (const [pattern, days] of groups) if (pattern.test(text)) for (const item of days) found.add(item)
  return [...found]
}

const without =
  /\b(?:no|not|off|without|except|never|skip|drop|stop|exclude|remove|delete|disable|free|alone|dont|don't|doesnt|can't|cant|no more|rid|minus|but)\b/
const more =
  /\b(?:add|also|too|include|including|incl|plus|as well|additionally|on weekends|turn on|switch on|back on|fine|enable|even)\b/
const strict = /\b(?:only|just|nothing but)\b/
/** Says what day it is, or that everything else stays. */
const aside = /^(?:it'?s|it is|today is)\b(?!.*\b(?:only|just)\b)|\b(?:other days?|the rest|rest of the week)\b/

export interface SaidDays {
  /** These and no others. */
  readonly only: readonly number[]
  readonly add: readonly number[]
  readonly remove: readonly number[]
}

/** Which days a sentence wants, clause by clause. @returns undefined if it names none */
export function saidDays(raw: string): SaidDays | undefined {
  const result = { only: [] as number[], add: [] as number[], remove: [] as number[] }
  const clauses = raw
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s(?:\+|&|n)\s/g, ' and ')
    .split(/[.;!?,]+|\b(?:but|so|because|cause)\b/)
    .map((clause) => clause.trim())
  for (const clause of clauses) {
    if (aside.test(clause)) continue
    const days = daysIn(clause)
    if (days.length === 0) continue
    const isWeekend = days.every((item) => item > 5)
    const isStrict = strict.test(clause)
    if (without.test(clause) && !isStrict) result.remove.push(...days)
    else if (!isStrict && (more.test(clause) || (isWeekend && days.length === 2 && /\b(?:on|at|for)\b/.test(clause))))
      result.add.push(...days)
    else result.only.push(...days)
  }
  return result.only.length + result.add.length + result.remove.length > 0 ? result : undefined
}

/** The study days after that, in order. */
export function daysAfter({ only, add, remove }: SaidDays, now: readonly number[]): readonly number[] {
  // "Not every day, only Tuesday" turns no day off that it asks for.
  const start = only.length > 0 ? only : now.filter((item) => !remove.includes(item))
  return [...new Set([...start, ...add])].toSorted((a, b) => a - b)
}
