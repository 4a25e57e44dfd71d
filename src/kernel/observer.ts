import type { Scope } from './intent.ts'

/** Hears what happens inside turns and scheduled work, for telemetry. Its methods return immediately and never throw. */
export interface Observer {
  /** A feature takes an intent. @param feature its name, if the intent's kind doesn't say */
  decided(scope: Scope, intent: string, feature?: string): void
  /** Runs the planner. */
  planning<T>(plan: () => T): T
  /**
   * A scheduled message was handled.
   * @param outcome a `SendOutcome`'s
   * @param lateMs milliseconds after the instant that it was planned for
   */
  scheduled(event: string, outcome: string, lateMs: number): void
}
