import { servicesOver } from '../../fakes/services.ts'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createCoach } from '../../../src/router/create-coach.ts'
import { forgetLearner } from '../../../src/features/account/forget.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { renewalOf } from '../../../src/domain/team/owed.ts'
import { newTeam, type Team, type TeamKey } from '../../../src/domain/team/team.ts'
import { forgetRemoved } from '../../../src/jobs/forget-removed.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { review } from '../../domain/valid.ts'
import { recordedCards } from '../../fakes/team-cards.ts'
import { smallCatalog } from '../small-catalog.ts'

const tenant = 'tenant-1'
const key = { tenant, user: 'user-walrus' }
const now = new Date('2026-11-23T08:00:00Z')
const contact = {
  serviceUrl: 'http://127.0.0.1:1',
  channelId: 'msteams',
  conversationId: 'a:chat',
  userId: '29:walrus',
  botId: '28:b',
}
const thread = { serviceUrl: 'http://127.0.0.1:1', channelId: 'msteams', conversationId: '19:one', botId: '28:b' }
const board = { conversationId: '19:one', activity: 'board' }
const past = { conversationId: '19:one', activity: 'past' }
const invitation = { conversationId: 'a:otter', activity: 'invitation' }
const report = { conversationId: 'a:lead', activity: 'report' }

const teamOne: TeamKey = { tenant, conversation: '19:one' }
const teamTwo: TeamKey = { tenant, conversation: '19:two' }

const member = (alias: string) => ({ alias, joined: now.toISOString(), reports: 0 })
const challenge = {
  code: 'ABCDE',
  from: 'user-otter',
  questions: ['which-deployment'],
  createdAt: now.toISOString(),
  closesAt: '2026-11-30T08:00:00.000Z',
  taken: ['user-otter', key.user],
  results: [{ user: key.user, right: 1, of: 1 }],
  post: { conversationId: '19:one', activity: 'challenge' },
}
const one: Team = {
  ...newTeam(teamOne, now, 'UTC'),
  thread,
  leads: [key.user],
  members: {
    [key.user]: { ...member('Walrus'), pairs: true, viewer: '29:walrus' },
    'user-otter': { ...member('Otter'), pairs: true },
  },
  board: { week: '2026-11-23', renewed: '2026-11-23', post: board },
  pastBoards: [past],
  coverageCards: [report],
  challenges: [
    challenge,
    { ...challenge, code: 'FGHIJ', from: key.user, to: 'user-otter', post: invitation, results: [] },
  ],
}
const two: Team = {
  ...newTeam(teamTwo, now, 'UTC'),
  thread,
  invited: ['29:walrus', '29:otter'],
  quiz: {
    id: 'quiz-1',
    question: 'which-deployment',
    revision: 1,
    postedAt: now.toISOString(),
    closesAt: '2026-11-23T16:00:00.000Z',
    post: { conversationId: '19:two', activity: 'quiz' },
  },
}
const answerOf = (user: string) => ({
  id: `quiz-1/user-${user}`,
  quiz: 'quiz-1',
  user: `user-${user}`,
  viewer: `29:${user}`,
  at: now.toISOString(),
  picks: ['a'],
  confidence: 'sure' as const,
  credit: 1,
})
const reportOf = (id: string, user: string) => ({
  id,
  at: now.toISOString(),
  tenant,
  user,
  question: 'which-deployment',
  revision: 1,
  reason: 'typo' as const,
  text: `By ${user}`,
})

let root: string
let base: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shipmate-forget-'))
  base = join(root, 'base')
  const store = await openLowdbStore({ dir: base })
  const learner = { ...newLearner(key, now, 'UTC', 'en'), contact }
  for (let version = 0; version < 40; version++)
    await store.commitLearner(key, learner, version, [{ ...review, id: `p${version}` }])
  await store.addReport(reportOf('r1', key.user))
  await store.addReport(reportOf('r2', 'user-otter'))
  await store.commitTeam(teamOne, one, 0)
  await store.commitTeam(teamTwo, two, 0)
  for (const user of ['walrus', 'otter']) await store.addTeamAnswer(teamTwo, answerOf(user))
  await store.close()
})
afterAll(() => rm(root, { recursive: true, force: true }))

const forget = (store: Store) => forgetLearner({ store, cards: recordedCards().cards }, key, now, contact)

/** The real file system until an operation fails, once `arm` was called: that one alone, or, as after a kill, each one from then on. */
function failing(isMeant: (index: number, path: string) => boolean, how: 'once' | 'dead') {
  let count = 0
  let isArmed = false
  let hasFailed = false
  const next = (path: string): void => {
    if (!isArmed) return
    const fails = hasFailed ? how === 'dead' : isMeant(count++, path)
    hasFailed ||= fails
    if (fails) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  }
  const files: FileSystem = {
    ...realFileSystem,
    async open(path, flags) {
      next(path)
      const file = await realFileSystem.open(path, flags)
      return {
        ...file,
        truncate: async (size) => (next(path), file.truncate(size)),
        write: async (text, place) => (next(path), file.write(text, place)),
        datasync: async () => (next(path), file.datasync()),
        sync: async () => (next(path), file.sync()),
      }
    },
    rename: async (from, to) => (next(to), realFileSystem.rename(from, to)),
    unlink: async (path) => (next(path), realFileSystem.unlink(path)),
  }
  return { files, arm: () => void (isArmed = true), done: () => count }
}
const inTeams = (_: number, path: string): boolean => path.includes('teams')

async function textsIn(dir: string): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => `${name}\n${await readFile(join(parentPath, name), 'utf8')}`)
  return (await Promise.all(texts)).join('\n')
}

/** What a process leaves behind for the next one, which names its temporary files differently. */
async function afterKill(dir: string): Promise<void> {
  for (const name of await readdir(dir, { recursive: true }))
    if (name.endsWith('.tmp') || name === 'lock') await rm(join(dir, name), { force: true })
}

async function expectForgotten(store: Store, dir: string): Promise<void> {
  expect(await textsIn(dir)).not.toMatch(/walrus/i)
  const first = (await store.readTeam(teamOne))?.value as Team
  expect(first.owed.close.map(({ activity }) => activity).toSorted()).toEqual(['invitation', 'past', 'report'])
  expect(first.owed.renew.map(renewalOf).toSorted()).toEqual(['board', 'challenge ABCDE'])
  const second = (await store.readTeam(teamTwo))?.value as Team
  expect(second.owed.renew.map(renewalOf)).toEqual(['quiz'])
  expect(second.invited).toEqual(['29:otter'])
  expect(await store.teamAnswers(teamTwo, 'quiz-1')).toHaveLength(1)
  const reports = []
  for await (const { id } of store.reports()) reports.push(id)
  expect(reports).toEqual(['r2'])
}

let operations = 0
test('a deletion removes every trace, and stores the edits of cards with the alias as owed', async () => {
  const dir = join(root, 'whole')
  await cp(base, dir, { recursive: true })
  const { files, arm, done } = failing(() => false, 'once')
  const store = await openLowdbStore({ dir, files })
  arm()
  await forget(store)
  operations = done()
  await expectForgotten(store, dir)
  // Asked for again, as when Teams repeats the press, it changes nothing.
  await forget(store)
  await expectForgotten(store, dir)
  await store.close()
})

test.each(['once', 'dead'] as const)(
  'an interrupted deletion finishes later, wherever it stopped (%s)',
  async (how) => {
    expect(operations).toBeGreaterThan(20)
    for (let at = 0; at < operations; at++) {
      const dir = join(root, `${how}-${at}`)
      await cp(base, dir, { recursive: true })
      const { files, arm } = failing((index) => index === at, how)
      const broken = await openLowdbStore({ dir, files })
      arm()
      const isCutOff = await forget(broken).then(
        () => false,
        () => true,
      )
      await broken.close().catch(() => {})
      await afterKill(dir)
      const store = await openLowdbStore({ dir })
      const isMarked = (await store.readLearner(key))?.value.deleting !== undefined
      // Without the mark nothing was touched, and the learner is told to try again.
      if (isCutOff && !isMarked && (await store.readLearner(key))) {
        expect((await store.readTeam(teamOne))!.value.members[key.user]).toBeDefined()
        await forget(store)
      } else {
        await forgetRemoved({ store, cards: recordedCards().cards }, now)
      }
      await expectForgotten(store, dir)
      await store.close()
      await rm(dir, { recursive: true, force: true })
    }
  },
)

test('no daily message arrives while a deletion is unfinished', async () => {
  const dir = join(root, 'silent')
  await cp(base, dir, { recursive: true })
  const { files, arm } = failing(inTeams, 'dead')
  const broken = await openLowdbStore({ dir, files })
  arm()
  await expect(forget(broken)).rejects.toThrow('could not be removed')
  await broken.close().catch(() => {})
  await afterKill(dir)
  const store = await openLowdbStore({ dir })
  expect((await store.readLearner(key))?.value.deleting).toMatchObject({
    channelIds: ['29:walrus'],
    aliases: ['Walrus'],
  })
  expect(await store.duePushes(new Date('2030-01-01T00:00:00Z'), 10)).toEqual([])
  await store.close()
})

test('a deletion that the disk interrupted is not reported as done, and the next message finishes it', async () => {
  const dir = join(root, 'told')
  await cp(base, dir, { recursive: true })
  // The mark is written; the first team is not.
  const { files, arm } = failing(inTeams, 'once')
  const store = await openLowdbStore({ dir, files })
  arm()
  const catalog = smallCatalog()
  const failures: string[] = []
  const coach = createCoach({
    ...servicesOver(store, catalog),
    linkTo: () => '',
    log: (message) => void failures.push(message),
  })
  const turn = (activity: string, pressed: boolean) => ({
    learner: key,
    scope: 'personal' as const,
    conversation: 'a:chat',
    activity,
    pressed,
    now,
    chance: () => 0.5,
    contact,
  })
  const first = await coach.handle(turn('one', true), { kind: 'delete.confirm' })
  expect(first.replace).toMatchObject({ title: 'Not everything is deleted yet' })
  expect(failures).toEqual(['a deletion is not finished and will be continued'])
  const second = await coach.handle(turn('two', false), { kind: 'hello' })
  expect(second.messages).toMatchObject([{ view: 'welcome' }])
  expect(await store.readLog(key)).toEqual([])
  expect((await store.readTeam(teamOne))!.value.members[key.user]).toBeUndefined()
  expect((await store.readLearner(key))?.value.deleting).toBeUndefined()
  await store.close()
})
