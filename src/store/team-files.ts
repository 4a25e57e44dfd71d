import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LearnerKey } from '../domain/learner.ts'
import type { LogEntry } from '../domain/review.ts'
import { Team, type TeamAnswer, type TeamKey } from '../domain/team/team.ts'
import { AnswerFile } from './answer-file.ts'
import { forgetAside } from './aside.ts'
import { Document } from './document.ts'
import { DueIndex } from './due-index.ts'
import type { EngineParts } from './engine-parts.ts'
import { fileNameOf } from './file-names.ts'
import { missing } from './file-system.ts'
import { teamMigrations } from './migrate.ts'
import { needlesOf, type Needles } from './needles.ts'
import { recoverTeam } from './salvage-document.ts'
import { assertStorable } from './storable.ts'
import type { Store } from './store.ts'
import { cache, idsIn, idsOfDamaged, isTaken, parserOf, removeAll, stored, storedIn } from './stored-files.ts'

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

interface Folder {
  readonly document: Document<Team, LogEntry>
  readonly answers: AnswerFile
}

/** The part of the embedded engine that keeps teams. Who belongs to which team is derived from the documents, and kept in memory. */
export function openTeamFiles({ dir, files, log, cacheSize, makeFolder }: EngineParts) {
  const events = new DueIndex<TeamKey, Team>(idOf, keyOf, ({ nextAt }) => nextAt)
  const people = new Map<string, People>()
  const index = {
    set(team: Team) {
      events.set(team)
      people.set(idOf(team), peopleOf(team))
    },
    setFirst(team: Team) {
      const found = peopleOf(team)
      events.setFirst(team)
      if (!people.has(idOf(team))) people.set(idOf(team), found)
    },
    delete(key: TeamKey) {
      events.delete(key)
      people.set(idOf(key), { key, users: new Set(), names: new Set(), asks: false, owes: false })
    },
  }
  const folders = cache<Folder>(cacheSize)
  const folderOf = (tenant: string) => join(dir, 'tenants', fileNameOf(tenant), 'teams')
  const pathOf = (key: TeamKey) => join(folderOf(key.tenant), fileNameOf(key.conversation))
  const at = (key: TeamKey): Folder => folders.get(pathOf(key), () => folderAt(key))
  const folderAt = (key: TeamKey): Folder => {
    const form = {
      kind: 'team',
      parse: parserOf(Team, teamMigrations, (team) => idOf(team) === idOf(key)),
      recover: async (bytes: Buffer, writtenAt: Date) => recoverTeam(key, bytes, writtenAt),
      held: (team: Team) => index.set(team),
    }
    return {
      document: new Document(`${pathOf(key)}.json`, files, form, log),
      answers: new AnswerFile(`${pathOf(key)}.answers.jsonl`, files, log),
    }
  }
  const readTeam = (key: TeamKey) => {
    const { document } = at(key)
    return document.inOrder(async () => stored(await document.current()))
  }
  const buildIndex = async (): Promise<void> => {
    for await (const { path, value } of storedIn(dir, 'teams', files)) {
      const own = idsIn(path, 'conversation', value)
      if (own && isTaken(value as Team, (team) => index.setFirst(team))) continue
      const [tenant, conversation] = own ?? (await idsOfDamaged(path, 'conversation')) ?? []
      if (tenant === undefined || conversation === undefined)
        log('a damaged document does not tell whose it is; it waits for its owner', { document: 'team' })
      else await readTeam({ tenant, conversation }).catch(() => log('a document cannot be read', { document: 'team' }))
    }
  }
  let indexed: Promise<void> | undefined
  const isIndexed = (): Promise<void> =>
    (indexed ??= buildIndex().catch((error: unknown) => {
      // The next look tries again.
      indexed = undefined
      throw error
    }))
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
    readTeam,
    commitTeam(key, team, expected) {
      if (team.tenant !== key.tenant || team.conversation !== key.conversation)
        throw new Error('the document belongs to another team')
      const { document } = at(key)
      return document.inOrder(async () => {
        const before = await document.at(expected)
        assertStorable('team', Team, team, before?.value)
        if (expected === 0) await makeFolder(folderOf(key.tenant))
        await document.replace({ version: expected + 1, value: team, tail: [] })
        return expected + 1
      })
    },
    deleteTeam(key) {
      const { document, answers } = at(key)
      return document.inOrder(async () => {
        try {
          await answers.replaced(() => removeAll(files, folderOf(key.tenant), fileNameOf(key.conversation)))
          index.delete(key)
        } finally {
          document.forget()
        }
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
    // Which question a damaged line answered cannot be told, so none of them outlives one.
    forgetTeamAnswers: (key, which) =>
      withAnswers(key, (answers) =>
        'quiz' in which
          ? answers.keep((answer) => answer.quiz !== which.quiz, 'all')
          : answers.keep((answer) => answer.user !== which.user, needlesOf([which.user])),
      ),
  }
  return {
    store,
    /**
     * Removes somebody's answers in any team of the tenant, and what was set aside and holds one of the needles. So goes a damaged document
     * that does not tell whose it is, since nobody can be removed from it.
     */
    async forget({ tenant, user }: LearnerKey, needles: Needles): Promise<void> {
      const folder = folderOf(tenant)
      for (const name of (await readdir(folder).catch(missing)) ?? []) {
        const path = join(folder, name)
        const team = path.replace(/\.answers\.jsonl$/, '')
        if (team === path) {
          const isLost = name.endsWith('.json') && (await idsOfDamaged(path, 'conversation')) === undefined
          await forgetAside(files, path, needles, isLost)
          continue
        }
        const conversation = (await idsOfDamaged(`${team}.json`, 'conversation'))?.[1]
        const passes = (answer: TeamAnswer): boolean => answer.user !== user
        await (conversation === undefined
          ? new AnswerFile(path, files, log).keep(passes, needles)
          : withAnswers({ tenant, conversation }, (answers) => answers.keep(passes, needles)))
      }
    },
    settled: () => folders.settled(),
  }
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
