import type { HelpGroup } from './help/help-groups.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import type { Button, Link } from '../../kernel/view.ts'

export interface SettingsView {
  readonly view: 'settings'
  readonly settings: Settings
  readonly timeZone: string
  /** When the next daily quiz arrives, as a sentence. */
  readonly next: string
  /** First setup, or a later change. */
  readonly first: boolean
}

export interface WelcomeView {
  readonly view: 'welcome'
  readonly questions: number
  readonly objectives: number
  readonly asOf: string
  /** A language model words explanations. */
  readonly hasModel: boolean
  readonly buttons: readonly Button[]
}

export interface HelpView {
  readonly view: 'help'
  readonly title: string
  /** Above everything else. */
  readonly lines: readonly string[]
  /** Rows that can be pressed. */
  readonly groups: readonly { readonly group: HelpGroup; readonly title: string; readonly text: string }[]
  readonly commands: readonly { readonly title: string; readonly description: string }[]
  /** A hint in one line. */
  readonly hint?: string
  /** Buttons that open a chat. */
  readonly opens?: readonly Link[]
  readonly buttons: readonly Button[]
}
