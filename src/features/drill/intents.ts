import type { ChoiceLetter } from '../../domain/practice/walk.ts'

export type Intent =
  /** A drill by topic or id; otherwise the paused one, or the most useful one. `restart` starts it over. */
  | { readonly kind: 'drill'; readonly topic?: string; readonly drill?: string; readonly restart?: true }
  | { readonly kind: 'drills' }
  /** *Undo* while a drill is open. */
  | { readonly kind: 'drill.undo' }
  /** An interview question by topic; otherwise any. With `answer`, the topic is a question to answer instead. */
  | { readonly kind: 'interview'; readonly topic?: string; readonly answer?: true }
  /** The answer, from the card or typed. Typed, it has no `drill` and refers to the last question. */
  | { readonly kind: 'interview.answer'; readonly drill?: string; readonly text: string }
  /** What a strong candidate says to the last question. */
  | { readonly kind: 'interview.show' }
  /** Typed input has no `walk` and `decision`; it refers to the drill in progress. */
  | {
      readonly kind: 'drill.choose'
      readonly walk?: string
      readonly decision?: string
      readonly choice: ChoiceLetter
    }
  | { readonly kind: 'drill.stop'; readonly walk: string }
  | { readonly kind: 'drill.answer'; readonly walk: string; readonly text: string }
