import type { ReportReason } from '../../domain/report.ts'
import type { Confidence } from '../../domain/memory/review.ts'
import type { AnswerIntent } from '../../kernel/intent.ts'

export type Intent =
  | { readonly kind: 'quiz'; readonly count?: number; readonly topic?: string }
  | AnswerIntent
  /** `after` is the presentation whose verdict had the button, so a second press changes nothing. */
  | { readonly kind: 'next'; readonly after?: string }
  /** How sure the learner was of an answered question. */
  | { readonly kind: 'said-confidence'; readonly presentation: string; readonly confidence: Confidence }
  | { readonly kind: 'end' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wrong.start' }
  | { readonly kind: 'report'; readonly question?: string }
  | {
      readonly kind: 'report.send'
      readonly question: string
      readonly revision: number
      readonly reason: ReportReason
      readonly text: string
    }
