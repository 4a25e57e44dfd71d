import type { Services } from './services.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Explainer } from '../explainer/explain.ts'
import type { Learner } from '../domain/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/review.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'
import type { ToWord } from './to-word.ts'

/** Addresses under which a learner's data can be fetched for a short while: everything, the review log, the lab as a page. */
export type ExportAddresses = Readonly<Record<'json' | 'csv' | 'lab', string>>

/** All that a handler decides from. */
export interface Context {
  readonly turn: Turn
  readonly learner: Learner
  readonly catalog: Catalog
  readonly explainer: Explainer
  /** The teams that the learner takes part in. What changes in them is committed by the capability itself, beside the learner's own document. */
  readonly teams: Services
  /** Tokens of a language model that the learner may use a day; 0 without a model. */
  readonly tokensPerDay: number
  /** The learner's local day. */
  readonly today: string
  /** The whole review log; read only when a capability needs it, because it can be long. */
  readonly log: () => Promise<readonly LogEntry[]>
  /** Addresses under which the learner's data can be fetched for a short while. */
  readonly exportLinks: () => ExportAddresses
}

/** What a capability decided: carried out by `create-coach.ts` in one commit, then answered. */
export interface Step {
  readonly reply: Reply
  /** The learner's new document, when it changes. */
  readonly learner?: Learner
  readonly entries?: readonly LogEntry[]
  readonly report?: Report
  /** The explanation among the messages, for a model to word. */
  readonly toWord?: ToWord
  /** Remove everything that is stored about the learner. */
  readonly forget?: true
}
