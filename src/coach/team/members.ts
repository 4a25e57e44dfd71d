import { localDay } from '../../domain/calendar.ts'
import type { LearnerKey } from '../../domain/learner.ts'
import { freeAlias, readAlias } from '../../domain/team/alias.ts'
import { boardRows } from '../../domain/team/board-rows.ts'
import { leastPeople } from '../../domain/team/cohort.ts'
import type { Member, Posted, Team, TeamKey } from '../../domain/team/team.ts'
import { weekOf } from '../../domain/team/team-plan.ts'
import type { Intent } from '../intent.ts'
import type { Reply } from '../reply.ts'
import { notice } from '../say.ts'
import type { JoinView, MineView } from '../team-view.ts'
import type { Turn } from '../turn.ts'
import type { Button, View } from '../view.ts'
import { counted, nth } from '../words.ts'
import { joinButton, scoredIn } from './board.ts'
import { changeTeam, nameOf, seenTeam, teamKeyOf } from './change-team.ts'
import type { TeamParts } from './team-parts.ts'

const mostMembers = 10_000

/** What joining means, before anything is stored. */
const meaning = [
  'The board shows your alias, points and study days in a row once four people are on it. Your answers stay between you and me.',
  'You also count, without a name, in the team’s common goal and in what its leads see of the team as a whole.',
  'Leave whenever you like: then you are on no board and in no new figure.',
]

const joinView = (team: Team, alias: string, problem = ''): JoinView => ({
  view: 'join',
  team: nameOf(team),
  alias,
  problem,
  lines: meaning,
  join: { title: 'Join', verb: 'team.join.send', primary: true },
})

const aliasesOf = (team: Team, but?: string): string[] =>
  Object.entries(team.members).flatMap(([user, { alias }]) => (user === but ? [] : [alias]))

/** Asks for an alias. Typed into the channel, where everybody reads along, it only leads to the button: an alias chosen there would be no secret. */
export async function askToJoin(parts: TeamParts, turn: Turn): Promise<Reply> {
  const { store, timeZone } = parts
  if (!turn.pressed)
    return {
      messages: [
        notice(
          'Take part',
          ['Press the button to choose an alias. Only you see what comes then, so that nobody can tell who is who.'],
          [joinButton],
        ),
      ],
    }
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => seenTeam(before, turn, timeZone))
  if (!team) return { messages: [] }
  if (team.members[turn.learner.user]) return { messages: [], mine: await mineView(parts, turn, team) }
  return { messages: [], mine: joinView(team, freeAlias(aliasesOf(team), turn.chance)) }
}

/** Joins under an alias, or changes it. */
export async function join(
  parts: TeamParts,
  turn: Turn,
  intent: Extract<Intent, { kind: 'team.join.send' }>,
): Promise<Reply> {
  const { store, timeZone, cards } = parts
  const { user } = turn.learner
  let problem: string | undefined
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const here = seenTeam(before, turn, timeZone)
    const read = readAlias(intent.alias, aliasesOf(here, user))
    problem = read.ok ? undefined : read.problem
    if (!here.members[user] && Object.keys(here.members).length >= mostMembers)
      problem = 'This team is full: no more people can take part.'
    if (!read.ok || problem) return here
    const today = localDay(turn.now, here.timeZone)
    const member: Member = { joined: turn.now.toISOString(), reports: 0, ...here.members[user], alias: read.alias }
    const members = { ...here.members, [user]: member }
    // The weekly board comes by itself from the next morning on, once there is something to show.
    const isFirst = !here.board && Object.keys(members).length >= leastPeople
    return { ...here, members, ...(isFirst ? { board: { week: weekOf(today), renewed: today } } : {}) }
  })
  if (!team) return { messages: [] }
  if (problem !== undefined)
    return { messages: [], mine: joinView(team, freeAlias(aliasesOf(team), turn.chance), problem) }
  redraw(cards, teamKeyOf(turn), team, team)
  const view = await mineView(parts, turn, team)
  return { messages: [], mine: { ...view, lines: [`You take part as ${team.members[user]?.alias}.`, ...view.lines] } }
}

/** Every card that shows rows or results is drawn anew; boards of earlier weeks that the team no longer keeps are closed. */
function redraw(cards: TeamParts['cards'], key: TeamKey, before: Team, after: Team | undefined): void {
  cards.renew(key, 'board')
  for (const { code } of after?.challenges ?? []) cards.renew(key, `challenge ${code}`)
  const over = before.pastBoards.filter(({ activity }) => !after?.pastBoards.some((post) => post.activity === activity))
  cards.close(key, before.thread, over, overText)
}

/** The team without somebody: no row, no challenge, no answer of theirs is left; in which reports they were counted stays, without saying who. */
function withoutMember(team: Team, user: string): { readonly team: Team; readonly over: readonly Posted[] } {
  const { [user]: gone, ...members } = team.members
  const { report } = team.coverage
  const mine = team.challenges.filter(({ from, to }) => from === user || to === user)
  return {
    team: {
      ...team,
      members,
      challenges: team.challenges
        .filter((challenge) => !mine.includes(challenge))
        .map(({ results, taken, ...challenge }) => ({
          ...challenge,
          taken: taken.filter((other) => other !== user),
          results: results.filter((result) => result.user !== user),
        })),
      pastBoards: [],
      coverage: {
        ...team.coverage,
        gone: gone && gone.reports !== 0 ? [...team.coverage.gone, gone.reports] : team.coverage.gone,
        ...(report ? { report: { ...report, pairs: report.pairs.filter((pair) => !pair.includes(user)) } } : {}),
      },
    },
    // Boards of earlier weeks may have their row; they are closed rather than worked out again.
    over: [...team.pastBoards, ...mine.flatMap(({ post }) => post ?? [])],
  }
}

export const overText = 'This card is over.'

/** Takes somebody out of a team, and out of every card that stands there. @param everything the lead too */
export async function leaveTeam(
  { store, cards }: Pick<TeamParts, 'store' | 'cards'>,
  key: TeamKey,
  user: string,
  now: Date,
  everything: boolean,
): Promise<void> {
  let over: readonly Posted[] | undefined
  const team = await changeTeam(store, key, now, (before) => {
    over = undefined
    if (!before || (!before.members[user] && !before.leads.includes(user))) return undefined
    const left = withoutMember(before, user)
    over = left.over
    return everything ? { ...left.team, leads: left.team.leads.filter((lead) => lead !== user) } : left.team
  })
  if (!team || !over) return
  redraw(cards, key, team, team)
  cards.close(key, team.thread, over, overText)
}

/** Nothing about somebody is left in any team. */
export async function forgetInTeams(
  parts: Pick<TeamParts, 'store' | 'cards'>,
  learner: LearnerKey,
  now: Date,
): Promise<void> {
  const { store, cards } = parts
  for (const key of await store.teamsOf(learner)) await leaveTeam(parts, key, learner.user, now, true)
  // Anybody may answer a question, also without taking part.
  for (const key of await store.teamsAsking(learner.tenant)) {
    await store.forgetTeamAnswers(key, { user: learner.user })
    cards.renew(key, 'quiz')
  }
}

type Change = Extract<Intent, { kind: 'team.leave' | 'team.hide' | 'team.pair' }>

/** `leave`, `hide me`, `pair me` and their opposites, in a team that the turn names or is in. */
export async function changeMine(parts: TeamParts, turn: Turn, key: TeamKey, intent: Change): Promise<View> {
  const { store, cards } = parts
  const { user } = turn.learner
  const before = (await store.readTeam(key))?.value
  if (!before?.members[user])
    return notice('You have not joined', ['Say **join** in the team to take part.'], turn.team ? [joinButton] : [])
  if (intent.kind === 'team.leave' && !intent.sure) return askWhetherToLeave(before, turn.team === undefined)
  if (intent.kind === 'team.leave') {
    await leaveTeam(parts, key, user, turn.now, false)
    return notice('You have left', [`You are on no board of ${nameOf(before)} any more, and in no new figure.`], [])
  }
  const team = await changeTeam(store, key, turn.now, (current) => {
    const member = current?.members[user]
    if (!current || !member) return undefined
    const next = { ...current, members: { ...current.members, [user]: changedMember(member, intent) } }
    return intent.kind === 'team.hide' && intent.hide ? { ...next, pastBoards: [] } : next
  })
  redraw(cards, key, before, team)
  return team ? mineView(parts, turn, team) : notice('You have left', [], [])
}

const askWhetherToLeave = (team: Team, isPersonal: boolean): View => {
  const where = isPersonal ? { team: team.conversation } : {}
  return notice(
    `Leave ${nameOf(team)}?`,
    [
      'Your row, your alias and your challenges go. If you join again you begin anew: points from before do not come back.',
    ],
    [
      { title: 'Leave', verb: 'team.leave', data: { ...where, sure: 'yes' } },
      { title: 'Stay', verb: 'team.mine', data: where },
    ],
  )
}

function changedMember(member: Member, intent: Exclude<Change, { kind: 'team.leave' }>): Member {
  const { hidden, pairs, ...rest } = member
  if (intent.kind === 'team.hide')
    return { ...rest, ...(pairs ? { pairs } : {}), ...(intent.hide ? { hidden: true } : {}) }
  return { ...rest, ...(hidden ? { hidden } : {}), ...(intent.pair ? { pairs: true } : {}) }
}

/** One's own place in a team, with all that can be changed. Nobody else's row stands on it. */
export async function mineView(parts: TeamParts, turn: Turn, team: Team): Promise<MineView> {
  const { user } = turn.learner
  const member = team.members[user] as Member
  const scored = await scoredIn(parts, team, weekOf(localDay(turn.now, team.timeZone)), turn.now)
  const rows = boardRows(scored)
  const me = scored.find((one) => one.user === user)
  const row = rows.find((one) => one.user === user)
  const isSeen = scored.filter(({ hidden }) => !hidden).length >= leastPeople
  return {
    view: 'mine',
    team: nameOf(team),
    alias: member.alias,
    place: placeText(member, row && `${nth(row.place)} of ${rows.length}`, isSeen),
    facts: [
      { title: 'Points', value: String(Math.max(0, Math.round(me?.points ?? 0))) },
      { title: 'Answers that counted', value: String(me?.answers ?? 0) },
      { title: 'In a row', value: counted(me?.streak ?? 0, 'study day') },
    ],
    lines: [
      'Five answers a day count, on five days of the week.',
      member.pairs
        ? 'You agreed to be proposed as a study partner, by alias.'
        : '*Hide me* takes your row off the board; *Pair me* lets me propose you as a study partner, by alias.',
    ],
    buttons: mineButtons(member, turn.team ? undefined : team.conversation),
  }
}

function placeText(member: Member, place: string | undefined, isSeen: boolean): string {
  if (member.hidden) return 'Hidden: you count in totals only'
  if (!isSeen) return 'The board starts with four people'
  return place ?? 'No answer has counted yet this week'
}

const mineButtons = ({ hidden, pairs }: Member, team: string | undefined): Button[] => {
  const where = team === undefined ? {} : { team }
  return [
    ...(team === undefined ? [{ title: 'Board', verb: 'board' }] : []),
    hidden
      ? { title: 'Show me', verb: 'team.hide', data: { hide: 'no', ...where } }
      : { title: 'Hide me', verb: 'team.hide', data: { hide: 'yes', ...where } },
    { title: 'Leave', verb: 'team.leave', data: where },
    pairs
      ? { title: 'Do not pair me', verb: 'team.pair', data: { pair: 'no', ...where } }
      : { title: 'Pair me', verb: 'team.pair', data: { pair: 'yes', ...where } },
  ]
}
