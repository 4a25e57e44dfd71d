import type { Settings } from '../../domain/learner/learner.ts'
import type { SaidIntent, UnknownIntent } from '../../kernel/intent.ts'
import type { HelpGroup } from './help/help-groups.ts'
import type { Change } from './settings/change.ts'
import type { SaidCount } from './settings/said-count.ts'
import type { SaidDays } from './settings/said-days.ts'

export type PartOfDay = 'morning' | 'lunch' | 'afternoon' | 'evening'

export type Intent =
  | { readonly kind: 'hello' }
  /** Help, one of its groups, or the whole list. */
  | { readonly kind: 'help'; readonly group?: HelpGroup | 'all'; readonly below?: true }
  /** The app was added in this conversation. */
  | { readonly kind: 'installed' }
  /** The app was removed from this conversation. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'settings.save'; readonly settings: Partial<Settings> }
  | { readonly kind: 'settings.set'; readonly change: Change }
  | {
      readonly kind: 'set-time'
      /** Minutes since midnight. */
      readonly time?: number
      /** Earlier (-1) or later (1), and by how much if known. */
      readonly shift?: { readonly sign: 1 | -1; readonly minutes?: number }
      readonly part?: PartOfDay
      /** What was typed in place of a time. */
      readonly text?: string
    }
  | { readonly kind: 'set-days'; readonly said?: SaidDays }
  /** @see Change for `zone` */
  | { readonly kind: 'set-timezone'; readonly zone?: string }
  | { readonly kind: 'set-count'; readonly said?: SaidCount }
  | {
      readonly kind: 'set-exam'
      readonly date?: string
      /** The sentence named only a month, and `date` is its first day. */
      readonly isMonth?: true
      /** The sentence doesn't say that the day is the exam's. */
      readonly isGuess?: true
      /** Days to move the date by. */
      readonly shift?: number
      /** What was typed in place of a date. */
      readonly text?: string
    }
  | { readonly kind: 'remove-exam' }
  | { readonly kind: 'remove-exam.confirm' }
  | { readonly kind: 'exam.keep' }
  | { readonly kind: 'set-confidence'; readonly value: NonNullable<Settings['confidence']> | 'ask' }
  | {
      readonly kind: 'set-day-end'
      /** Minutes since midnight. */
      readonly time?: number
      /** The learner wants no messages after that, or not after work. */
      readonly isQuiet?: true
    }
  | { readonly kind: 'export' }
  /** Asks for confirmation. `isTyped` if the learner confirmed in words. */
  | { readonly kind: 'delete'; readonly isTyped?: true }
  | { readonly kind: 'delete.confirm' }
  | { readonly kind: 'delete.cancel' }
  | SaidIntent
  | UnknownIntent
