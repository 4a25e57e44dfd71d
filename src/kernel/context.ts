import type { Services } from './services.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Explainer } from '../explainer/explanation.ts'
import type { Learner } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'
import type { ToWord } from './text/wording.ts'

/** Short-lived URLs of a learner's data: everything, the review log, the lab as a page. */
export type ExportAddresses = Readonly<Record<'json' | 'csv' | 'lab', string>>

/** Everything that a handler needs for a decision. */
export interface Context {
  readonly turn: Turn
  readonly learner: Learner
  readonly catalog: Catalog
  readonly explainer: Explainer
  /** For team commands. */
  readonly teams: Services
  /** Model tokens per day for the learner; 0 without a model. */
  readonly tokensPerDay: number
  /** The learner's local day. */
  readonly today: string
  /** Reads the whole review log. Call it only if needed, because the log can be long. */
  readonly log: () => Promise<readonly LogEntry[]>
  /** Creates short-lived URLs of the learner's data. */
  readonly exportLinks: () => ExportAddresses
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
