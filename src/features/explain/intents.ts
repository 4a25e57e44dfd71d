import type { ExplanationReason } from '../../domain/report.ts'
import type { Facet } from '../../explainer/read/facet.ts'

export type Intent =
  /** Goes on with what is on screen: an explanation, or the question of a verdict. */
  | { readonly kind: 'explain.more'; readonly facet: Facet; readonly of: 'explanation' | 'verdict' }
  /** A pasted stack trace or log. */
  | { readonly kind: 'explain.pasted'; readonly text: string }
  /** Explains a typed topic, a question's note, or a wrong answer (`presentation`). */
  | {
      readonly kind: 'explain'
      readonly question?: string
      readonly presentation?: string
      readonly topic?: string
    }
  /** Feedback: the explanation helped, or something is wrong with it. `explained` is its id. */
  | { readonly kind: 'explained.helped'; readonly explained: string }
  | { readonly kind: 'explained.wrong'; readonly explained: string }
  | {
      readonly kind: 'explained.send'
      readonly explained: string
      readonly reason: ExplanationReason
      readonly text: string
    }
  /** Thumbs up or down on a model-worded message. */
  | { readonly kind: 'feedback'; readonly activity: string; readonly liked: boolean; readonly text: string }
