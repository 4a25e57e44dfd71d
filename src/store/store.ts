import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Team, TeamAnswer, TeamKey } from '../domain/team/team.ts'

/** A document and the version under which it was read. Documents are immutable: make a new one to change it. */
export interface Stored<T> {
  readonly value: T
  /** 1 after the first commit, one more with each. 0 stands for "does not exist". */
  readonly version: number
}

/** One document of a commit. */
export type Change =
  | {
      readonly kind: 'learner'
      readonly key: LearnerKey
      readonly value: Learner
      /** The version read, 0 to create. */
      readonly expected: number
      /** For the learner's log; an entry whose id is in the log already is not appended again. */
      readonly entries: readonly LogEntry[]
    }
  | { readonly kind: 'team'; readonly key: TeamKey; readonly value: Team; readonly expected: number }
  /** The same id twice keeps one. */
  | { readonly kind: 'report'; readonly report: Report }

/** Somebody else committed in between; read again, decide again, commit again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/**
 * Everything that outlives the process. An engine is one file beside this one; `tests/store/contract.ts` is the contract that each passes.
 * - A resolved promise means durable: it survives SIGKILL and a power cut.
 * - Commits to one document happen in the order of the calls; only a commit of several documents waits for more than one.
 * - Every key names its tenant; nothing is ever read across tenants.
 */
export interface Store {
  /**
   * Stores all changes or none, also when the process is killed. An empty list does nothing.
   * @throws VersionConflict when one of the stored versions is not the expected one; nothing is written then
   * @throws Unstorable when one of them could not be read again; nothing is written then
   * @throws Error when a document is in the list twice, or belongs to another key
   */
  commit(changes: readonly Change[]): Promise<void>
  /** Undefined when there is none. A damaged one is rebuilt from what can be read, and then it is marked `recovered`. */
  readLearner(key: LearnerKey): Promise<Stored<Learner> | undefined>
  /**
   * Stores the document and appends the entries to the learner's log, both or neither.
   * An entry whose id is in the log already is not appended again.
   * @param expected the version read, 0 to create
   * @returns the new version
   * @throws VersionConflict when the stored version is another one
   * @throws Unstorable when it could not be read again; nothing is written then. So do the other methods that store something.
   */
  commitLearner(key: LearnerKey, learner: Learner, expected: number, entries: readonly LogEntry[]): Promise<number>
  /** The learner's whole log, oldest first, each entry once. Empty when there is none. */
  readLog(key: LearnerKey): Promise<readonly LogEntry[]>
  /** The same entries one after another, without holding the whole log in memory; for exports. */
  logEntries(key: LearnerKey): AsyncIterable<LogEntry>
  /**
   * Removes the document, the log, the learner's reports and answers to open questions, and what was set aside. Removing nothing is no error.
   * @param traces other words that name the learner, such as aliases and ids on the channel: set-aside team files that hold one, or the
   * user id, are removed as well
   * @returns how many team files could not be read, and so may still hold something about the learner
   */
  deleteLearner(key: LearnerKey, traces?: readonly string[]): Promise<number>
  /** Learners whose `push.nextAt` is at or before `now`, earliest first, at most `limit`. */
  duePushes(now: Date, limit: number): Promise<readonly LearnerKey[]>
  /** All learners, for checks and clean-up; never on a learner's turn. */
  learners(): AsyncIterable<LearnerKey>

  readTeam(key: TeamKey): Promise<Stored<Team> | undefined>
  /** @throws VersionConflict as `commitLearner` does */
  commitTeam(key: TeamKey, team: Team, expected: number): Promise<number>
  /** Removes the document and the answers. */
  deleteTeam(key: TeamKey): Promise<void>
  /** Teams whose `nextAt` is at or before `now`, earliest first, at most `limit`. */
  dueTeams(now: Date, limit: number): Promise<readonly TeamKey[]>
  /** The teams that somebody has joined or leads, in no particular order. */
  teamsOf(key: LearnerKey): Promise<readonly TeamKey[]>
  /**
   * The tenant's teams whose document holds any of these ids: as a member, a lead, somebody invited (an id on the channel), or in a challenge.
   * For deletion and export, which must find every place. A team whose document cannot be read is not among them.
   */
  teamsNaming(tenant: string, ids: readonly string[]): Promise<readonly TeamKey[]>
  /** Teams of every tenant with card edits that are owed; for the start. */
  teamsOwing(): Promise<readonly TeamKey[]>
  /** The tenant's teams with a question that has not been closed. */
  teamsAsking(tenant: string): Promise<readonly TeamKey[]>
  /**
   * Keeps somebody's answer to the team's question, durably. The team's document must exist.
   * @returns the answer that stands: an earlier one with the same id, or this one
   */
  addTeamAnswer(key: TeamKey, answer: TeamAnswer): Promise<TeamAnswer>
  /** The answers to one question of the team, oldest first. */
  teamAnswers(key: TeamKey, quiz: string): Promise<readonly TeamAnswer[]>
  /** Removes the answers to one question, to all but one, or those of one person to any. */
  forgetTeamAnswers(
    key: TeamKey,
    which: { readonly quiz: string } | { readonly quizOtherThan: string } | { readonly user: string },
  ): Promise<void>

  /** Keeps a report; the same id twice keeps one. */
  addReport(report: Report): Promise<void>
  /** All reports, oldest first, one after another. */
  reports(): AsyncIterable<Report>

  /** The random key that signs export links: generated on first use, then the same for every process on this data. */
  exportKey(): Promise<Uint8Array>
  /** @throws when the store cannot take a write now; for `/readyz` */
  probe(): Promise<void>
  /** Finishes what is under way and releases the store. */
  close(): Promise<void>
}
