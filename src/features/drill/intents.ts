import type { ChoiceLetter } from '../../domain/walk.ts'

export type Intent =
  /** A drill on a topic, one by its id, or the one that was left or helps most. `anew` starts from its beginning. */
  | { readonly kind: 'drill'; readonly topic?: string; readonly drill?: string; readonly anew?: true }
  | { readonly kind: 'drills' }
  /** `walk` and `decision` are absent when typed: then the drill under way is meant. */
  | {
      readonly kind: 'drill.choose'
      readonly walk?: string
      readonly decision?: string
      readonly choice: ChoiceLetter
    }
  | { readonly kind: 'drill.stop'; readonly walk: string }
  | { readonly kind: 'drill.answer'; readonly walk: string; readonly text: string }
