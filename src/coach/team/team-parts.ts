import type { Catalog } from '../../content/catalog.ts'
import type { Explainer } from '../../explain/explain.ts'
import type { Learner, LearnerKey } from '../../domain/learner.ts'
import type { Posted, TeamKey, Thread } from '../../domain/team/team.ts'
import type { Store } from '../../store/store.ts'
import type { Standings } from './standings.ts'

/** Cards that stand in teams and chats and have to change later. Returns at once; what could not be edited costs nothing but the view. */
export interface TeamCards {
  /** The open question's count, the board, or a challenge is to be shown anew, soon and not too often. */
  renew(key: TeamKey, what: 'quiz' | 'board' | `challenge ${string}`): void
  /** These cards are over: they say so and carry no names any more. */
  close(key: TeamKey, thread: Thread | undefined, posts: readonly Posted[], text: string): void
}

/** What the capabilities of teams work with. */
export interface TeamParts {
  readonly store: Store
  readonly catalog: Catalog
  readonly explainer: Explainer
  readonly standings: Standings
  readonly cards: TeamCards
  /** Time zone of somebody whose client tells none. */
  readonly timeZone: string
  readonly studied?: (key: LearnerKey, learner: Learner) => void
}
