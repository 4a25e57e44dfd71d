import type { AnswerIntent, LeftIntent, PrivateIntent, UnknownIntent } from '../../kernel/intent.ts'
import type { Confidence } from '../../domain/memory/review.ts'

export type Intent =
  /** The app was added to the team or chat, or removed from it. */
  | { readonly kind: 'installed' | 'removed' }
  | LeftIntent
  /** A letter typed in the team. */
  | AnswerIntent
  | PrivateIntent
  | UnknownIntent
  /** A question to everyone in the team or group chat, open for some hours. */
  | QuizIntent
  /** Days, time, zone, and topic of the question that is posted regularly. */
  | ScheduleIntent
  /** No question on these days any more; without days, none at all. */
  | { readonly kind: 'team.unschedule'; readonly days?: readonly number[] }
  | { readonly kind: 'team.cancel' }
  | { readonly kind: 'team.close' }
  | { readonly kind: 'team.show-answer' }
  /** No posts of its own, until a day or for a time; without both, until a lead says otherwise. */
  | { readonly kind: 'team.mute'; readonly day?: string; readonly minutes?: number }
  | { readonly kind: 'team.unmute' }
  | { readonly kind: 'team.who-leads' }
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
  /** `others`: about other people, who have to be mentioned. */
  | { readonly kind: 'team.lead'; readonly leave: boolean; readonly others?: true }
  | { readonly kind: 'board' }
  | { readonly kind: 'coverage'; readonly team?: string }
  /** A link to the page of a team that the learner leads. */
  | { readonly kind: 'team.page'; readonly team?: string }
  | { readonly kind: 'digest' }
  /** A challenge: its recipient as typed, or the code of one to accept. In a team, its topic. */
  | { readonly kind: 'challenge'; readonly text?: string; readonly topic?: string }
  | { readonly kind: 'challenge.take'; readonly code: string }
  | { readonly kind: 'challenge.share'; readonly code: string }
  /** Mutes challenges from members of a team. */
  | { readonly kind: 'challenge.mute'; readonly team: string }

export interface QuizIntent {
  readonly kind: 'team.quiz'
  /** How long it stays open. */
  readonly minutes?: number
  readonly topic?: string
  /** The topic may be other words of the sentence. */
  readonly isGuess?: true
  readonly difficulty?: 1 | 2 | 3
  /** How many questions, one after another. */
  readonly count?: number
  /** Close the open question first. */
  readonly next?: true
  /** Not now, but then. Minutes since midnight; a local day; a number of minutes from now. */
  readonly at?: {
    readonly time?: number
    readonly day?: string
    readonly weekday?: number
    readonly zone?: string
    readonly in?: number
  }
}

export interface ScheduleIntent {
  readonly kind: 'team.schedule'
  /** As typed after the command, for forms with an end: `weekdays 9 until 16`. */
  readonly text?: string
  readonly days?: readonly number[]
  /** Minutes since midnight. */
  readonly time?: number
  readonly zone?: string
  readonly topic?: string
  readonly isGuess?: true
  /** Only asks when. */
  readonly asks?: true
}
