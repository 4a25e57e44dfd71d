import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { Team } from '../../../src/domain/team/team.ts'
import { repair } from '../../../src/store/embedded/repair/repair.ts'
import { ada, alias, bob, contents, copyForEachTest, damage, guild, mri, team, teamAnswers, tenant } from './damage.ts'

const copy = copyForEachTest()
const { open, teamFile } = copy

/** Commits changes of the team, then damages its file while no process has it open. */
async function damagedTeam(changes: Partial<Team>, change: (text: string) => string): Promise<void> {
  const store = await open()
  await store.commitTeam(guild, { ...team, ...changes }, 1)
  await store.close()
  await damage(teamFile(), change)
}

const thread = { ...team.thread, conversationId: `${guild.conversation};messageid=5` } as NonNullable<Team['thread']>

test.each([
  ['changed', '19:guile@thread.tacv2'],
  ['cut', '19:guild@thread'],
  ['no text', '19:gu\u0001ld@thread.tacv2'],
])('a team whose own id is %s keeps everyone but the member who is deleted', async (_, id) => {
  await damagedTeam({ thread }, (text) =>
    text.replace(`"conversation":"${guild.conversation}"`, `"conversation":"${id}"`),
  )
  const store = await open()
  expect(await store.teamsNaming(tenant, [ada.user])).toEqual([guild])
  const stored = await store.readTeam(guild)
  const { [ada.user]: _ada, ...members } = team.members
  const left = { ...(stored?.value as Team), members, leads: [bob.user], invited: [], challenges: [] }
  await store.commitTeam(guild, left, stored?.version as number)
  await store.deleteLearner(ada, [alias, mri])
  await store.close()
  const again = await open()
  expect((await again.readTeam(guild))?.value).toMatchObject({ members, name: 'Guild', quiz: team.quiz })
  expect(await again.teamAnswers(guild, 'tq')).toHaveLength(teamAnswers.length - 1)
  await again.close()
  const texts = (await contents(copy.dir)).map(([, bytes]) => bytes.toString())
  expect(texts.filter((text) => text.includes(ada.user) || text.includes(alias))).toEqual([])
})

const post = (activity: string) => ({ conversationId: guild.conversation, activity })
const shown: Partial<Team> = {
  thread,
  board: { week: '2026-11-23', renewed: '2026-11-23', post: post('board') },
  pastBoards: [post('past')],
  coverageCards: [post('pairs')],
  challenges: team.challenges.map((challenge) => ({ ...challenge, post: post('challenge') })),
}

test('if a member’s entry is damaged, edits that remove the alias from every card are owed', async () => {
  await damagedTeam(shown, (text) => text.replace('"joined"', '"join\u0001d"'))
  const store = await open()
  const rebuilt = (await store.readTeam(guild))?.value as Team
  expect(Object.keys(rebuilt.members)).toEqual([bob.user])
  expect(rebuilt.owed.renew).toEqual(['board #1', 'challenge ABCDE #1'])
  expect(rebuilt.owed.close.map(({ activity }) => activity)).toEqual(['past', 'pairs'])
  expect(rebuilt.pastBoards).toEqual([])
  expect(await store.teamsOwing()).toEqual([guild])
  await store.close()
})

test('damage outside the members owes no edits', async () => {
  await damagedTeam(shown, (text) => `${text}}`)
  const store = await open()
  expect((await store.readTeam(guild))?.value).toMatchObject({
    owed: { close: [], renew: [] },
    pastBoards: [post('past')],
  })
  await store.close()
})

test.each<[string, { quiz: string } | { user: string }, number]>([
  ['closes', { quiz: 'tq' }, 0],
  ['is left by the person who answered', { user: ada.user }, 1],
])('answers that a repair set aside are removed when their question %s', async (_, which, left) => {
  const answers = teamFile('.answers.jsonl')
  for (const user of [ada.user, bob.user])
    await damage(answers, (text) => text.replace(`"user":"${user}"`, `"user":"${user}","x":1`))
  await repair(copy.dir, () => {})
  expect((await readFile(`${answers}.damaged`, 'utf8')).trim().split('\n')).toHaveLength(2)
  const store = await open()
  await store.forgetTeamAnswers(guild, which)
  await store.close()
  const aside = (await contents(copy.dir))
    .filter(([path]) => path.endsWith('.damaged'))
    .map(([, bytes]) => bytes.toString())
  expect(aside).toHaveLength(left)
  expect(aside.join('')).not.toContain(ada.user)
})
