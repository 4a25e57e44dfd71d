import type { Settings } from '../../domain/learner/learner.ts'
import type { SaidIntent, UnknownIntent } from '../../kernel/intent.ts'

export type Intent =
  | { readonly kind: 'hello' }
  | { readonly kind: 'help' }
  /** The app was added in this conversation. */
  | { readonly kind: 'installed' }
  /** The app was removed from this conversation. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'settings' }
  /** The exam date as typed, or `none`. */
  | { readonly kind: 'exam-day'; readonly text: string }
  | { readonly kind: 'settings.save'; readonly settings: Settings }
  | { readonly kind: 'export' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'delete.confirm' }
  | { readonly kind: 'delete.cancel' }
  | SaidIntent
  | UnknownIntent
