import { expect, test } from '@jest/globals'
import type { Team } from '../../src/domain/team/team.ts'
import type { Reply } from '../../src/kernel/reply.ts'
import { VersionConflict, type Store } from '../../src/store/store.ts'
import { openDesk, submit, type Desk } from '../features/desk.ts'
import { answer, ask } from '../features/team/team-desk.ts'
import type { TeamQuizView } from '../../src/features/team/views.ts'

const key = { tenant: 'tenant-1', conversation: '19:team' }

/** Creates a store in which chosen commits lose against someone else's. */
function contested() {
  let commits = 0
  let loses = (_: number): boolean => false
  const lose = (): void => {
    if (loses(commits++)) throw new VersionConflict('someone else was faster')
  }
  return {
    between: (store: Store): Store => ({
      ...store,
      commit: async (changes) => {
        if (changes.length > 0) lose()
        return store.commit(changes)
      },
      commitLearner: async (...args) => (lose(), store.commitLearner(...args)),
      commitTeam: async (...args) => (lose(), store.commitTeam(...args)),
    }),
    count: () => commits,
    /** Counts the next commits from 0; those that `which` selects lose. */
    begin: (which: (index: number) => boolean) => {
      commits = 0
      loses = which
    },
  }
}

const join = async (desk: Desk, ...users: string[]): Promise<void> => {
  for (const user of users) {
    await desk.person(user).say('hi', 'personal')
    await desk.person(user).press('team.join.send', { alias: `Alias ${user}` })
  }
}

interface Scenario {
  readonly before?: (desk: Desk) => Promise<unknown>
  readonly act: (desk: Desk) => Promise<Reply>
}

const teamOf = async (desk: Desk): Promise<Team> => (await desk.store.readTeam(key))?.value as Team
const joined = (desk: Desk) => join(desk, 'ana', 'ben', 'cem', 'dora')
const code = async (desk: Desk): Promise<string> => (await teamOf(desk)).challenges[0]?.code as string

/** Everything that changes a team, or a team and a learner. */
const scenarios: Record<string, Scenario> = {
  join: { act: (desk) => desk.person('ana').press('team.join.send', { alias: 'Puffin' }) },
  hide: { before: joined, act: (desk) => desk.person('ana').press('team.hide', { hide: 'yes' }) },
  'hide, from the personal chat': {
    before: joined,
    act: (desk) => desk.person('ana').press('team.hide', { hide: 'yes', team: '19:team' }, 'personal'),
  },
  pair: { before: joined, act: (desk) => desk.person('ana').press('team.pair', { pair: 'yes' }) },
  leave: { before: joined, act: (desk) => desk.person('ana').press('team.leave', { sure: 'yes' }) },
  lead: { act: (desk) => desk.person('ana').say('team lead') },
  schedule: {
    before: (desk) => desk.person('ana').say('team lead'),
    act: (desk) => desk.person('ana').say('team quiz weekdays 9'),
  },
  'team question': { act: (desk) => desk.person('ana').say('team quiz') },
  'team answer': {
    before: (desk) => ask(desk),
    act: async (desk) => {
      const { mine } = await desk.person('ben').press('team.view', { quiz: (await teamOf(desk)).quiz?.id })
      return answer(desk, 'ben', mine as TeamQuizView)
    },
  },
  'challenge to everyone': { before: joined, act: (desk) => desk.person('ana').say('challenge') },
  'challenge by alias': { before: joined, act: (desk) => desk.person('ana').say('challenge alias ben', 'personal') },
  'challenge taken': {
    before: async (desk) => {
      await joined(desk)
      await desk.person('ana').say('challenge')
    },
    act: async (desk) => desk.person('ben').press('challenge.take', { code: await code(desk) }, 'personal'),
  },
  'result shown': {
    before: async (desk) => {
      await join(desk, 'user-1', 'ben')
      let reply = await desk.type('challenge alias ben')
      while (reply.messages[0]?.view === 'question') {
        await submit(desk, reply.messages[0], 'sure', true)
        reply = await desk.type('next')
      }
    },
    act: async (desk) => desk.person('user-1').press('challenge.share', { code: await code(desk) }, 'personal'),
  },
  'challenges muted': {
    before: joined,
    act: (desk) => desk.person('ana').press('challenge.mute', { team: '19:team' }, 'personal'),
  },
  introduction: { act: (desk) => desk.installed('channel') },
}

/** What a reply says and what is stored afterwards, without random ids. */
async function outcome(desk: Desk, { messages, replace, mine, note, elsewhere }: Reply) {
  const team = (await desk.store.readTeam(key))?.value
  const views = [...messages, replace, mine].map((view) => view && [view.view, (view as { title?: string }).title])
  const learners = await Promise.all(
    ['user-1', 'ana', 'ben'].map(async (user) => {
      const learner = (await desk.store.readLearner({ tenant: 'tenant-1', user }))?.value
      return [user, learner?.round?.kind, learner?.round?.shown.length, learner?.memory.total]
    }),
  )
  return {
    views,
    note,
    elsewhere: elsewhere?.map(({ to, view }) => [to.userId, view.view]),
    learners,
    asked: desk.asked,
    team: team && {
      members: team.members,
      leads: team.leads,
      schedule: team.schedule,
      introduced: team.introduced,
      isAsking: team.quiz !== undefined,
      asked: team.asked.length,
      owed: team.owed.renew,
      challenges: team.challenges.map(({ from, to, taken, results }) => ({ from, to, taken, results })),
    },
  }
}

async function run({ before, act }: Scenario, loses: (index: number) => boolean) {
  const contest = contested()
  const desk = await openDesk(undefined, contest.between)
  try {
    await before?.(desk)
    desk.asked.length = 0
    contest.begin(loses)
    const reply = await act(desk)
    return { outcome: await outcome(desk, reply), commits: contest.count() }
  } finally {
    await desk.close()
  }
}

test.each(Object.entries(scenarios))('%s has the same outcome when others commit in between', async (_, scenario) => {
  const undisturbed = await run(scenario, () => false)
  expect(undisturbed.commits).toBeGreaterThan(0)
  for (let lost = 0; lost < undisturbed.commits; lost++)
    expect((await run(scenario, (index) => index === lost)).outcome).toEqual(undisturbed.outcome)
  expect((await run(scenario, (index) => index < 3)).outcome).toEqual(undisturbed.outcome)
})

test.each(Object.entries(scenarios))('%s writes everything in one commit', async (_, scenario) => {
  expect((await run(scenario, () => false)).commits).toBe(1)
})

test('a team command that Teams resends after a restart acts once', async () => {
  const desk = await openDesk()
  await desk.type('team lead', 'channel', 'lead-1')
  await desk.restart()
  await desk.type('no lead', 'channel', 'lead-2')
  await desk.restart()
  expect((await desk.type('team lead', 'channel', 'lead-1')).messages).toEqual([])
  expect((await teamOf(desk)).leads).toEqual([])
  await desk.close()
})
