import { presenting } from '../../../kernel/notice.ts'
import { chartOf, type Picture } from '../../../kernel/picture.ts'
import type { Standings } from '../../../kernel/learner/standings.ts'
import type { Services } from '../../../kernel/services.ts'
import { addDays, localDay } from '../../../domain/calendar.ts'
import { boardRows, roughly, type BoardRow, type Scored } from '../../../domain/team/board-rows.ts'
import { placesBefore } from '../../../domain/team/places-before.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { isSameCard, owing } from '../../../domain/team/owed.ts'
import { teamId, type Member, type Posted, type Team } from '../../../domain/team/team.ts'
import { weekOf, weekSpan } from '../../../domain/team/team-plan.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { BoardView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { dayMonth, percent } from '../../../kernel/text/words.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'
import { sideBySide } from '../../../kernel/async/side-by-side.ts'

/** Number of rows on a board. Everyone else presses *My place*. */
const rowsShown = 15
/** With more people, points are added up after the turn, and the board follows as an edit. */
const atOnce = 100
const pastKept = 8

export const joinButton: Button = { title: shared.buttons.join, verb: 'team.join', primary: true }
export const myPlaceButton: Button = { title: shared.buttons.myPlace, verb: 'team.mine' }

type ScoredHere = Scored & { readonly given: number }

/** Points of large teams, for a short time, so that a thousand people who look at their own place don't add up everyone's points a thousand times. */
const lately = new WeakMap<Standings, Map<string, { readonly at: number; readonly scored: Promise<ScoredHere[]> }>>()
const latelyMs = 30_000

/** Adds up what each member earned in the week that starts on a Monday. Nothing from before they joined counts. */
export async function scoredIn(
  { standings }: Pick<Services, 'standings'>,
  team: Team,
  week: string,
  now: Date,
): Promise<ScoredHere[]> {
  if (Object.keys(team.members).length <= atOnce) return addUp(standings, team, week, now)
  const known = lately.get(standings) ?? new Map<string, { at: number; scored: Promise<ScoredHere[]> }>()
  lately.set(standings, known)
  const id = `${teamId(team)}\n${week}`
  let found = known.get(id)
  if (!found || now.getTime() - found.at >= latelyMs) {
    found = { at: now.getTime(), scored: addUp(standings, team, week, now) }
    known.set(id, found)
  }
  // Someone may have left since, or have a new alias.
  const { to } = weekSpan(week, team.timeZone)
  return (await found.scored).flatMap((one) => {
    const member = memberOf(team, one.user)
    return member ? [{ ...one, alias: member.alias, hidden: isHiddenIn(member, to) }] : []
  })
}

/** Whether someone is hidden now, or was when a week ended. */
const isHiddenIn = ({ hidden, seenFrom }: Member, to: number): boolean =>
  hidden === true || (seenFrom !== undefined && Date.parse(seenFrom) >= to)

function addUp(standings: Standings, team: Team, week: string, now: Date): Promise<ScoredHere[]> {
  const { from, to } = weekSpan(week, team.timeZone)
  return sideBySide(Object.entries(team.members), async ([user, member]) => {
    const { alias, joined } = member
    const start = Math.max(from, Date.parse(joined))
    const earned = start < to ? await standings.earned({ tenant: team.tenant, user }, start, to, now) : undefined
    const { points, answers, given, streak } = earned ?? { points: 0, answers: 0, given: 0, streak: 0 }
    return { user, alias, hidden: isHiddenIn(member, to), points, answers, given, streak }
  })
}

/** Builds a team's board of a week. `final`: the week is over. */
export async function boardView(
  parts: Pick<Services, 'standings' | 'pictureUrl'>,
  team: Team,
  week: string,
  now: Date,
  final = false,
): Promise<BoardView> {
  const scored = await scoredIn(parts, team, week, now)
  const rows = boardRows(scored)
  const shown = rows.slice(0, rowsShown)
  const before = final || rows.length === 0 ? none : await lastWeeksPlaces(parts, team, week, now)
  const picture = movementPicture(parts, shown, before)
  return {
    view: 'board',
    week: (final ? texts.finalWeekOf : texts.weekOf)(dayMonth(week)),
    rows: shown.map((row) => rowText(row, before.get(row.user))),
    ...(picture ? { picture } : {}),
    lines: [...besideRows(scored, rows, final), ...(final ? [] : goalLine(team))],
    rules: texts.rules,
    buttons: final ? [] : [joinButton, myPlaceButton],
  }
}

const none: ReadonlyMap<string, number> = new Map()

/** Where the people of the board ended last week. Large teams see no movement: it would add up everyone's points twice. */
async function lastWeeksPlaces(
  parts: Pick<Services, 'standings'>,
  team: Team,
  week: string,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (Object.keys(team.members).length > atOnce) return none
  const last = addDays(week, -7)
  return placesBefore(await scoredIn(parts, team, last, now), team, weekSpan(last, team.timeZone).to)
}

function movementPicture(
  parts: Pick<Services, 'pictureUrl'>,
  rows: readonly BoardRow[],
  before: ReadonlyMap<string, number>,
): Picture | undefined {
  if (before.size === 0) return undefined
  return chartOf(parts, {
    kind: 'places',
    ...texts.picture,
    rows: rows.map(({ user, alias, place }) => {
      const was = before.get(user)
      return { label: alias, place, ...(was === undefined ? {} : { before: was }) }
    }),
  })
}

const rowText = (
  { place, alias, points, streak }: BoardRow,
  before: number | undefined,
): BoardView['rows'][number] => ({
  place: texts.place(place),
  alias,
  points: texts.points(points),
  streak: streak > 1 ? shared.studyDaysInARow(streak) : '',
  moved: movedText(place, before ?? place),
})

function movedText(place: number, before: number): string {
  if (place === before) return ''
  return place < before ? texts.up(before - place) : texts.down(place - before)
}

/** Lines beside the rows, or instead of them. Totals appear only without rows: next to rows, they would reveal what hidden people did. */
function besideRows(scored: readonly ScoredHere[], rows: readonly BoardRow[], final: boolean): string[] {
  const shown = scored.filter(({ hidden }) => !hidden).length
  if (shown < leastPeople) return [totalLine(scored), texts.tooFew(leastPeople)]
  if (rows.length === 0) return [final ? texts.noPointsFinal : texts.noPoints]
  const more = rows.length - rowsShown
  return more > 0 ? [texts.more(more, final)] : []
}

function totalLine(scored: readonly ScoredHere[]): string {
  const people = scored.length
  if (people === 0) return texts.nobodyJoined
  const answers = people < 2 ? 0 : roughly(scored.reduce((sum, { given }) => sum + given, 0))
  return answers > 0 ? texts.joinedAndAnswered(people, answers) : texts.joined(people)
}

/** The common goal, as in the last coverage report, so that no board reveals more than the report does. */
const goalLine = ({ coverage: { report } }: Team): string[] =>
  report ? [texts.together(percent(report.together, 1), dayMonth(report.day))] : []

/** Records a new board message. The previous one must be closed (`over`), or is kept if it shows an earlier week. */
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

/** Posts this week's board at the bottom. The previous one then says that there is a newer one. */
export async function showBoard(parts: Services, turn: Turn): Promise<Reply> {
  const { store, timeZone } = parts
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => seenTeam(before, turn, timeZone))
  if (!team) return { messages: [] }
  const week = weekOf(localDay(turn.now, team.timeZone))
  // A press on a private card leads back to what everyone sees, without a new message.
  if (turn.pressed) return { messages: [], mine: await boardView(parts, team, week, turn.now) }
  if (Object.keys(team.members).length <= atOnce)
    return { messages: [presenting(await boardView(parts, team, week, turn.now), 'board')] }
  // The board follows as an edit when this message's id is known.
  const waiting: BoardView = {
    view: 'board',
    week: texts.weekOf(dayMonth(week)),
    rows: [],
    lines: [texts.addingUp(Object.keys(team.members).length)],
    rules: texts.rules,
    buttons: [joinButton, myPlaceButton],
  }
  return { messages: [presenting(waiting, 'board')] }
}

/** Records which message carries the board, and closes the one that it replaces. */
export async function noteBoard({ store, cards }: Services, turn: Turn, post: Posted): Promise<void> {
  const key = teamKeyOf(turn)
  const replaced = (await store.readTeam(key))?.value.board?.post
  const team = await changeTeam(store, key, turn.now, (latest) => latest && withBoard(latest, post, turn.now).team)
  const isOver = replaced !== undefined && team?.owed.close.some((owed) => isSameCard(owed, replaced)) === true
  if (isOver) cards.close(key, team.thread, [replaced], texts.newer)
  // A member may have left while the board was being sent, and a large board is only added up now.
  cards.renew(key, 'board')
}
