import { memberOf } from '../../domain/team/member-of.ts'
import type { Services } from '../../kernel/services.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Button } from '../../kernel/view.ts'
import { nameOf } from './change-team.ts'
import { changeMine, mineView } from './members/members.ts'

/** The teams that the learner has joined or leads, by name. */
export async function myTeams({ store }: Pick<Services, 'store'>, { learner }: Turn): Promise<Team[]> {
  const keys = await store.teamsOf(learner)
  const found = await Promise.all(keys.map(async (key) => (await store.readTeam(key))?.value))
  return found.filter((team) => team !== undefined).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
}

type Mine = Extract<Intent, { kind: 'team.mine' | 'team.leave' | 'team.hide' | 'team.pair' }>

/** One's own place and what can be changed, in the personal chat: other people's rows stand in the team only. */
export async function inMyTeam(context: Context, intent: Mine): Promise<Step> {
  const { teams: parts, turn } = context
  const joined = (await myTeams(parts, turn)).filter((team) => memberOf(team, turn.learner.user) !== undefined)
  const team =
    intent.team === undefined
      ? joined.length === 1
        ? joined[0]
        : undefined
      : joined.find(({ conversation }) => conversation === intent.team)
  if (!team) return say(joined.length === 0 ? joinedNone : whichTeam(joined))
  const view =
    intent.kind === 'team.mine' ? await mineView(parts, turn, team) : await changeMine(parts, turn, team, intent)
  return { reply: intent.kind === 'team.mine' ? { messages: [view] } : { messages: [], replace: view } }
}

export const joinedNone = notice(
  'You take part in no team',
  ['Add me to a team or a group chat, mention me there and say **join**. The board stands there, with aliases only.'],
  [],
)

const whichTeam = (joined: readonly Team[]) =>
  notice(
    'Which team?',
    ['You take part in more than one.'],
    joined
      .slice(0, 6)
      .map((team): Button => ({ title: nameOf(team), verb: 'team.mine', data: { team: team.conversation } })),
  )
