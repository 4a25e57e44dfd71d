import type { DueRule } from '../domain/learner/plan-due.ts'
import type { Context, Step } from './context.ts'
import type { Reply } from './reply.ts'
import type { View } from './view.ts'

/** What an event knows when its instant has come. */
export interface DueContext extends Pick<Context, 'catalog' | 'learner' | 'today' | 'log'> {
  readonly now: Date
}

/** One message, and the learner's new document if it changes. The change is undone if the message certainly didn't arrive. */
export interface DueStep extends Pick<Step, 'learner'> {
  readonly view: View
  /** Earlier messages to edit once this one may have arrived, best effort. */
  readonly edits?: NonNullable<Reply['edits']>
}

/** The learner's new document, with new entries of the log. */
export type Settled = Required<Pick<Step, 'learner' | 'entries'>>

/**
 * A scheduled message to a learner. `jobs/send-due.ts` sends it at most once per local day, writes the ledger, retries after throttling, and
 * respects pause, stop, and blocks, so an event only decides when and what.
 */
export interface DueEvent extends DueRule {
  /**
   * What is over by now, whether or not the message arrives: committed before `run`, and never undone. Pure.
   * @returns undefined if there is nothing to do
   */
  readonly settle?: (context: Pick<DueContext, 'catalog' | 'learner' | 'now'>) => Settled | undefined
  /** Decides the message. Pure, because it runs again after a conflict. @returns undefined to skip the message for today */
  readonly run: (context: DueContext) => DueStep | undefined | Promise<DueStep | undefined>
}
