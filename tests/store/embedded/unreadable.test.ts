import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { collect } from '../../collect.ts'
import { ada, bob, copyForEachTest, damage, guild, learnerOf, team, teamAnswers, tenant } from './damage.ts'
import { failingDisk } from './failing-disk.ts'

const other = { tenant, conversation: '19:other@thread.tacv2' }
const later = new Date('2030-01-01T00:00:00Z')
const copy = copyForEachTest()
const { logged, open, learnerFile, teamFile } = copy
beforeEach(async () => {
  const store = await open()
  await store.commitTeam(other, { ...team, ...other }, 0)
  for (const answer of teamAnswers) await store.addTeamAnswer(other, answer)
  await store.close()
})

/** Reading a folder as a file fails, as reading a bad sector does, for every user. */
async function makeUnreadable(path: string): Promise<void> {
  await rm(path)
  await mkdir(path)
}

const makeNewer = async (path: string): Promise<void> =>
  writeFile(path, (await readFile(path, 'utf8')).replace(/"schema":\d/, '"schema":9'))

test.each([
  [
    'cannot be read',
    makeUnreadable,
    [{ message: "files can't be read and are skipped", document: 'learner', files: 1 }],
  ],
  ['is from a newer Shipmate', makeNewer, []],
])('a learner whose document %s does not block the reminders of others', async (_, spoil, lines) => {
  await spoil(learnerFile())
  const store = await open()
  expect(await store.duePushes(later, 1)).toEqual([bob])
  expect(logged).toEqual(lines)
  expect(await collect(store.learners())).toContainEqual(bob)
  await expect(store.readLearner(ada)).rejects.toThrow()
  await store.close()
})

test.each([
  ['cannot be read', makeUnreadable],
  ['is from a newer Shipmate', makeNewer],
])('a team whose document %s does not block the events and deletions of others', async (_, spoil) => {
  await spoil(teamFile('.json', other))
  const store = await open()
  expect(await store.dueTeams(later, 1)).toEqual([guild])
  expect(await store.teamsOwing()).toEqual([])
  expect(await store.teamsAsking(tenant)).toEqual([guild])
  expect(await store.teamsOf(bob)).toContainEqual(guild)
  await store.deleteLearner(bob)
  expect((await store.teamAnswers(guild, 'tq')).map(({ user }) => user)).not.toContain(bob.user)
  expect((await store.teamAnswers(other, 'tq')).map(({ user }) => user)).not.toContain(bob.user)
  await store.close()
})

test('unreadable answers of a team are counted, and a deletion continues with all other files', async () => {
  await makeUnreadable(teamFile('.answers.jsonl', other))
  const store = await open()
  expect(await store.deleteLearner(ada)).toBe(1)
  expect((await store.teamAnswers(guild, 'tq')).map(({ user }) => user)).not.toContain(ada.user)
  expect(await store.readLearner(ada)).toBeUndefined()
  expect(logged).toEqual([{ message: "files can't be read and are skipped", document: 'team', files: 1 }])
  await store.close()
})

const nameless = { tenant, user: 'No Name' }

/** @returns where the document is of a learner whose id isn't in the name of the file */
async function commitNameless(): Promise<{ readonly folder: string; readonly name: string }> {
  const store = await open()
  await store.commitLearner(nameless, learnerOf(nameless), 0, [])
  await store.close()
  const folder = dirname(learnerFile())
  const name = (await readdir(folder)).find((file) => file.startsWith('no-name~')) ?? ''
  return { folder, name }
}

test('a damaged document without a readable id stays until its owner returns', async () => {
  const { folder, name } = await commitNameless()
  await writeFile(`${folder}/${name}`, 'x')
  const store = await open()
  expect(new Set(await store.duePushes(later, 5))).toEqual(new Set([ada, bob]))
  expect(logged).toEqual([
    { message: 'a damaged document has no readable id; it stays until its owner returns', document: 'learner' },
  ])
  expect(await readFile(`${folder}/${name}`, 'utf8')).toBe('x')
  expect(await store.readLearner(nameless)).toMatchObject({ value: { ...nameless, recovered: true } })
  await store.close()
})

test('a damaged document whose id can still be read is found under a file name that doesn’t tell it', async () => {
  const { folder, name } = await commitNameless()
  await damage(`${folder}/${name}`, (text) => text.slice(1))
  await writeFile(`${folder}/.${name}.abc-1.tmp`, 'x')
  const store = await open()
  expect(await collect(store.learners())).toContainEqual(nameless)
  expect(logged).toMatchObject([{ message: expect.stringContaining('was set aside and rebuilt') }])
  // What an interrupted write left went on the way.
  expect((await readdir(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([])
  await store.close()
})

test('a damaged document that can’t be rebuilt now blocks nobody, and is listed', async () => {
  await damage(learnerFile(), (text) => text.replace('"due":{', '"due":null,"was":{'))
  const disk = failingDisk()
  const store = await openLowdbStore({
    dir: copy.dir,
    files: disk.files,
    log: (message, fields) => void logged.push({ message, ...fields }),
  })
  disk.failAfter(1, Infinity)
  expect(await store.duePushes(later, 5)).toEqual([bob])
  expect(logged).toContainEqual({ message: "a document can't be read", document: 'learner' })
  expect(await collect(store.learners())).toEqual(expect.arrayContaining([ada, bob]))
  disk.failAfter(Infinity)
  expect(await store.readLearner(ada)).toMatchObject({ value: { ...ada, recovered: true } })
  await store.close()
})
