import type { Scope } from './intent.ts'

/** A line of the help card, and perhaps of Teams' menu. */
export interface Command {
  /** The text to type. */
  readonly title: string
  readonly description: string
  readonly scopes: readonly Scope[]
  /** Scopes in which Teams' menu lists it, too. The menu has room for 12 commands per scope; the app manifest is built from these. */
  readonly menu?: readonly Scope[]
  /** How the menu of the personal chat shows it, instead of its title. */
  readonly starter?: Starter
}

/** A prompt starter of Teams: a tap on it puts the prompt into the compose box. */
interface Starter {
  readonly title: string
  readonly description: string
  /** The text to send. */
  readonly prompt: string
}

export const everywhere: readonly Scope[] = ['personal', 'group', 'channel']
export const personal: readonly Scope[] = ['personal']
export const shared: readonly Scope[] = ['group', 'channel']
