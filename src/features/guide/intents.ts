import type { FactId, GuideId } from '../../domain/guide.ts'
import type { Situation } from '../../kernel/meaning.ts'

export type Intent =
  /** A page about the exam. `situation` is what was on screen; a button has none. */
  | { readonly kind: 'guide'; readonly page: GuideId; readonly situation?: Situation }
  /** A short answer about the exam. */
  | { readonly kind: 'fact'; readonly fact: FactId; readonly situation?: Situation }
