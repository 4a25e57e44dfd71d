import type { Scope } from './intent.ts'

/** A line of the help card, and later of the app manifest. */
export interface Command {
  /** The text to type. */
  readonly title: string
  readonly description: string
  readonly scopes: readonly Scope[]
}

export const everywhere: readonly Scope[] = ['personal', 'group', 'channel']
export const personal: readonly Scope[] = ['personal']
export const shared: readonly Scope[] = ['group', 'channel']
