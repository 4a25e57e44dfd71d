import { memberOf } from '../../domain/team/member-of.ts'
import type { Services } from '../../kernel/services.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'
import { nameOf } from './name-of.ts'
import { changeMine } from './members/change-mine.ts'
import { mineView } from './members/mine-view.ts'
import { noticeOf } from './notices.ts'
import { texts } from './texts.en.ts'

/** A card has room for this many buttons. */
const mostChoices = 6

/** The teams that the learner has joined or leads, by name. */
export async function myTeams({ store }: Pick<Services, 'store'>, { learner }: Turn): Promise<Team[]> {
  const keys = await store.teamsOf(learner)
  const found = await Promise.all(keys.map(async (key) => (await store.readTeam(key))?.value))
  return found.filter((team) => team !== undefined).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
}

/** The teams that the learner has joined. */
export async function joinedTeams(services: Pick<Services, 'store'>, turn: Turn): Promise<Team[]> {
  return (await myTeams(services, turn)).filter((team) => memberOf(team, turn.learner.user) !== undefined)
}

/** The team that a button names, or the only one. @returns undefined if the learner has to choose */
export function chosenTeam(teams: readonly Team[], id: string | undefined): Team | undefined {
  if (id !== undefined) return teams.find(({ conversation }) => conversation === id)
  return teams.length === 1 ? teams[0] : undefined
}

/** Asks for which team the learner means. */
export const whichTeam = (teams: readonly Team[], verb: string, why: string): NoticeView =>
  notice(
    texts.whichTeam.title,
    [why],
    teams
      .slice(0, mostChoices)
      .map((team): Button => ({ title: nameOf(team), verb, data: { team: team.conversation } })),
  )

export const joinedNone = noticeOf(texts.joinedNone)

/** For someone who leads teams and has joined none. */
const leadsOnly = (led: readonly Team[]): NoticeView =>
  notice(texts.leadsOnly.title(led.map(nameOf)), texts.leadsOnly.lines, [
    { title: texts.leadsOnly.coverage, verb: 'coverage' },
  ])

type Mine = Extract<Intent, { kind: 'team.mine' | 'team.leave' | 'team.hide' | 'team.pair' }>

/** Shows or changes the learner's own place, in the personal chat. Other people's rows appear only in the team. */
export async function inMyTeam({ teams: services, turn }: Context, intent: Mine): Promise<Step> {
  const mine = await myTeams(services, turn)
  const joined = mine.filter((team) => memberOf(team, turn.learner.user) !== undefined)
  const team = chosenTeam(joined, intent.team)
  if (joined.length === 0 && mine.length > 0) return say(leadsOnly(mine))
  if (!team) return say(joined.length === 0 ? joinedNone : whichTeam(joined, 'team.mine', texts.whichTeam.ofJoined))
  if (intent.kind === 'team.mine') return say(await mineView(services, turn, team))
  return { reply: { messages: [], replace: await changeMine(services, turn, team, intent) } }
}
