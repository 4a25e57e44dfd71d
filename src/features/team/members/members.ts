import type { Services } from '../../../kernel/services.ts'
import { localDay } from '../../../domain/calendar.ts'
import { freeAlias, readAlias } from '../../../domain/team/alias.ts'
import { boardRows } from '../../../domain/team/board-rows.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing, shownCards } from '../../../domain/team/owed.ts'
import type { Member, Posted, Team, TeamKey } from '../../../domain/team/team.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import type { Intent } from '../intents.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { inEach } from '../../../kernel/in-each.ts'
import { notice } from '../../../kernel/notice.ts'
import type { JoinView, MineView } from '../views.ts'
import type { Button, View } from '../../../kernel/view.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { counted, nth } from '../../../kernel/text/words.ts'
import { joinButton, scoredIn } from '../board/board.ts'
import { changeTeam, nameOf, seenTeam, teamKeyOf } from '../change-team.ts'

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
export async function askToJoin(parts: Services, turn: Turn): Promise<Reply> {
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
  if (memberOf(team, turn.learner.user)) return { messages: [], mine: await mineView(parts, turn, team) }
  return { messages: [], mine: joinView(team, freeAlias(aliasesOf(team), turn.chance)) }
}

/** Joins under an alias, or changes it. */
export async function join(
  parts: Services,
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
    const member = memberOf(here, user)
    if (!member && Object.keys(here.members).length >= mostMembers)
      problem = 'This team is full: no more people can take part.'
    if (!read.ok || problem) return here
    const today = localDay(turn.now, here.timeZone)
    const viewer = turn.team?.viewer
    const next: Member = {
      joined: turn.now.toISOString(),
      reports: 0,
      ...member,
      alias: read.alias,
      ...(viewer === undefined ? {} : { viewer }),
    }
    const members = { ...here.members, [user]: next }
    // The weekly board comes by itself from the next morning on, once there is something to show.
    const isFirst = !here.board && Object.keys(members).length >= leastPeople
    const joined = { ...here, members, ...(isFirst ? { board: { week: weekOf(today), renewed: today } } : {}) }
    // Under a new alias the old one goes from every card.
    if (!member || member.alias === read.alias) return joined
    const renamed = owing({ ...joined, pastBoards: [] }, joined.pastBoards, shownCards(joined), turn.now)
    return member.pairs ? withoutPairCards(renamed, turn.now, () => true) : renamed
  })
  if (!team) return { messages: [] }
  if (problem !== undefined)
    return { messages: [], mine: joinView(team, freeAlias(aliasesOf(team), turn.chance), problem) }
  redraw(cards, teamKeyOf(turn), team)
  const view = await mineView(parts, turn, team)
  const mine: MineView = { ...view, lines: [`You take part as ${memberOf(team, user)?.alias}.`, ...view.lines] }
  return { messages: [], mine }
}

/** Draws every card again that shows rows or results, and closes what is owed to be closed. */
function redraw(cards: Services['cards'], key: TeamKey, team: Team): void {
  cards.renew(key, 'board')
  for (const { code, to } of team.challenges) if (to === undefined) cards.renew(key, `challenge ${code}`)
  cards.close(key, team.thread, team.owed.close, overText)
}

/** Someone as a team's document may name them. */
export interface Person {
  readonly user: string
  /** Ids on the channel (Teams: MRIs). */
  readonly channelIds: readonly string[]
  /** The conversation of their personal chat, where it is known. */
  readonly chat?: string
}

/** The team with the cards closed that show the aliases of pairs. */
function withoutPairCards({ coverageCards, ...team }: Team, now: Date, isMeant: (post: Posted) => boolean): Team {
  if (!coverageCards) return team
  const kept = coverageCards.filter((post) => !isMeant(post))
  const over = coverageCards.filter(isMeant)
  return owing(kept.length === 0 ? team : { ...team, coverageCards: kept }, over, [], now)
}

/**
 * The team without a person: no row, no challenge, no result of theirs is left. The reports that counted them stay, without saying who.
 * The edits that take them off the cards are owed.
 */
function withoutMember(team: Team, user: string, now: Date): Team {
  const { [user]: _, ...members } = team.members
  const gone = memberOf(team, user)
  const { report } = team.coverage
  const mine = team.challenges.filter(({ from, to }) => from === user || to === user)
  const rest: Team = {
    ...team,
    members,
    challenges: team.challenges
      .filter((challenge) => !mine.includes(challenge))
      .map(({ results, taken, ...challenge }) => ({
        ...challenge,
        taken: taken.filter((other) => other !== user),
        results: results.filter((result) => result.user !== user),
      })),
    pastBoards: gone ? [] : team.pastBoards,
    coverage: {
      ...team.coverage,
      gone: gone && gone.reports !== 0 ? [...team.coverage.gone, gone.reports] : team.coverage.gone,
      ...(report ? { report: { ...report, pairs: report.pairs.filter((pair) => !pair.includes(user)) } } : {}),
    },
  }
  // Boards of earlier weeks may have their row; they are closed rather than worked out again.
  const over = [...(gone ? team.pastBoards : []), ...mine.flatMap(({ post }) => post ?? [])]
  const left = owing(rest, over, gone ? shownCards(rest) : [], now)
  return gone?.pairs ? withoutPairCards(left, now, () => true) : left
}

/** The team without any word that names a person: what they have as a member, the lead, an invitation to lead. */
const withoutPerson = (team: Team, { user, channelIds, chat }: Person, now: Date): Team => ({
  ...withoutPairCards(withoutMember(team, user, now), now, ({ conversationId }) => conversationId === chat),
  leads: team.leads.filter((lead) => lead !== user),
  invited: team.invited.filter((id) => !channelIds.includes(id)),
})

export const overText = 'This card is over.'

/** Takes a member out of a team, and out of every card that it has. */
async function leaveTeam(parts: Pick<Services, 'store' | 'cards'>, key: TeamKey, user: string, now: Date) {
  const { store, cards } = parts
  const team = await changeTeam(store, key, now, (team) =>
    team && memberOf(team, user) ? withoutMember(team, user, now) : undefined,
  )
  if (team) redraw(cards, key, team)
}

/** Removes every trace of a person from a team. Doing it twice does no harm. */
export async function forgetInTeam(
  { store, cards }: Pick<Services, 'store' | 'cards'>,
  key: TeamKey,
  person: Person,
  now: Date,
): Promise<void> {
  const team = await changeTeam(store, key, now, (team) => team && withoutPerson(team, person, now))
  if (team) redraw(cards, key, team)
}

/**
 * Removes every trace of a person from all teams of the tenant.
 * @param answered conversations of teams whose open question they answered
 * @throws AggregateError after the others, when it failed in some
 */
export async function forgetInTeams(
  parts: Pick<Services, 'store' | 'cards'>,
  tenant: string,
  person: Person,
  answered: readonly string[],
  now: Date,
): Promise<void> {
  const { store, cards } = parts
  const naming = await store.teamsNaming(tenant, [person.user, ...person.channelIds])
  const named = await inEach(naming, (key) => forgetInTeam(parts, key, person, now))
  const asked = await inEach(answered, async (conversation) => {
    const key = { tenant, conversation }
    await store.forgetTeamAnswers(key, { user: person.user })
    // The card lists who answered, so it is drawn again.
    await changeTeam(store, key, now, (team) => (team?.quiz ? owing(team, [], ['quiz'], now) : undefined))
    cards.renew(key, 'quiz')
  })
  const errors = [...named, ...asked]
  if (errors.length > 0)
    throw new AggregateError(errors, 'a person could not be removed from some teams', { cause: errors[0] })
}

type Change = Extract<Intent, { kind: 'team.leave' | 'team.hide' | 'team.pair' }>

/** `leave`, `hide me`, `pair me` and their opposites, in a team that the turn names or is in. */
export async function changeMine(parts: Services, turn: Turn, key: TeamKey, intent: Change): Promise<View> {
  const { store, cards } = parts
  const { user } = turn.learner
  const before = (await store.readTeam(key))?.value
  if (!before || !memberOf(before, user))
    return notice('You have not joined', ['Say **join** in the team to take part.'], turn.team ? [joinButton] : [])
  if (intent.kind === 'team.leave' && !intent.sure) return askWhetherToLeave(before, turn.team === undefined)
  if (intent.kind === 'team.leave') {
    await leaveTeam(parts, key, user, turn.now)
    return notice('You have left', [`You are on no board of ${nameOf(before)} any more, and in no new figure.`], [])
  }
  const team = await changeTeam(store, key, turn.now, (current) => {
    const member = current && memberOf(current, user)
    if (!member) return undefined
    const next = { ...current, members: { ...current.members, [user]: changedMember(member, intent) } }
    if (intent.kind === 'team.pair')
      return member.pairs && !intent.pair ? withoutPairCards(next, turn.now, () => true) : next
    return intent.hide ? owing({ ...next, pastBoards: [] }, current.pastBoards, shownCards(next), turn.now) : next
  })
  if (team) redraw(cards, key, team)
  return team && memberOf(team, user) ? mineView(parts, turn, team) : notice('You have left', [], [])
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
export async function mineView(parts: Services, turn: Turn, team: Team): Promise<MineView> {
  const { user } = turn.learner
  const member = memberOf(team, user) as Member
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
