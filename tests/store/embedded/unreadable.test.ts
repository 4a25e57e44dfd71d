import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { beforeEach, expect, test } from '@jest/globals'
import { collect } from '../../collect.ts'
import { ada, bob, copyForEachTest, guild, team, teamAnswers, tenant } from './damage.ts'

const other = { tenant, conversation: '19:other@thread.tacv2' }
const later = new Date('2030-01-01T00:00:00Z')
const { logged, open, learnerFile, teamFile } = copyForEachTest()
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
  ['cannot be read', makeUnreadable],
  ['is from a newer Shipmate', makeNewer],
])('a learner whose document %s does not block the reminders of others', async (_, spoil) => {
  await spoil(learnerFile())
  const store = await open()
  expect(await store.duePushes(later, 1)).toEqual([bob])
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
