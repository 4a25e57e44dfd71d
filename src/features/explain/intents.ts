import type { ExplanationReason } from '../../domain/report.ts'

export type Intent =
  /** A topic in the learner's words, a question's note, or an answer that went wrong (`presentation`). */
  | {
      readonly kind: 'explain'
      readonly question?: string
      readonly presentation?: string
      readonly topic?: string
    }
  /** An explanation helped, or something is wrong with it. `explained` is its id. */
  | { readonly kind: 'explained.helped'; readonly explained: string }
  | { readonly kind: 'explained.wrong'; readonly explained: string }
  | {
      readonly kind: 'explained.send'
      readonly explained: string
      readonly reason: ExplanationReason
      readonly text: string
    }
  /** The thumbs below a message that a model worded. */
  | { readonly kind: 'feedback'; readonly activity: string; readonly liked: boolean; readonly text: string }
