import { addDays, instantAt, localDay, weekdayOf } from '../calendar.ts'
import type { PlannedQuestion, Team } from './team.ts'

/** How long a question stays open if someone asks for it, in hours. */
export const hoursOpen = 8
/** A question that is later than this is skipped. It happens when the coach was offline. */
const lateHours = 4
/** The board is updated once a day, at this hour of the team's time zone. */
const boardHour = 8

/** The Monday of the week that a day belongs to. */
export const weekOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The instants at which a week starts and ends in the team's time zone, in milliseconds. */
export const weekSpan = (week: string, timeZone: string): { readonly from: number; readonly to: number } => ({
  from: instantAt(week, 0, 0, timeZone).getTime(),
  to: instantAt(addDays(week, 7), 0, 0, timeZone).getTime(),
})

/** Whether the coach posts nothing of its own at an instant. */
export const isQuiet = ({ quiet }: Pick<Team, 'quiet'>, now: Date): boolean =>
  quiet !== undefined && (quiet.until === undefined || quiet.until > now.toISOString())

/** The first instant at which the coach may post again; undefined if only a lead decides that. */
function awakeFrom({ quiet }: Pick<Team, 'quiet'>, now: Date): Date | undefined {
  if (!quiet) return now
  return quiet.until === undefined ? undefined : new Date(Math.max(now.getTime(), Date.parse(quiet.until)))
}

/** The next instant after `now` at which the schedule posts a question. */
export function nextPostAt(
  { schedule, timeZone, skipUntil, quiet }: Pick<Team, 'schedule' | 'timeZone' | 'skipUntil' | 'quiet'>,
  now: Date,
): Date | undefined {
  const awake = awakeFrom({ quiet }, now)
  if (!schedule || !awake) return undefined
  const from = new Date(Math.max(awake.getTime(), skipUntil === undefined ? 0 : Date.parse(skipUntil)))
  const today = localDay(from, timeZone)
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(today, ahead)
    const at = instantAt(day, schedule.hour, schedule.minute ?? 0, timeZone)
    if (schedule.days.includes(weekdayOf(day)) && at > from) return at
  }
  return undefined
}

/** The first question that someone asked for at a later time. One waits until the open question is closed, or the team no longer wants quiet. */
function nextLater(team: Team, now: Date): { readonly question: PlannedQuestion; readonly at: Date } | undefined {
  const awake = awakeFrom(team, now)
  const question = (team.later ?? []).find(({ at }) => !isTooLate(new Date(at), now))
  if (!question || !awake) return undefined
  const earliest = Math.max(...[question.at, ...(team.quiz ? [team.quiz.closesAt] : [])].map((at) => Date.parse(at)))
  return { question, at: new Date(awake > now ? Math.max(earliest, awake.getTime()) : earliest) }
}

const isTooLate = (planned: Date, now: Date): boolean => now.getTime() - planned.getTime() > lateHours * 3_600_000

/** Adds a question to be posted later, in the order of their instants. */
export const withLater = (team: Team, question: PlannedQuestion, now: Date): Team => ({
  ...team,
  later: [...(team.later ?? []).filter(({ at }) => !isTooLate(new Date(at), now)), question].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  ),
})

/** Removes questions that were to be posted later. */
export function withoutLater(team: Team, isMeant: (question: PlannedQuestion) => boolean): Team {
  const { later, ...rest } = team
  const kept = (later ?? []).filter((question) => !isMeant(question))
  if (!later || kept.length === later.length) return team
  return kept.length === 0 ? rest : { ...rest, later: kept }
}

/** Removes the open question, and remembers it as the last one. Its answers remain to be deleted. */
export function withoutQuiz({ quiz, ...rest }: Team): Team {
  return quiz ? { ...rest, last: { id: quiz.id, question: quiz.question, revision: quiz.revision } } : rest
}

/** The next instant at which the board is due for an update, if there is a board and at least one member. */
function nextBoardAt({ board, members, thread, timeZone, quiet }: Team, now: Date): Date | undefined {
  const awake = awakeFrom({ quiet }, now)
  if (!thread || !board || !awake || Object.keys(members).length === 0) return undefined
  const today = localDay(now, timeZone)
  const at = instantAt(board.renewed >= today ? addDays(board.renewed, 1) : today, boardHour, 0, timeZone)
  return awake > now && awake > at ? awake : at
}

/** What is due for a team, in this order. */
export interface TeamDue {
  readonly close: boolean
  /** The instant at which a question was scheduled. */
  readonly post?: Date
  /** A question that someone asked for at this time. */
  readonly later?: PlannedQuestion
  readonly board: boolean
}

/** Decides what is due, so that it can be recorded before it is carried out. */
export function teamDue(team: Team, now: Date): TeamDue {
  const post = team.thread && duePostAt(team, now)
  const later = team.thread && !team.quiz ? nextLater(team, now) : undefined
  const board = nextBoardAt(team, now)
  return {
    close: team.quiz !== undefined && team.quiz.closesAt <= now.toISOString(),
    ...(post ? { post } : {}),
    ...(later && later.at <= now ? { later: later.question } : {}),
    board: board !== undefined && board <= now,
  }
}

/** The scheduled instant if it has come and nothing was posted. It stays due, whatever else changes, until it is too late or the schedule changes. */
function duePostAt({ plannedAt, schedule, timeZone, skipUntil = '', quiet }: Team, now: Date): Date | undefined {
  const planned = plannedAt === undefined ? undefined : new Date(plannedAt)
  if (!planned || !schedule || planned > now || isTooLate(planned, now)) return undefined
  if (isQuiet({ quiet }, now) || planned.toISOString() <= skipUntil) return undefined
  const day = localDay(planned, timeZone)
  const isStill =
    schedule.days.includes(weekdayOf(day)) &&
    instantAt(day, schedule.hour, schedule.minute ?? 0, timeZone).getTime() === planned.getTime()
  return isStill ? planned : undefined
}

/** Reschedules the team's next question and the instant of its next event. */
export function withNextEvent(team: Team, now: Date): Team {
  const { nextAt: _, plannedAt: __, ...rest } = team
  const planned = team.thread && (duePostAt(team, now) ?? nextPostAt(team, now))
  const later = team.thread && nextLater(team, now)
  const board = nextBoardAt(team, now)
  const events = [
    ...(team.quiz ? [new Date(team.quiz.closesAt)] : []),
    ...(planned ? [planned] : []),
    ...(later ? [later.at] : []),
    ...(board ? [board] : []),
  ]
  const first = Math.min(...events.map((at) => at.getTime()))
  return {
    ...rest,
    ...(planned ? { plannedAt: planned.toISOString() } : {}),
    ...(events.length === 0 ? {} : { nextAt: new Date(first).toISOString() }),
  }
}
