import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Renewal } from '../domain/team/owed.ts'
import type { Posted, TeamKey, Thread } from '../domain/team/team.ts'
import type { Explainer } from '../explainer/explain.ts'
import type { Store } from '../store/store.ts'
import type { Standings } from './learner/standings.ts'

/**
 * Cards in teams and chats that have to change later. `renew` and `close` return at once. An edit that must happen, because the card bears an alias,
 * is owed first (`domain/team/owed.ts`), in the same commit as the change that asks for it; when another one fails, only the view is lost.
 */
export interface TeamCards {
  /** Draws the open question's count, the board, or a challenge again, soon and not too often. */
  renew(key: TeamKey, what: Renewal): void
  /** Closes cards: they say so, and carry no names any more. */
  close(key: TeamKey, thread: Thread | undefined, posts: readonly Posted[], text: string): void
  /** Asks for every edit that is owed and has not just failed: at the start, and again by the clock. Never throws. */
  resume(now: Date): Promise<void>
}

/** Services that all turns share. */
export interface Services {
  readonly store: Store
  readonly catalog: Catalog
  readonly explainer: Explainer
  readonly standings: Standings
  readonly cards: TeamCards
  /** Time zone for learners whose client doesn't send one. */
  readonly timeZone: string
  /** Called after each turn with an answer; must return immediately. */
  readonly studied?: (key: LearnerKey, learner: Learner) => void
}
