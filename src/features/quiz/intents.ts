import type { Difficulty } from '../../domain/question/difficulty.ts'
import type { Platform } from '../../domain/question/platform.ts'
import type { ReportReason } from '../../domain/report.ts'
import type { Confidence } from '../../domain/memory/review.ts'
import type { AnswerIntent } from '../../kernel/intent.ts'

export type Intent =
  | {
      readonly kind: 'quiz'
      readonly count?: number
      readonly topic?: string
      /** `harder` and `easier` are relative to the last question. */
      readonly difficulty?: Difficulty | 'harder' | 'easier'
      readonly platform?: Platform
      readonly only?: 'new' | 'wrong'
      /** On the topic that the learner just looked at. */
      readonly same?: true
    }
  | AnswerIntent
  /** Instead of an answer. `presentation` is the question whose card had the button; otherwise, the open one is meant. */
  | { readonly kind: 'dont-know' | 'skip' | 'hint'; readonly presentation?: string }
  | { readonly kind: 'show-answer' }
  /** A typed text that names several options. */
  | { readonly kind: 'which-option'; readonly letters: readonly string[] }
  /** `after` is the presentation whose verdict had the button, so a second press changes nothing. */
  | { readonly kind: 'next'; readonly after?: string }
  /** How sure the learner was of an answered question. */
  | { readonly kind: 'said-confidence'; readonly presentation: string; readonly confidence: Confidence }
  | { readonly kind: 'end' }
  /** Takes back the last answer or skip, whichever is newer, or the one that is named. */
  | { readonly kind: 'undo'; readonly of?: 'answer' | 'skip' }
  /** `missed`: asked as *did I miss anything?*, which can be about messages. */
  | { readonly kind: 'wrong'; readonly missed?: true }
  /** The questions of the last round again. */
  | { readonly kind: 'repeat' }
  /** The learner can't follow the open question. */
  | { readonly kind: 'puzzled' }
  /** Why an option of an answered question is right or wrong. `letter` as displayed. */
  | { readonly kind: 'why-option'; readonly presentation: string; readonly letter: string }
  | { readonly kind: 'wrong.start' }
  | { readonly kind: 'report'; readonly question?: string }
  | {
      readonly kind: 'report.send'
      readonly question: string
      readonly revision: number
      readonly reason: ReportReason
      readonly text: string
    }

export type QuizIntent = Extract<Intent, { readonly kind: 'quiz' }>
