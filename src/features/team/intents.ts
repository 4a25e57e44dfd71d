import type { LeftIntent } from '../../kernel/intent.ts'
import type { Confidence } from '../../domain/review.ts'

export type Intent =
  /** The app was added to the team or chat, or removed from it. */
  | { readonly kind: 'installed' | 'removed' }
  | LeftIntent
  /** A question to everybody in the team or group chat, open for some hours. */
  | { readonly kind: 'team.quiz'; readonly minutes?: number }
  /** Days and hour in a lead's words, or `off`. */
  | { readonly kind: 'team.schedule'; readonly text: string }
  | {
      readonly kind: 'team.answer'
      readonly quiz: string
      readonly shown: readonly string[]
      readonly confidence: Confidence
    }
  /** The person's own view of the team's question; the client itself asks for it too. */
  | { readonly kind: 'team.view'; readonly quiz: string }
  /** Asks for an alias. */
  | { readonly kind: 'team.join' }
  | { readonly kind: 'team.join.send'; readonly alias: string }
  /** `team` names it in the personal chat; elsewhere it is the team of the conversation. */
  | { readonly kind: 'team.leave'; readonly team?: string; readonly sure?: true }
  | { readonly kind: 'team.hide'; readonly hide: boolean; readonly team?: string }
  | { readonly kind: 'team.pair'; readonly pair: boolean; readonly team?: string }
  /** The person's own place in the team. */
  | { readonly kind: 'team.mine'; readonly team?: string }
  | { readonly kind: 'team.lead'; readonly leave: boolean }
  | { readonly kind: 'board' }
  | { readonly kind: 'coverage'; readonly team?: string }
  | { readonly kind: 'digest' }
  /** The same questions for a colleague: to whom, in the learner's words, or the code of one to take. */
  | { readonly kind: 'challenge'; readonly text?: string }
  | { readonly kind: 'challenge.take'; readonly code: string }
  | { readonly kind: 'challenge.share'; readonly code: string }
  /** No more challenges from the people of a team. */
  | { readonly kind: 'challenge.mute'; readonly team: string }
