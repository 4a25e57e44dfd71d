import { howItFails } from '../note-headings.ts'
import type { Quote, Topic } from '../explanation.ts'

/** What is remembered of a list, in characters and items. */
const longest = 160
const mostItems = 12
/** Shorter rows of names aren't lists that people count. */
const fewest = 2

/**
 * The things that an answer lists, in its order, so that a follow-up can say *the second one*: bullets, causes that were shown side by side,
 * or the names in a sentence (`three metrics: lead time, deployment frequency and recovery time`).
 * @param onlyBullets a pair is being compared, and its sides are more likely meant than names in a sentence
 */
export function itemsIn({ lead, parts }: Pick<Topic, 'lead' | 'parts'>, onlyBullets: boolean): readonly string[] {
  const bullets = parts.filter(({ form, title }) => form === 'list' && title === '').flatMap(({ quotes }) => quotes)
  const titled = onlyBullets
    ? []
    : parts.filter(({ quotes, title }) => title !== '' && quotes.some(isCause)).map(({ title }) => title)
  const inSentences = onlyBullets ? [] : lead.flatMap(({ text }) => namesIn(text))
  const items =
    bullets.length >= fewest ? bullets.map(({ text }) => text) : titled.length >= fewest ? titled : inSentences
  return items.length < fewest ? [] : items.slice(0, mostItems).map((item) => item.slice(0, longest))
}

const isCause = ({ heading }: Quote): boolean => heading === howItFails

/** The names that a sentence lists behind a colon; none if it lists nothing. */
function namesIn(sentence: string): string[] {
  const listed = /: ((?:[^:]|:(?! ))+?)[.;]?$/.exec(sentence)?.[1]
  if (listed === undefined) return []
  // What stands in parentheses belongs to its item.
  const parts = listed.split(/(?:, and |, or |, | and | or )(?![^(]*\))/)
  return parts.length >= fewest && parts.every((part) => part.split(' ').length <= 8 || part.includes('(')) ? parts : []
}

/** The name of an item: what stands before its explanation. */
export const nameOf = (item: string): string =>
  item
    .replace(/^\*\*(.+?)\*\*.*$/, '$1')
    .split(/: | \(| - | – |;$/)[0]!
    .replaceAll(/[`*]/g, '')
    .replace(/[.;]$/, '')
    .trim()
