import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LearnerKey } from '../../../domain/learner/learner.ts'
import type { LogEntry } from '../../../domain/memory/review.ts'
import { Team, type TeamAnswer, type TeamKey } from '../../../domain/team/team.ts'
import { AnswerFile } from './answer-file.ts'
import { forgetAside } from '../repair/aside.ts'
import { Document } from '../document.ts'
import type { EngineParts } from '../engine-parts.ts'
import { fileNameOf } from '../files/file-names.ts'
import { missing, syncFolder } from '../files/file-system.ts'
import { teamMigrations } from '../../migrate.ts'
import { needlesOf, type Needles } from '../files/needles.ts'
import { partOf } from '../journal/part.ts'
import { recoverTeam } from '../../salvage/salvage-document.ts'
import { assertStorable } from '../../storable.ts'
import { VersionConflict, type Change, type TeamStore } from '../../store.ts'
import { teamIdsOfDamaged } from './team-ids.ts'
import { TeamIndex } from './team-index.ts'
import { isUnreadable, missingOrUnreadable } from '../repair/unreadable.ts'
import { cache, idsIn, isTaken, parserOf, removeAll, stored, storedIn } from '../stored-files.ts'

type TeamChange = Extract<Change, { kind: 'team' }>

interface Folder {
  readonly document: Document<Team, LogEntry>
  readonly answers: AnswerFile
}

/** The team part of the embedded engine. Membership is derived from the documents and kept in memory. */
export function openTeamFiles(parts: EngineParts) {
  const { dir, files, log, journals, cacheSize, makeFolder } = parts
  const index = new TeamIndex()
  const folders = cache<Folder>(cacheSize)
  const folderOf = (tenant: string) => join(dir, 'tenants', fileNameOf(tenant), 'teams')
  const pathOf = (key: TeamKey) => join(folderOf(key.tenant), fileNameOf(key.conversation))
  const at = (key: TeamKey): Folder => folders.get(pathOf(key), () => folderAt(key))
  const folderAt = (key: TeamKey): Folder => {
    const form = {
      kind: 'team',
      parse: parserOf(
        Team,
        teamMigrations,
        (team) => team.tenant === key.tenant && team.conversation === key.conversation,
      ),
      recover: async (bytes: Buffer, writtenAt: Date) => recoverTeam(key, bytes, writtenAt),
      settle: () => journals.settle(`${pathOf(key)}.json`),
      held: (team: Team) => index.set(team),
    }
    return {
      document: new Document(`${pathOf(key)}.json`, form, parts),
      answers: new AnswerFile(`${pathOf(key)}.answers.jsonl`, parts),
    }
  }
  const readTeam = (key: TeamKey) => {
    const { document } = at(key)
    return document.inOrder(async () => stored(await document.current()))
  }
  const skipped = (count: number) => log("files can't be read and are skipped", { document: 'team', files: count })
  /** Streams every team's key; `take` gets each document that's intact enough for an index. A damaged one is rebuilt. */
  async function* keys(take: (team: Team) => unknown): AsyncGenerator<TeamKey> {
    for await (const { path, value } of storedIn(dir, 'teams', { files, skipped })) {
      const own = idsIn(path, 'conversation', value)
      const [tenant, conversation] = own ?? (await teamIdsOfDamaged(path)) ?? []
      if (tenant === undefined || conversation === undefined) {
        log('a damaged document has no readable id; it stays until its owner returns', { document: 'team' })
        continue
      }
      if (!own || !isTaken(value as Team, take))
        await readTeam({ tenant, conversation }).catch(() => log("a document can't be read", { document: 'team' }))
      yield { tenant, conversation }
    }
  }
  const buildIndex = async (): Promise<void> => {
    for await (const _ of keys((team) => index.setFirst(team)));
  }
  let indexed: Promise<void> | undefined
  const isIndexed = (): Promise<void> =>
    (indexed ??= buildIndex().catch((error: unknown) => {
      // The next call tries again.
      indexed = undefined
      throw error
    }))
  /** Works on the answers, and keeps the team in the cache meanwhile. */
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
    async *teams() {
      // A team whose first document is only in a journal has no file yet.
      await journals.finish()
      yield* keys(() => {})
    },
    readTeam,
    deleteTeam(key, expected) {
      const { document, answers } = at(key)
      return document.inOrder(async () => {
        const found = expected === undefined ? undefined : (stored(await document.current())?.version ?? 0)
        if (found !== expected) throw new VersionConflict(`expected ${expected}, found ${found}`)
        await journals.forget(needlesOf([key.conversation]))
        try {
          await answers.changeFile(() => removeAll(files, folderOf(key.tenant), fileNameOf(key.conversation)))
          index.delete(key)
        } finally {
          document.forget()
        }
      })
    },
    async dueTeams(now, limit) {
      await isIndexed()
      return index.due(now, limit)
    },
    async teamsOf({ tenant, user }) {
      await isIndexed()
      return index.where((team) => team.key.tenant === tenant && team.users.has(user))
    },
    async teamsNaming(tenant, ids) {
      await isIndexed()
      return index.where((team) => team.key.tenant === tenant && ids.some((id) => team.names.has(id)))
    },
    async teamsOwing() {
      await isIndexed()
      return index.where(({ owes }) => owes)
    },
    async teamsAsking(tenant) {
      await isIndexed()
      return index.where(({ key, asks }) => key.tenant === tenant && asks)
    },
    addTeamAnswer: (key, answer) => withAnswers(key, (answers) => answers.add(answer)),
    teamAnswers: (key, quiz) =>
      withAnswers(key, async (answers) => [...(await answers.all()).values()].filter((answer) => answer.quiz === quiz)),
    // The question of a damaged line is unknown, so damaged lines are removed with every question, also those that were set aside.
    forgetTeamAnswers: (key, which) =>
      withAnswers(key, async (answers) => {
        const aside = `${pathOf(key)}.answers.jsonl.damaged`
        if ('user' in which) {
          await answers.keep((answer) => !isOf(which.user, answer), needlesOf([which.user]))
          return forgetAside(files, aside, needlesOf([which.user]))
        }
        const passes = (answer: TeamAnswer): boolean =>
          'quiz' in which ? answer.quiz !== which.quiz : answer.quiz === which.quizOtherThan
        await answers.keep(passes, 'all')
        const isRemoved = await files.unlink(aside).then(() => true, missing)
        if (isRemoved) await syncFolder(files, folderOf(key.tenant))
      }),
  }
  const forgetIn = async (path: string, { tenant, user }: LearnerKey, needles: Needles): Promise<void> => {
    const team = path.replace(/\.answers\.jsonl$/, '')
    if (team === path) {
      const isLost = path.endsWith('.json') && (await teamIdsOfDamaged(path)) === undefined
      return forgetAside(files, path, needles, isLost)
    }
    const ids = await teamIdsOfDamaged(`${team}.json`).catch((error: unknown) => void missingOrUnreadable(error))
    const conversation = ids?.[1]
    const passes = (answer: TeamAnswer): boolean => !isOf(user, answer)
    await (conversation === undefined
      ? new AnswerFile(path, parts).keep(passes, needles)
      : withAnswers({ tenant, conversation }, (answers) => answers.keep(passes, needles)))
  }
  return {
    store,
    partOf({ key, value, expected }: TeamChange) {
      if (value.tenant !== key.tenant || value.conversation !== key.conversation)
        throw new Error('the document belongs to another team')
      return partOf({
        path: `${pathOf(key)}.json`,
        take: () => at(key).document,
        value,
        expected,
        check: (before) => assertStorable('team', Team, value, before),
        async tail() {
          if (expected === 0) await makeFolder(folderOf(key.tenant))
          return []
        },
      })
    },
    /**
     * Removes a person's answers in every team of the tenant, and set-aside files that contain a needle. A damaged document without a readable
     * id is removed too, because nobody can be removed from it. Unreadable files are skipped.
     * @returns how many files were skipped
     */
    async forget(key: LearnerKey, needles: Needles): Promise<number> {
      const folder = folderOf(key.tenant)
      let unread = 0
      for (const name of (await readdir(folder).catch(missing)) ?? [])
        await forgetIn(join(folder, name), key, needles).catch(async (error: unknown) => {
          if (!(await isUnreadable(join(folder, name)))) throw error
          unread++
        })
      if (unread > 0) skipped(unread)
      return unread
    },
    settled: () => folders.settled(),
  }
}

/** The id names the person too, so a flipped bit in one of the two doesn't hide the author. */
const isOf = (user: string, answer: TeamAnswer): boolean => answer.user === user || answer.id.endsWith(`/${user}`)
