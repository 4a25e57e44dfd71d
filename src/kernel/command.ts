import type { Intent, Scope } from './intent.ts'

/** A way to say something. Patterns match normalized text: lower case, single spaces, no closing punctuation. */
export interface Phrase<I extends Intent = Intent> {
  readonly pattern: RegExp
  readonly intent: (match: RegExpMatchArray) => I
}

/** Something that can be typed and stands on the help card. */
export interface Command<I extends Intent = Intent> extends Phrase<I> {
  /** How it is typed, as the help card and the app manifest show it. */
  readonly title: string
  readonly description: string
  readonly scopes: readonly Scope[]
}

export const everywhere: readonly Scope[] = ['personal', 'group', 'channel']
export const personal: readonly Scope[] = ['personal']
export const shared: readonly Scope[] = ['group', 'channel']

/** A number as people type it, at most four digits of it. */
export const countIn = (text: string | undefined): number | undefined => (text ? Number(text.slice(0, 4)) : undefined)
