import type { QuestionKind } from '../../domain/question.ts'
import type { Button, CitedText, LetteredOption, Link, NumberedSource, Pick } from '../../kernel/view.ts'

/** A question to everybody in a team or group chat. Like any question on display it carries nothing that tells the key. */
export interface TeamQuizView {
  readonly view: 'team-quiz'
  /** The question's presentation, the same for everybody. */
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
  /** Ids on the channel of people whose own view their clients fetch by themselves; at most 60. */
  readonly viewers: readonly string[]
}

/** The same card once it is closed: how the answers fell, never whose. */
export interface TeamResultView {
  readonly view: 'team-result'
  readonly area: string
  readonly objective: string
  readonly stem: string
  /** `Closed. 14 people answered, 64 % of them right.`; fewer than four are not counted out. */
  readonly headline: string
  readonly options: readonly {
    readonly letter: string
    readonly text: string
    readonly right: boolean
    /** `████░░░░░░ 43 %`; empty while fewer than four answered. */
    readonly share: string
    readonly rationale: string
  }[]
  /** What the notes say, each sentence with the numbers of its sources. */
  readonly quotes: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  readonly links: readonly Link[]
}

/** A team's board. It is posted in the team only; rows carry aliases and nothing else about a person. */
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
  }[]
  /** What is said beside or in the place of the rows. */
  readonly lines: readonly string[]
  /** The rules, in two sentences. */
  readonly rules: string
  readonly buttons: readonly Button[]
}

/** Somebody's own place, only for them, with what they can change. */
export interface MineView {
  readonly view: 'mine'
  readonly team: string
  readonly alias: string
  /** `3rd of 12`, or why there is none. */
  readonly place: string
  readonly facts: readonly { readonly title: string; readonly value: string }[]
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

/** Asks for an alias, only for the person who wants to join. */
export interface JoinView {
  readonly view: 'join'
  readonly team: string
  /** A free alias to begin with. */
  readonly alias: string
  /** What joining means, and a problem with the last try before it. */
  readonly problem: string
  readonly lines: readonly string[]
  readonly join: Button
}

/** What a team can do today, for its leads, in their personal chat. */
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
  /** Objectives that one person alone could answer. */
  readonly alone: readonly string[]
  /** Every objective by skill area, with how many people could answer it. */
  readonly objectives: readonly {
    readonly area: string
    readonly items: readonly { readonly objective: string; readonly count: string }[]
  }[]
  /** `Puffin and Otter`. */
  readonly pairs: readonly string[]
  readonly caution: string
  /** At most five: the card has one of its own. */
  readonly buttons: readonly Button[]
}

/** What moved within a week, what is next, and the team's common goal. */
export interface DigestView {
  readonly view: 'digest'
  /** `17 November to 23 November`. */
  readonly week: string
  readonly moved: readonly string[]
  readonly next: readonly string[]
  /** Per team: its name and where it is on the way to its common goal. */
  readonly teams: readonly { readonly name: string; readonly bar: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}

/** The same few questions for whoever takes them. */
export interface ChallengeView {
  readonly view: 'challenge'
  readonly title: string
  readonly lines: readonly string[]
  /** What people chose to show, best first. */
  readonly results: readonly { readonly alias: string; readonly score: string }[]
  readonly buttons: readonly Button[]
}

/** Said once in a team or group chat. */
export interface IntroductionView {
  readonly view: 'introduction'
  readonly place: 'group' | 'channel'
}
