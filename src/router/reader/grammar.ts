import type { SlotName } from '../../kernel/meaning.ts'
import { stemOf } from './tokens.ts'

/** Phrases as stems. */
export type Group = readonly (readonly string[])[]

/** One line of a meaning's `needs`. */
export interface Rule {
  readonly needs: readonly Group[]
  readonly may: Group
  readonly not: Group
  /** Slots that must be filled. */
  readonly slots: readonly SlotName[]
  readonly takesTopic: 'subject' | 'always' | 'maybe' | 'never'
  /** All slots that belong to it. */
  readonly anySlots: ReadonlySet<SlotName>
}

/** @throws Error if the line uses a group that isn't defined */
export function parseRule(line: string, groups: Readonly<Record<string, string>>): Rule {
  const [rest = '', not = ''] = line.split(/\s!\s/)
  const [needs = '', may = ''] = rest.split(/\s~\s/)
  const tokens = (part: string): string[] =>
    part
      .replaceAll(/<(\w+)>/g, (_, name: string) => {
        const group = groups[name]
        if (group === undefined) throw new Error(`no group <${name}> for the rule: ${line}`)
        return group
      })
      .trim()
      .split(/\s+/)
      .filter((token) => token !== '')
  const slotsOf = (part: string): string[] =>
    tokens(part).flatMap((token) => (isSlot(token) ? [token.slice(1, -1)] : []))
  const phrasesOf = (part: string): Group[] =>
    tokens(part)
      .filter((token) => !isSlot(token))
      .map(phrases)
  const slots = slotsOf(needs)
  const maybe = slotsOf(may)
  return {
    needs: phrasesOf(needs),
    may: phrasesOf(may).flat(),
    not: phrasesOf(not).flat(),
    slots: slots.filter((slot): slot is SlotName => slot !== 'topic' && slot !== 'subject'),
    takesTopic: slots.includes('subject')
      ? 'subject'
      : slots.includes('topic')
        ? 'always'
        : maybe.includes('topic')
          ? 'maybe'
          : 'never',
    anySlots: new Set([...slots, ...maybe] as SlotName[]),
  }
}

const isSlot = (token: string): boolean => token.startsWith('{')
const phrases = (token: string): Group => token.split('|').map((phrase) => phrase.split('_').map(stemOf))
