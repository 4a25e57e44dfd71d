import type { GuideId } from '../domain/guide.ts'
import type { Track } from '../domain/lab.ts'
import type { Settings } from '../domain/learner.ts'
import type { ExplanationReason, ReportReason } from '../domain/report.ts'
import type { Confidence } from '../domain/review.ts'
import type { ChoiceLetter } from '../domain/walk.ts'

/** What a learner wants, however it was said: a typed sentence and a button press become the same intent. */
export type Intent =
  | { readonly kind: 'hello' }
  | { readonly kind: 'help' }
  /** The app was added in this conversation. */
  | { readonly kind: 'installed' }
  /** The app was removed from this conversation. */
  | { readonly kind: 'removed' }
  /** These people, by user id, are no longer in the team or chat. */
  | { readonly kind: 'left'; readonly people: readonly string[] }
  | { readonly kind: 'quiz'; readonly count?: number; readonly topic?: string }
  /** `presentation` is absent when typed: then the open question is meant. `shown` has the letters as displayed, or yes/no, one per component. */
  | {
      readonly kind: 'answer'
      readonly presentation?: string
      readonly shown: readonly string[]
      readonly confidence: Confidence
    }
  /** `after` is the presentation whose verdict carried the button, so that a double press changes nothing. */
  | { readonly kind: 'next'; readonly after?: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'undo' }
  /** A topic in the learner's words, a question's note, or an answer that went wrong (`presentation`). */
  | {
      readonly kind: 'explain'
      readonly question?: string
      readonly presentation?: string
      readonly topic?: string
    }
  | { readonly kind: 'report'; readonly question?: string }
  | {
      readonly kind: 'report.send'
      readonly question: string
      readonly revision: number
      readonly reason: ReportReason
      readonly text: string
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
  /** The lab's overview, or a step of it (from 1). */
  | { readonly kind: 'lab'; readonly step?: number; readonly track?: Track }
  | { readonly kind: 'lab.evidence'; readonly step: string; readonly track: Track; readonly text: string }
  | { readonly kind: 'lab.export' }
  | { readonly kind: 'guide'; readonly page: GuideId }
  | { readonly kind: 'progress' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'diagnose' }
  /** The mock exam under way, or what a new one is like. */
  | { readonly kind: 'mock'; readonly count?: number; readonly minutes?: number }
  | { readonly kind: 'mock.begin'; readonly count: number; readonly minutes: number }
  /** Keeps what the page's inputs hold (`fields`), then turns to another page. `mock` and `page` are absent when typed. */
  | {
      readonly kind: 'mock.go'
      readonly mock?: string
      readonly page?: number
      readonly fields?: readonly string[]
      readonly to: MockMove
    }
  | { readonly kind: 'mock.jump'; readonly mock: string; readonly page: number }
  | { readonly kind: 'mock.end'; readonly mock?: string }
  | { readonly kind: 'mock.report' }
  /** A page of the last mock exam with its explanation; `missed` leaves out what was right. */
  | { readonly kind: 'mock.answer'; readonly page: number; readonly missed: boolean }
  /** *Make it 10 a day* on the plan. */
  | { readonly kind: 'plan.per-day'; readonly perDay: number }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wrong.start' }
  | { readonly kind: 'settings' }
  /** The day of the exam in the learner's words, or `none`. */
  | { readonly kind: 'exam-day'; readonly text: string }
  | { readonly kind: 'settings.save'; readonly settings: Settings }
  | { readonly kind: 'daily.start' | 'daily.later' | 'daily.skip' | 'daily.pause'; readonly day: string }
  | { readonly kind: 'pause'; readonly days?: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'export' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'delete.confirm' }
  | { readonly kind: 'delete.cancel' }
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
  /** One's own view of the team's question; also asked for by the client itself. */
  | { readonly kind: 'team.view'; readonly quiz: string }
  /** Asks for an alias. */
  | { readonly kind: 'team.join' }
  | { readonly kind: 'team.join.send'; readonly alias: string }
  /** `team` names it in the personal chat; elsewhere it is the team that one speaks in. */
  | { readonly kind: 'team.leave'; readonly team?: string; readonly sure?: true }
  | { readonly kind: 'team.hide'; readonly hide: boolean; readonly team?: string }
  | { readonly kind: 'team.pair'; readonly pair: boolean; readonly team?: string }
  /** One's own place in the team. */
  | { readonly kind: 'team.mine'; readonly team?: string }
  | { readonly kind: 'team.lead'; readonly leave: boolean }
  | { readonly kind: 'board' }
  | { readonly kind: 'coverage'; readonly team?: string }
  | { readonly kind: 'digest' }
  /** The same questions for somebody else: to whom, in the learner's words, or the code of one to take. */
  | { readonly kind: 'challenge'; readonly text?: string }
  | { readonly kind: 'challenge.take'; readonly code: string }
  | { readonly kind: 'challenge.share'; readonly code: string }
  /** No more challenges from the people of a team. */
  | { readonly kind: 'challenge.mute'; readonly team: string }
  /** Anything else. `problem` says in one sentence what did not fit, when that is known. */
  | { readonly kind: 'unknown'; readonly text: string; readonly problem?: string }

/** Where to turn from a page of a mock exam; `flag` marks it, or takes the mark off, and turns to the next one. */
export const mockMoves = ['next', 'back', 'flag', 'overview'] as const
export type MockMove = (typeof mockMoves)[number]

/** Where a turn happens: the learner's own chat, a group chat, or a channel of a team. */
export type Scope = 'personal' | 'group' | 'channel'
