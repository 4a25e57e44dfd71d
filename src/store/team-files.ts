import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogEntry } from '../domain/review.ts'
import { Team, type TeamKey } from '../domain/team/team.ts'
import { AnswerFile } from './answer-file.ts'
import { Document, type StoreLog } from './document.ts'
import { DueIndex } from './due-index.ts'
import { fileNameOf } from './file-names.ts'
import type { FileSystem } from './file-system.ts'
import { teamMigrations } from './migrate.ts'
import type { Store } from './store.ts'
import { cache, parserOf, removeAll, stored, storedIn } from './stored-files.ts'

type TeamStore = Pick<
  Store,
  | 'readTeam'
  | 'commitTeam'
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

const idOf = ({ tenant, conversation }: TeamKey): string => `${tenant}\n${conversation}`
const keyOf = ({ tenant, conversation }: TeamKey): TeamKey => ({ tenant, conversation })

/** The part of the embedded engine that keeps teams. Who belongs to which team is derived from the documents, and kept in memory. */
export function openTeamFiles(options: { dir: string; files: FileSystem; log: StoreLog; cacheSize: number }) {
  const { dir, files, log, cacheSize } = options
  const events = new DueIndex<TeamKey, Team>(idOf, keyOf, ({ nextAt }) => nextAt)
  const people = new Map<string, People>()
  const index = {
    set(team: Team) {
      events.set(team)
      people.set(idOf(team), peopleOf(team))
    },
    setFirst(team: Team) {
      events.setFirst(team)
      if (!people.has(idOf(team))) people.set(idOf(team), peopleOf(team))
    },
    delete(key: TeamKey) {
      events.delete(key)
      people.set(idOf(key), { key, users: new Set(), names: new Set(), asks: false, owes: false })
    },
  }
  const teamFiles = cache(cacheSize, (path) => ({
    document: new Document<Team, LogEntry>(`${path}.json`, files, parserOf(Team, teamMigrations), log),
    answers: new AnswerFile(`${path}.answers.jsonl`, files),
  }))
  const folderOf = (tenant: string) => join(dir, 'tenants', fileNameOf(tenant), 'teams')
  const pathOf = (key: TeamKey) => join(folderOf(key.tenant), fileNameOf(key.conversation))
  const at = (key: TeamKey) => teamFiles.get(pathOf(key))
  let indexed: Promise<void> | undefined
  const isIndexed = () => (indexed ??= buildIndex())
  const buildIndex = async (): Promise<void> => {
    for await (const team of storedIn<Team>(dir, 'teams')) index.setFirst(team)
  }
  /** With the answers; a team whose answers are under way stays in the cache. */
  const withAnswers = async <R>(key: TeamKey, work: (answers: AnswerFile) => Promise<R>): Promise<R> => {
    const { document, answers } = at(key)
    document.pending++
    try {
      return await work(answers)
    } finally {
      document.pending--
    }
  }

  const store: TeamStore = {
    readTeam(key) {
      const { document } = at(key)
      return document.inOrder(async () => stored(await document.current()))
    },
    commitTeam(key, team, expected) {
      if (team.tenant !== key.tenant || team.conversation !== key.conversation)
        throw new Error('the document belongs to another team')
      const { document } = at(key)
      return document.inOrder(async () => {
        if (expected === 0) await mkdir(folderOf(key.tenant), { recursive: true })
        await document.replace(expected, { version: expected + 1, value: team, tail: [] })
        index.set(team)
        return expected + 1
      })
    },
    async deleteTeam(key) {
      const { document } = at(key)
      await document.inOrder(async () => {
        await removeAll(folderOf(key.tenant), fileNameOf(key.conversation))
        document.forget()
        teamFiles.drop(pathOf(key))
        index.delete(key)
      })
    },
    async dueTeams(now, limit) {
      await isIndexed()
      return events.due(now, limit)
    },
    async teamsOf({ tenant, user }) {
      await isIndexed()
      return [...people.values()].flatMap(({ key, users }) => (key.tenant === tenant && users.has(user) ? [key] : []))
    },
    async teamsNaming(tenant, ids) {
      await isIndexed()
      return [...people.values()].flatMap(({ key, names }) =>
        key.tenant === tenant && ids.some((id) => names.has(id)) ? [key] : [],
      )
    },
    async teamsOwing() {
      await isIndexed()
      return [...people.values()].flatMap(({ key, owes }) => (owes ? [key] : []))
    },
    async teamsAsking(tenant) {
      await isIndexed()
      return [...people.values()].flatMap(({ key, asks }) => (key.tenant === tenant && asks ? [key] : []))
    },
    addTeamAnswer: (key, answer) => withAnswers(key, (answers) => answers.add(answer)),
    teamAnswers: (key, quiz) =>
      withAnswers(key, async (answers) => [...(await answers.all()).values()].filter((answer) => answer.quiz === quiz)),
    forgetTeamAnswers: (key, which) =>
      withAnswers(key, (answers) =>
        answers.keep((answer) => ('quiz' in which ? answer.quiz !== which.quiz : answer.user !== which.user)),
      ),
  }
  return { store, settled: () => teamFiles.settled() }
}

interface People {
  readonly key: TeamKey
  /** User ids of members and leads. */
  readonly users: ReadonlySet<string>
  /** Every id that the document holds, those on the channel included. */
  readonly names: ReadonlySet<string>
  readonly asks: boolean
  readonly owes: boolean
}

/** As the document stands on the disk it may be of an older form, in which nobody could join. */
const peopleOf = (team: Team): People => {
  const { members = {}, leads = [], invited = [], challenges = [], quiz, owed } = team as Partial<Team>
  const users = [...Object.keys(members), ...leads]
  const challenged = challenges.flatMap(({ from, to, taken, results }) => [
    from,
    ...(to === undefined ? [] : [to]),
    ...taken,
    ...results.map(({ user }) => user),
  ])
  return {
    key: keyOf(team),
    users: new Set(users),
    names: new Set([...users, ...invited, ...challenged]),
    asks: quiz !== undefined,
    owes: owed !== undefined && owed.close.length + owed.renew.length > 0,
  }
}
