import type { FactId, GuideId } from '../../domain/guide.ts'
import type { Situation } from '../../kernel/meaning.ts'

export type Intent =
  | { readonly kind: 'guide'; readonly page: GuideId }
  /** A question about the exam, asked while `situation` was on screen. A button has no situation. */
  | { readonly kind: 'fact'; readonly fact: FactId; readonly situation?: Situation }
