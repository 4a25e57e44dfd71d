import type { LeftIntent } from '../../kernel/intent.ts'
import type { Confidence } from '../../domain/memory/review.ts'

export type Intent =
  /** The app was added to the team or chat, or removed from it. */
  | { readonly kind: 'installed' | 'removed' }
  | LeftIntent
  /** Something that belongs in the personal chat. */
  | { readonly kind: 'private' }
  /** A question to everyone in the team or group chat, open for some hours. */
  | { readonly kind: 'team.quiz'; readonly minutes?: number }
  /** Days and hour as typed by a lead, or `off`. */
  | { readonly kind: 'team.schedule'; readonly text: string }
  | {
      readonly kind: 'team.answer'
      readonly quiz: string
      readonly shown: readonly string[]
      readonly confidence: Confidence
    }
  /** The private view of a team question. Clients also request it automatically. */
  | { readonly kind: 'team.view'; readonly quiz: string }
  /** Asks for an alias. */
  | { readonly kind: 'team.join' }
  | { readonly kind: 'team.join.send'; readonly alias: string }
  /** `team` is set in the personal chat; elsewhere, the conversation determines it. */
  | { readonly kind: 'team.leave'; readonly team?: string; readonly sure?: true }
  | { readonly kind: 'team.hide'; readonly hide: boolean; readonly team?: string }
  | { readonly kind: 'team.pair'; readonly pair: boolean; readonly team?: string }
  /** The person's rank in the team. */
  | { readonly kind: 'team.mine'; readonly team?: string }
  | { readonly kind: 'team.lead'; readonly leave: boolean }
  | { readonly kind: 'board' }
  | { readonly kind: 'coverage'; readonly team?: string }
  | { readonly kind: 'digest' }
  /** A challenge: its recipient as typed, or the code of one to accept. */
  | { readonly kind: 'challenge'; readonly text?: string }
  | { readonly kind: 'challenge.take'; readonly code: string }
  | { readonly kind: 'challenge.share'; readonly code: string }
  /** Mutes challenges from members of a team. */
  | { readonly kind: 'challenge.mute'; readonly team: string }
