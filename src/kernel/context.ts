import type { Services } from './services.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Explainer } from '../explainer/explanation.ts'
import type { Learner } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Reply } from './reply.ts'
import type { PictureUrl } from './picture.ts'
import type { Turn } from './turn.ts'
import type { ToWord } from './text/wording.ts'

/** What a signed link opens: files to download, and pages to read. */
export type LinkedFile = 'json' | 'csv' | 'lab' | 'portfolio' | 'starter' | 'anki' | 'page' | 'team-page' | 'sheet'

/** What the estimates about a learner are made from, in a turn or for a page. */
export type Known = Pick<Context, 'learner' | 'catalog' | 'today' | 'log'>

/** Everything that a handler needs for a decision. */
export interface Context {
  readonly turn: Turn
  readonly learner: Learner
  readonly catalog: Catalog
  readonly explainer: Explainer
  /** For team commands. */
  readonly teams: Services
  /** If absent, cards have no pictures. */
  readonly pictureUrl?: PictureUrl
  /** Model tokens per day for the learner; 0 without a model. */
  readonly tokensPerDay: number
  /** The learner's local day. */
  readonly today: string
  /** Reads the whole review log. Call it only if needed, because the log can be long. */
  readonly log: () => Promise<readonly LogEntry[]>
  /**
   * Creates a short-lived address that only this learner gets.
   * @param about narrows what it opens: an area, or which of the learner's links it is
   */
  readonly linkTo: (file: LinkedFile, about?: string) => string
}

/** A handler's decision. `personal-turn.ts` commits it in one write, and then the reply is sent. */
export interface Step {
  readonly reply: Reply
  /** The learner's new document, if it changes. */
  readonly learner?: Learner
  readonly entries?: readonly LogEntry[]
  readonly report?: Report
  /** The explanation in `reply` that a model may word. */
  readonly toWord?: ToWord
  /** Delete everything stored about the learner. */
  readonly forget?: true
}
