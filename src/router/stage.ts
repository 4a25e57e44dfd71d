import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import { teamId, type Team, type TeamKey } from '../domain/team/team.ts'
import type { Services } from '../kernel/services.ts'
import { VersionConflict, type Change, type Store, type Stored } from '../store/store.ts'

/** How often a turn decides again because someone else changed the same documents. */
export const maxConflicts = 5

/** How many recent activity ids each document keeps, to detect duplicates even after a restart. */
const seenKept = 20

/** The ids of the activities that a document knows, with a new one. */
export const withSeen = (seen: readonly string[] = [], activity: string): string[] =>
  [...seen, activity].slice(-seenKept)

interface Staged<T> {
  readonly value: T
  /** The stored version that the decision is based on. */
  readonly expected: number
  /** The number of changes in this turn; readers within the turn see a new version for each. */
  readonly changes: number
}

type StagedLearner = Staged<Learner> & { readonly key: LearnerKey; readonly entries: readonly LogEntry[] }
type StagedTeam = Staged<Team> & { readonly key: TeamKey }

const learnerId = ({ tenant, user }: LearnerKey): string => `${tenant}\n${user}`

/**
 * Collects what one turn changes. Handlers use its services as if they were the real ones: a read includes the turn's earlier changes, a change
 * is held here, and so is everything with an outside effect, such as an edit of a card. `commit` writes all changes or none, and only then runs
 * the effects. After a conflict, the stage is discarded, and the handler decides again from fresh data.
 *
 * Two things aren't staged. An answer to a team's question is appended at once, because only the first one counts and appending is idempotent.
 * And after the commit, a stage passes everything on, so that a handler's later work, such as storing a message's id, still works.
 */
export class Stage {
  readonly #base: Services
  readonly #learners = new Map<string, StagedLearner>()
  readonly #teams = new Map<string, StagedTeam>()
  readonly #reports: Report[] = []
  readonly #effects: (() => unknown)[] = []
  #isCommitted = false
  readonly services: Services

  constructor(base: Services) {
    this.#base = base
    const { cards, studied } = base
    this.services = {
      ...base,
      store: this.#store(),
      cards: {
        renew: (...args) => this.#later(() => cards.renew(...args)),
        close: (...args) => this.#later(() => cards.close(...args)),
        resume: (now) => cards.resume(now),
      },
      ...(studied ? { studied: (...args) => this.#later(() => studied(...args)) } : {}),
    }
  }

  /** The team's new document, if the turn has changed it. */
  changedTeam(key: TeamKey): Team | undefined {
    return this.#teams.get(teamId(key))?.value
  }

  /**
   * Writes everything that the turn has changed, then runs the effects.
   * @param finish the last change to a team's document before it is written
   * @throws VersionConflict if someone else was faster; then nothing is written, and no effect has run
   */
  async commit(finish: (team: Team) => Team = (team) => team): Promise<void> {
    const changes: Change[] = [
      ...this.#reports.map((report) => ({ kind: 'report' as const, report })),
      ...[...this.#learners.values()].map(({ key, value, expected, entries }) => ({
        kind: 'learner' as const,
        key,
        value,
        expected,
        entries,
      })),
      ...[...this.#teams.values()].map(({ key, value, expected }) => ({
        kind: 'team' as const,
        key,
        value: finish(value),
        expected,
      })),
    ]
    await this.#base.store.commit(changes)
    this.#isCommitted = true
    for (const effect of this.#effects) await effect()
  }

  #later(effect: () => unknown): void {
    if (this.#isCommitted) void effect()
    else this.#effects.push(effect)
  }

  #store(): Store {
    const { store } = this.#base
    const staged: Partial<Store> = {
      readLearner: async (key) => seen(this.#learners.get(learnerId(key))) ?? store.readLearner(key),
      readTeam: async (key) => seen(this.#teams.get(teamId(key))) ?? store.readTeam(key),
      readLog: async (key) => {
        const log = await store.readLog(key)
        const ids = new Set(log.map(({ id }) => id))
        const more = this.#learners.get(learnerId(key))?.entries ?? []
        return more.length === 0 ? log : [...log, ...more.filter(({ id }) => !ids.has(id))]
      },
      commitLearner: async (key, value, expected, entries) => {
        const before = this.#learners.get(learnerId(key))
        const next = restaged(before, value, expected)
        this.#learners.set(learnerId(key), { ...next, key, entries: [...(before?.entries ?? []), ...entries] })
        return next.expected + next.changes
      },
      commitTeam: async (key, value, expected) => {
        const next = restaged(this.#teams.get(teamId(key)), value, expected)
        this.#teams.set(teamId(key), { ...next, key })
        return next.expected + next.changes
      },
      addReport: async (report) => void this.#reports.push(report),
      deleteTeam: async (...args) => this.#later(() => store.deleteTeam(...args)),
      forgetTeamAnswers: async (key, which) => this.#later(() => store.forgetTeamAnswers(key, which)),
    }
    const passing = Object.entries(staged).map(([name, stage]) => {
      const pass = store[name as keyof Store] as (...args: unknown[]) => unknown
      return [name, (...args: unknown[]) => (this.#isCommitted ? pass : (stage as typeof pass))(...args)]
    })
    return { ...store, ...(Object.fromEntries(passing) as typeof staged) }
  }
}

const seen = <T>(staged: Staged<T> | undefined): Stored<T> | undefined =>
  staged && { value: staged.value, version: staged.expected + staged.changes }

function restaged<T>(before: Staged<T> | undefined, value: T, expected: number): Staged<T> {
  const found = before ? before.expected + before.changes : expected
  if (found !== expected) throw new VersionConflict(`expected ${expected}, found ${found}`)
  return { value, expected: before?.expected ?? expected, changes: (before?.changes ?? 0) + 1 }
}
