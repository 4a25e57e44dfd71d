import { localDay } from '../../../domain/calendar.ts'
import { freeAlias, longestAlias, readAlias, type AliasProblem } from '../../../domain/team/alias.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Member, Team } from '../../../domain/team/team.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import { withCardsRedrawn, withoutPairCards } from '../../../domain/team/without-person.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { joinButton } from '../board/board.ts'
import { changeTeam, decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { nameOf } from '../name-of.ts'
import type { Intent } from '../intents.ts'
import { replyWith } from '../notices.ts'
import type { JoinView, MineView } from '../views.ts'
import { mineView } from './mine-view.ts'
import { redraw } from './redraw.ts'
import { texts } from './texts.en.ts'

const mostMembers = 10_000

const joinView = (team: Team, turn: Turn, problem = ''): JoinView => ({
  view: 'join',
  team: nameOf(team),
  alias: freeAlias(aliasesOf(team), turn.chance),
  problem,
  lines: texts.join.meaning,
  join: { title: texts.join.send, verb: 'team.join.send', primary: true },
})

const aliasesOf = (team: Team, except?: string): string[] =>
  Object.entries(team.members).flatMap(([user, { alias }]) => (user === except ? [] : [alias]))

/** Asks for an alias. Everyone reads the reply to a typed command, so that only offers the button: an alias chosen there would be no secret. */
export async function askToJoin(services: Services, turn: Turn): Promise<Reply> {
  const { store, timeZone } = services
  if (!turn.pressed) return replyWith(texts.takePart, [joinButton])
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => seenTeam(before, turn, timeZone))
  if (!team) return { messages: [] }
  if (memberOf(team, turn.learner.user)) return { messages: [], mine: await mineView(services, turn, team) }
  return { messages: [], mine: joinView(team, turn) }
}

/** Joins under an alias, or changes it. */
export async function join(
  services: Services,
  turn: Turn,
  { alias }: Extract<Intent, { kind: 'team.join.send' }>,
): Promise<Reply> {
  const { store, timeZone, cards } = services
  const { team, outcome: problem } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) =>
    joined(seenTeam(before, turn, timeZone), turn, alias),
  )
  if (!team) return { messages: [] }
  if (problem) return { messages: [], mine: joinView(team, turn, problemText(problem)) }
  redraw(cards, teamKeyOf(turn), team)
  const view = await mineView(services, turn, team)
  const mine: MineView = { ...view, lines: [texts.join.joinedAs(view.alias), ...view.lines] }
  return { messages: [], mine }
}

type JoinProblem = AliasProblem | 'full'

/** The team with a new member, or with a member's new alias; or why that isn't possible. */
function joined(team: Team, turn: Turn, text: string): readonly [Team, JoinProblem | undefined] {
  const { user } = turn.learner
  const member = memberOf(team, user)
  if (!member && Object.keys(team.members).length >= mostMembers) return [team, 'full']
  const read = readAlias(text, aliasesOf(team, user))
  if (!read.ok) return [team, read.problem]
  const today = localDay(turn.now, team.timeZone)
  const viewer = turn.team?.viewer
  const next: Member = {
    joined: turn.now.toISOString(),
    reports: 0,
    ...member,
    alias: read.alias,
    ...(viewer === undefined ? {} : { viewer }),
  }
  const members = { ...team.members, [user]: next }
  // Starts the weekly board, which is posted automatically from the next morning, once it has enough people.
  const isFirst = !team.board && Object.keys(members).length >= leastPeople
  const changed = { ...team, members, ...(isFirst ? { board: { week: weekOf(today), renewed: today } } : {}) }
  if (!member || member.alias === read.alias) return [changed, undefined]
  // The old alias disappears from every card.
  const renamed = withCardsRedrawn(changed, turn.now)
  return [member.pairs ? withoutPairCards(renamed, turn.now) : renamed, undefined]
}

function problemText(problem: JoinProblem): string {
  if (problem === 'full') return texts.join.full
  return problem === 'form' ? texts.aliasProblems.form(longestAlias) : texts.aliasProblems[problem]
}
