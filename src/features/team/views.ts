import type { Picture } from '../../kernel/picture.ts'
import type { QuestionKind } from '../../domain/question/question.ts'
import type { Button, CitedText, LetteredOption, Link, NumberedSource, Pick } from '../../kernel/view.ts'

/** A question to everyone in a team or group chat. Like any displayed question, it contains nothing that reveals the key. */
export interface TeamQuizView {
  readonly view: 'team-quiz'
  /** The question's presentation, the same for everyone. */
  readonly quiz: string
  readonly kind: QuestionKind
  readonly area: string
  readonly objective: string
  readonly stem: string
  readonly instruction: string
  readonly options: readonly LetteredOption[]
  readonly picks: readonly Pick[]
  /** `12 people answered`. */
  readonly answered: string
  /** `Closes today at 17:00 (Europe/Berlin).` */
  readonly closes: string
  /** `Question 1 of 3. …`, and the like. */
  readonly lines: readonly string[]
  /** Channel ids of people whose clients fetch their private view automatically; at most 60. */
  readonly viewers: readonly string[]
}

/** The closed card: the distribution of answers, without names. */
export interface TeamResultView {
  readonly view: 'team-result'
  readonly area: string
  readonly objective: string
  readonly stem: string
  /** `Closed. 14 people answered, 64% of them right.`, or `5 of them right` of fewer than ten; with fewer than four people, no share. */
  readonly headline: string
  /** The answer breakdown; none with fewer than four answers. */
  readonly picture?: Picture
  readonly options: readonly {
    readonly letter: string
    readonly text: string
    readonly right: boolean
    /** `████░░░░░░ 43%`; empty with fewer than four answers. */
    readonly share: string
    readonly rationale: string
  }[]
  /** Quotes from the notes, each with the numbers of its sources. */
  readonly quotes: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  readonly links: readonly Link[]
}

/** A team's board. It is posted only in the team; rows contain aliases and no other personal data. */
export interface BoardView {
  readonly view: 'board'
  /** `Week of 23 November`, or `Final: week of 16 November`. */
  readonly week: string
  readonly rows: readonly {
    readonly place: string
    readonly alias: string
    /** `84 points`. */
    readonly points: string
    /** `6 study days in a row`; empty below two. */
    readonly streak: string
    /** `up 2 places`; empty if it's the same place as last week, or there was none. */
    readonly moved: string
  }[]
  /** The places of last week and of this one. */
  readonly picture?: Picture
  /** Text in addition to the rows or instead of them. */
  readonly lines: readonly string[]
  /** The rules, in two sentences. */
  readonly rules: string
  readonly buttons: readonly Button[]
}

/** A member's rank, visible only to that member, with their settings. */
export interface MineView {
  readonly view: 'mine'
  readonly team: string
  readonly alias: string
  /** `3rd of 12`, or why there is no rank. */
  readonly place: string
  readonly facts: readonly { readonly title: string; readonly value: string }[]
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

/** Asks for an alias, only for the person who wants to join. */
export interface JoinView {
  readonly view: 'join'
  readonly team: string
  /** An unused alias as a suggestion. */
  readonly alias: string
  /** A problem with the last attempt; the lines explain what joining means. */
  readonly problem: string
  readonly lines: readonly string[]
  readonly join: Button
}

/** What a team can answer today, for its leads, in their personal chat. */
export interface CoverageView {
  readonly view: 'coverage'
  readonly team: string
  /** `8 people, as of Monday 23 November`. */
  readonly basis: string
  readonly readiness: { readonly headline: string; readonly detail: string }
  readonly areas: readonly {
    readonly title: string
    readonly weight: string
    readonly bar: string
    readonly share: string
    readonly weakest: boolean
  }[]
  /** How many could answer each objective, as squares. */
  readonly picture?: Picture
  /** Objectives that only one person could answer. */
  readonly alone: readonly string[]
  /** Every objective by skill area, with the number of people who could answer it. */
  readonly objectives: readonly {
    readonly area: string
    readonly items: readonly { readonly objective: string; readonly count: string }[]
  }[]
  /** `Puffin and Otter`. */
  readonly pairs: readonly string[]
  readonly caution: string
  /** At most five, because the template adds one. */
  readonly buttons: readonly Button[]
}

/** What changed this week, what is next, and the team's common goal. */
export interface DigestView {
  readonly view: 'digest'
  /** `17 November to 23 November`. */
  readonly week: string
  readonly moved: readonly string[]
  /** Last week, this one, and the next one, day by day. */
  readonly picture?: Picture
  readonly next: readonly string[]
  /** Each team's name and progress toward its common goal. */
  readonly teams: readonly { readonly name: string; readonly bar: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}

/** A few questions, the same for everyone who accepts. */
export interface ChallengeView {
  readonly view: 'challenge'
  readonly title: string
  readonly lines: readonly string[]
  /** Shared results, best first. */
  readonly results: readonly { readonly alias: string; readonly score: string }[]
  readonly buttons: readonly Button[]
}

/** The introduction, posted once in a team or group chat. */
export interface IntroductionView {
  readonly view: 'introduction'
  readonly place: 'group' | 'channel'
}

/** Every view of the team features. */
export type TeamView =
  | TeamQuizView
  | TeamResultView
  | BoardView
  | MineView
  | JoinView
  | CoverageView
  | DigestView
  | ChallengeView
  | IntroductionView
