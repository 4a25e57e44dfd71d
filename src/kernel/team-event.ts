import type { Team, TeamKey } from '../domain/team/team.ts'
import type { Sender } from './send/sender.ts'
import type { Services } from './services.ts'

/** What scheduled work in teams needs. */
export interface TeamWork extends Services {
  readonly sender: Sender
  readonly log: (message: string, fields: Record<string, unknown>) => void
  /** Once aborted, nothing more is started. */
  readonly signal?: AbortSignal
}

/**
 * Scheduled work in a team. `jobs/run-team-events.ts` looks at a team when its `nextAt` has come, which `domain/team/team-plan.ts` plans with
 * every change of the team.
 */
export interface TeamEvent {
  readonly isDue: (team: Team, now: Date) => boolean
  /**
   * Commits what it's about to do before it posts anything, because the process may die in between.
   * @param team the document for which it was due
   * @returns the outcome, to be counted. After `throttled`, the event has planned its retry.
   */
  readonly run: (work: TeamWork, key: TeamKey, team: Team, now: Date) => Promise<string>
}
