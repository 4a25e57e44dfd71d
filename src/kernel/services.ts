import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner.ts'
import type { Renewal } from '../domain/team/owed.ts'
import type { Posted, TeamKey, Thread } from '../domain/team/team.ts'
import type { Explainer } from '../explainer/explain.ts'
import type { Store } from '../store/store.ts'
import type { Standings } from './standings.ts'

/** Schedules edits of cards in teams and group chats. Returns immediately; a failed edit only leaves a stale card. */
export interface TeamCards {
  /** Redraws the open question's count, the board, or a challenge; debounced. */
  renew(key: TeamKey, what: 'quiz' | 'board' | `challenge ${string}`): void
  /** Replaces cards with `text`, so that they show no names anymore. */
  close(key: TeamKey, thread: Thread | undefined, posts: readonly Posted[], text: string): void
  /** Asks for every edit that is owed and has not just failed: at the start, and again by the clock. */
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
