import { numberOf, numberWord } from '../../../kernel/text/numbers.en.ts'
import { mostPerDay } from './change.ts'

/** Also *a single question* and *a couple*. */
const more: Readonly<Record<string, number>> = { single: 1, couple: 2 }
const number = `${numberWord}|${Object.keys(more).join('|')}`
const numberIn = (word: string): number => more[word] ?? numberOf(word)

/** How many questions a day a sentence asks for. */
export type SaidCount =
  { readonly count: number } | { readonly by: number } | { readonly change: 'fewer' | 'more' | 'double' | 'half' }

const step = new RegExp(`\\b(?<!no )(${number}) (?:more|extra|additional|fewer|less)\\b|\\b(?:by) (${number})\\b`)
const turnedDown = new RegExp(
  `\\b(?:instead of|rather than|not|from) (?:${number})\\b|\\b(?:seven|7) days(?: a week)?\\b|\\b(?:${number})-?(?:am|pm|oclock)\\b`,
  'g',
)

/** `-3 questions a day`, `2.5 per day` */
const impossible = /(?:^|\s)-\d|\b\d+[.,]\d+ ?(?:questions?|a day|per day|each day|daily)\b/

export function saidCount(raw: string): SaidCount | undefined {
  const text = raw.toLowerCase().replaceAll(/[’']/g, '')
  if (impossible.test(text)) return { count: 0 }
  const found = step.exec(text)
  if (found) {
    const by = numberIn(found[1] ?? found[2] ?? '')
    return { by: /fewer|less|reduce|lower|cut|down|decrease/.test(text) ? -by : by }
  }
  const clauses = text
    .split(/[.;!?,]+|\bbut\b/)
    .filter((clause) => !/\btoo (?:many|much)\b/.test(clause) || /\b(?:make|do|send|only)\b/.test(clause))
  const counts = clauses
    .flatMap((clause) => [...clause.replaceAll(turnedDown, ' ').matchAll(new RegExp(`\\b(?:${number})\\b`, 'g'))])
    .map(([word]) => numberIn(word))
  const count = counts.at(-1)
  if (count !== undefined) return { count }
  if (/\bdoubl|\btwice\b/.test(text)) return { change: 'double' }
  if (/\bhal(?:f|ve)\b/.test(text)) return { change: 'half' }
  if (/\b(?:fewer|less|reduce|lower|decrease|smaller|cut|too many|too much|not so many)\b/.test(text))
    return { change: 'fewer' }
  return /\b(?:more|increase|raise|bigger|up|too few|not enough)\b/.test(text) ? { change: 'more' } : undefined
}

/** The new number of questions a day. */
export function countAfter(said: SaidCount, now: number): number {
  if ('count' in said) return said.count
  if ('by' in said) return now + said.by
  const wanted = {
    fewer: Math.min(now - 1, Math.round(now * 0.6)),
    more: Math.max(now + 1, Math.round(now * 1.5)),
    double: now * 2,
    half: Math.round(now / 2),
  }[said.change]
  return Math.min(mostPerDay, Math.max(1, wanted))
}
