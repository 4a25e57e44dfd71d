import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Team, TeamAnswer, TeamKey } from '../domain/team/team.ts'

/** A document and the version that was read. Documents are immutable: to change one, create a new one. */
export interface Stored<T> {
  readonly value: T
  /** 1 after the first commit, and one more after each. 0 means that the document doesn't exist. */
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
      /** For the learner's log. An entry whose id is already in the log isn't appended again. */
      readonly entries: readonly LogEntry[]
    }
  | { readonly kind: 'team'; readonly key: TeamKey; readonly value: Team; readonly expected: number }
  /** A report whose id is already stored isn't stored again. */
  | { readonly kind: 'report'; readonly report: Report }

/** A change to a document, which has a version. */
export type DocumentChange = Exclude<Change, { kind: 'report' }>

/** Another commit came first: read, decide, and commit again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/** The engine can't be reached, or takes no writes right now. What was acknowledged before is safe; whether this call was stored isn't known. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  /** The engine's code of the failure, such as a SQLSTATE. It quotes no value. */
  readonly code: string

  constructor(code: string, cause: unknown) {
    super(`the store is unavailable (${code})`, { cause })
    this.code = code
  }
}

/**
 * Everything that outlives the process. Each engine is a folder beside this file and passes the contract in `tests/store/contract.ts`.
 * - A resolved promise means that the data is durable: it survives SIGKILL and a power cut.
 * - Commits of one document happen in the order of the calls; only a commit of several documents waits for other documents.
 * - Every key names its tenant, and no call reads across tenants.
 */
export interface Store {
  /**
   * Stores all changes or none, even if the process is killed. An empty list does nothing.
   * @throws VersionConflict if a stored version isn't the expected one; nothing is written
   * @throws Unstorable if a value doesn't fit its schema; nothing is written
   * @throws Error if a document is in the list twice, or belongs to another key
   */
  commit(changes: readonly Change[]): Promise<void>
  /** Undefined if there is none. A damaged document is rebuilt from its readable parts and marked `recovered`. */
  readLearner(key: LearnerKey): Promise<Stored<Learner> | undefined>
  /**
   * Stores the document and appends the entries to the learner's log, both or neither.
   * An entry whose id is already in the log isn't appended again.
   * @param expected the version read, 0 to create
   * @returns the new version
   * @throws VersionConflict if the stored version is another one
   * @throws Unstorable if a value doesn't fit its schema, as in the other methods that store something; nothing is written
   */
  commitLearner(key: LearnerKey, learner: Learner, expected: number, entries: readonly LogEntry[]): Promise<number>
  /** The learner's whole log, oldest first, each entry once; empty if there is none. */
  readLog(key: LearnerKey): Promise<readonly LogEntry[]>
  /** Streams the same entries without holding the whole log in memory; for exports. */
  logEntries(key: LearnerKey): AsyncIterable<LogEntry>
  /**
   * Removes the learner's document, log, reports, and answers to open questions, and everything about them that was set aside. Idempotent.
   * @param traces other words that identify the learner, such as aliases and channel ids: set-aside team files that contain one of them, or
   * the user id, are removed too
   * @returns how many team files couldn't be read, and may still contain something about the learner
   */
  deleteLearner(key: LearnerKey, traces?: readonly string[]): Promise<number>
  /** Learners with an entry in `due` whose instant is at or before `now`, earliest entry first, at most `limit` of each tenant. */
  duePushes(now: Date, limit: number): Promise<readonly LearnerKey[]>
  /** All learners, for checks and cleanup; not for use in a turn. */
  learners(): AsyncIterable<LearnerKey>

  /** All teams, for checks and copies; not for use in a turn. */
  teams(): AsyncIterable<TeamKey>
  readTeam(key: TeamKey): Promise<Stored<Team> | undefined>
  /** @throws VersionConflict, like `commitLearner` */
  commitTeam(key: TeamKey, team: Team, expected: number): Promise<number>
  /**
   * Removes the document and the answers.
   * @param expected the version to remove; without it, any
   * @throws VersionConflict if the stored version is another one; nothing is removed
   */
  deleteTeam(key: TeamKey, expected?: number): Promise<void>
  /** Teams whose `nextAt` is at or before `now`, earliest first, at most `limit`. */
  dueTeams(now: Date, limit: number): Promise<readonly TeamKey[]>
  /** The teams that the learner has joined or leads, in no particular order. */
  teamsOf(key: LearnerKey): Promise<readonly TeamKey[]>
  /**
   * The tenant's teams whose document contains any of these ids: as a member or a lead (by user id or channel id), an invited person (a channel id), in a challenge, or as the person who asked
   * for a question.
   * For deletion and export, which must find every place. Teams with unreadable documents are left out.
   */
  teamsNaming(tenant: string, ids: readonly string[]): Promise<readonly TeamKey[]>
  /** Teams of every tenant that owe card edits; for the start. */
  teamsOwing(): Promise<readonly TeamKey[]>
  /** The tenant's teams with an open question. */
  teamsAsking(tenant: string): Promise<readonly TeamKey[]>
  /**
   * Stores an answer to the team's question. The team's document must exist.
   * @returns the answer that counts: an earlier one with the same id, or this one
   */
  addTeamAnswer(key: TeamKey, answer: TeamAnswer): Promise<TeamAnswer>
  /** The answers to one question of the team, oldest first. */
  teamAnswers(key: TeamKey, quiz: string): Promise<readonly TeamAnswer[]>
  /** Removes the answers to one question, to all questions but one, or from one person. */
  forgetTeamAnswers(
    key: TeamKey,
    which: { readonly quiz: string } | { readonly quizOtherThan: string } | { readonly user: string },
  ): Promise<void>

  /** Stores a report, unless its id is already stored. */
  addReport(report: Report): Promise<void>
  /** Streams all reports, oldest first. */
  reports(): AsyncIterable<Report>

  /** The random key that signs export links: generated on first use, then the same for every process on this data. */
  exportKey(): Promise<Uint8Array>
  /** @throws if the store can't take a write right now; for `/readyz` */
  probe(): Promise<void>
  /** Finishes running operations and releases the store. */
  close(): Promise<void>
}

/** What the learner part of an engine provides; commits and deletion take both parts. */
export type LearnerStore = Pick<Store, 'readLearner' | 'readLog' | 'logEntries' | 'duePushes' | 'learners'>

/** What the team part of an engine provides. */
export type TeamStore = Pick<
  Store,
  | 'teams'
  | 'readTeam'
  | 'deleteTeam'
  | 'dueTeams'
  | 'teamsOf'
  | 'teamsNaming'
  | 'teamsOwing'
  | 'teamsAsking'
  | 'addTeamAnswer'
  | 'teamAnswers'
  | 'forgetTeamAnswers'
>
