import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Renewal } from '../domain/team/owed.ts'
import type { Posted, TeamKey, Thread } from '../domain/team/team.ts'
import type { Explainer } from '../explainer/explanation.ts'
import type { Store } from '../store/store.ts'
import type { Grader } from './grader.ts'
import type { Standings } from './learner/standings.ts'
import type { Observer } from './observer.ts'
import type { PictureUrl } from './picture.ts'
import type { Wording } from './text/wording.ts'

/**
 * Updates cards in teams and chats later. `renew` and `close` return immediately. An edit that must happen, because the card shows an alias, is
 * stored as owed (`domain/team/owed.ts`) in the same commit as the change that requires it. Other edits are best effort.
 */
export interface TeamCards {
  /** Redraws the open question's count, the board, or a challenge soon; frequent requests are combined. */
  renew(key: TeamKey, what: Renewal): void
  /** Closes cards: they show `text` and no names. */
  close(key: TeamKey, thread: Thread | undefined, posts: readonly Posted[], text: string): void
  /** Starts every owed edit that hasn't just failed: at startup, and again on a schedule. Never throws. */
  resume(now: Date): Promise<void>
}

/** Services that all turns share. */
export interface Services {
  readonly store: Store
  readonly catalog: Catalog
  readonly explainer: Explainer
  readonly standings: Standings
  readonly cards: TeamCards
  readonly grader: Grader
  /** Time zone for learners whose client doesn't send one. */
  readonly timeZone: string
  /** The coach's own version, if it's known. */
  readonly version?: string
  /** If absent, cards have no pictures, because no client could load one. */
  readonly pictureUrl?: PictureUrl
  /** If absent, explanations quote the notes. */
  readonly wording?: Wording
  /** Called after each turn with an answer; must return immediately. */
  readonly studied?: (key: LearnerKey, learner: Learner) => void
  /** Absent without telemetry. */
  readonly observer?: Observer
  /** For failures that the learner hears about, so that no error reaches the caller. */
  readonly log?: (message: string, fields: Record<string, unknown>) => void
}
