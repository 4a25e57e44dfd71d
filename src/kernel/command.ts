import type { Intent, Scope } from './intent.ts'

/** A phrase that maps to an intent. Patterns match normalized text: lower case, single spaces, no closing punctuation. */
export interface Phrase<I extends Intent = Intent> {
  readonly pattern: RegExp
  readonly intent: (match: RegExpMatchArray) => I
}

/** A phrase that the help card lists. */
export interface Command<I extends Intent = Intent> extends Phrase<I> {
  /** The text to type, as shown on the help card and in the app manifest. */
  readonly title: string
  readonly description: string
  readonly scopes: readonly Scope[]
}

export const everywhere: readonly Scope[] = ['personal', 'group', 'channel']
export const personal: readonly Scope[] = ['personal']
export const shared: readonly Scope[] = ['group', 'channel']

/** Parses a typed number; reads at most four digits. */
export const countIn = (text: string | undefined): number | undefined => (text ? Number(text.slice(0, 4)) : undefined)
