import { presenting } from '../../../kernel/notice.ts'
import type { Standings } from '../../../kernel/learner/standings.ts'
import type { Services } from '../../../kernel/services.ts'
import { localDay } from '../../../domain/calendar.ts'
import { boardRows, roughly, type BoardRow, type Scored } from '../../../domain/team/board-rows.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing } from '../../../domain/team/owed.ts'
import type { Posted, Team } from '../../../domain/team/team.ts'
import { weekOf, weekSpan } from '../../../domain/team/team-plan.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { BoardView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { counted, dayMonth, percent } from '../../../kernel/text/words.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../change-team.ts'
import { sideBySide } from '../../../kernel/side-by-side.ts'

/** Rows that a board shows; everybody else presses *My place*. */
const rowsShown = 15
/** With more people the points are added up after the turn, and the board follows as an edit. */
const atOnce = 100
const pastKept = 8

export const joinButton: Button = { title: 'Join', verb: 'team.join', primary: true }
export const myPlaceButton: Button = { title: 'My place', verb: 'team.mine' }

const rules =
  'Points are what five well-chosen answers a day, five days a week, add to your expected exam score, against your own past. ' +
  'Being honest about how sure you are pays best; repeats, bursts and sheer volume earn nothing.'

type ScoredHere = Scored & { readonly given: number }

/** Of large teams, for a while: a thousand people who look at their own place must not add up everybody's points a thousand times. */
const lately = new WeakMap<Standings, Map<string, { readonly at: number; readonly scored: Promise<ScoredHere[]> }>>()
const latelyMs = 30_000

/** What everybody who takes part earned in the week of a Monday; nothing from before they joined counts. */
export async function scoredIn(
  { standings }: Pick<Services, 'standings'>,
  team: Team,
  week: string,
  now: Date,
): Promise<ScoredHere[]> {
  if (Object.keys(team.members).length <= atOnce) return addedUp(standings, team, week, now)
  const known = lately.get(standings) ?? new Map<string, { at: number; scored: Promise<ScoredHere[]> }>()
  lately.set(standings, known)
  const id = `${team.tenant}\n${team.conversation}\n${week}`
  let found = known.get(id)
  if (!found || now.getTime() - found.at >= latelyMs) {
    found = { at: now.getTime(), scored: addedUp(standings, team, week, now) }
    known.set(id, found)
  }
  // Whoever has left since is on no board, and names are those of now.
  return (await found.scored).flatMap((one) => {
    const member = memberOf(team, one.user)
    return member ? [{ ...one, alias: member.alias, hidden: member.hidden === true }] : []
  })
}

function addedUp(standings: Standings, team: Team, week: string, now: Date): Promise<ScoredHere[]> {
  const { from, to } = weekSpan(week, team.timeZone)
  return sideBySide(Object.entries(team.members), async ([user, { alias, hidden, joined }]) => {
    const start = Math.max(from, Date.parse(joined))
    const earned = start < to ? await standings.earned({ tenant: team.tenant, user }, start, to, now) : undefined
    const { points, answers, given, streak } = earned ?? { points: 0, answers: 0, given: 0, streak: 0 }
    return { user, alias, hidden: hidden === true, points, answers, given, streak }
  })
}

/** A team's board of a week. `final` once the week is over. */
export async function boardView(
  parts: Pick<Services, 'standings'>,
  team: Team,
  week: string,
  now: Date,
  final = false,
): Promise<BoardView> {
  const scored = await scoredIn(parts, team, week, now)
  const rows = boardRows(scored)
  return {
    view: 'board',
    week: `${final ? 'Final: week' : 'Week'} of ${dayMonth(week)}`,
    rows: rows.slice(0, rowsShown).map(rowText),
    lines: [...around(scored, rows, final), ...(final ? [] : goalLine(team))],
    rules,
    buttons: final ? [] : [joinButton, myPlaceButton],
  }
}

const rowText = ({ place, alias, points, streak }: BoardRow): BoardView['rows'][number] => ({
  place: `${place}.`,
  alias,
  points: counted(points, 'point'),
  streak: streak > 1 ? `${streak} study days in a row` : '',
})

/** What is said beside the rows. Totals stand only where there are no rows: laid beside rows they would tell what hidden people did. */
function around(scored: readonly ScoredHere[], rows: readonly BoardRow[], final: boolean): string[] {
  const shown = scored.filter(({ hidden }) => !hidden).length
  if (shown < leastPeople) {
    const answers = scored.length < 2 ? 0 : roughly(scored.reduce((sum, { given }) => sum + given, 0))
    return [
      scored.length === 0
        ? 'Nobody has joined yet.'
        : `${counted(scored.length, 'person takes part', 'people take part')}${answers > 0 ? `, with more than ${answers} answers together this week` : ''}.`,
      `Rows appear as soon as ${leastPeople} people have joined and want to be seen, so that no figure is about one person alone.`,
    ]
  }
  if (rows.length === 0) return [final ? 'Nobody had points that week.' : 'Nobody has points yet: the week is young.']
  const more = rows.length - rowsShown
  return more > 0 ? [`And ${more} more${final ? '' : '; press *My place* for yours'}.`] : []
}

/** The common goal, as the last coverage report has it, so that no board tells more than that. */
const goalLine = ({ coverage: { report } }: Team): string[] =>
  report
    ? [`Together you could answer ${percent(report.together, 1)} of the blueprint (as of ${dayMonth(report.day)}).`]
    : []

/** The team with a new board message; the earlier one is owed to be closed (`over`), or kept as an earlier week's. */
export function withBoard(team: Team, post: Posted | undefined, now: Date): { team: Team; over: Posted[] } {
  const today = localDay(now, team.timeZone)
  const week = weekOf(today)
  const { board } = team
  const isNewWeek = board !== undefined && board.week !== week
  const past = isNewWeek && board.post ? [...team.pastBoards, board.post] : team.pastBoards
  const replaced = board?.post && !isNewWeek && board.post.activity !== post?.activity ? [board.post] : []
  const over = [...replaced, ...past.slice(0, -pastKept)]
  const next: Team = {
    ...team,
    pastBoards: past.slice(-pastKept),
    board: { week, renewed: today, ...(post ? { post } : !isNewWeek && board?.lost ? { lost: true } : {}) },
  }
  return { team: owing(next, over, [], now), over }
}

/** Shows this week's board below; the one before it says so. */
export async function showBoard(parts: Services, turn: Turn): Promise<Reply> {
  const { store, timeZone } = parts
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => seenTeam(before, turn, timeZone))
  if (!team) return { messages: [] }
  const week = weekOf(localDay(turn.now, team.timeZone))
  // Pressed on a card of one's own: back to what everybody sees, without a new message.
  if (turn.pressed) return { messages: [], mine: await boardView(parts, team, week, turn.now) }
  if (Object.keys(team.members).length <= atOnce)
    return { messages: [presenting(await boardView(parts, team, week, turn.now), 'board')] }
  // The board follows as an edit, once this message's id is known.
  const waiting: BoardView = {
    view: 'board',
    week: `Week of ${dayMonth(week)}`,
    rows: [],
    lines: [`Adding up the points of ${Object.keys(team.members).length} people…`],
    rules,
    buttons: [joinButton, myPlaceButton],
  }
  return { messages: [presenting(waiting, 'board')] }
}
