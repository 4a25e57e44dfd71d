import { addDays, instantAt, localDay, weekdayOf } from '../calendar.ts'
import type { Team } from './team.ts'

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

/** The next instant after `now` at which the schedule posts a question. */
function nextPostAt({ schedule, timeZone }: Pick<Team, 'schedule' | 'timeZone'>, now: Date): Date | undefined {
  if (!schedule) return undefined
  const today = localDay(now, timeZone)
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(today, ahead)
    const at = instantAt(day, schedule.hour, 0, timeZone)
    if (schedule.days.includes(weekdayOf(day)) && at > now) return at
  }
  return undefined
}

/** The next instant at which the board is due for an update, if there is a board and at least one member. */
function nextBoardAt({ board, members, thread, timeZone }: Team, now: Date): Date | undefined {
  if (!thread || !board || Object.keys(members).length === 0) return undefined
  const today = localDay(now, timeZone)
  return instantAt(board.renewed >= today ? addDays(board.renewed, 1) : today, boardHour, 0, timeZone)
}

/** What is due for a team, in this order. */
export interface TeamDue {
  readonly close: boolean
  /** The instant at which a question was scheduled. */
  readonly post?: Date
  readonly board: boolean
}

/** Decides what is due, so that it can be recorded before it is carried out. */
export function teamDue(team: Team, now: Date): TeamDue {
  const post = team.thread && duePostAt(team, now)
  const board = nextBoardAt(team, now)
  return {
    close: team.quiz !== undefined && team.quiz.closesAt <= now.toISOString(),
    ...(post ? { post } : {}),
    board: board !== undefined && board <= now,
  }
}

/** The scheduled instant if it has come and nothing was posted. It stays due, whatever else changes, until it is too late or the schedule changes. */
function duePostAt({ plannedAt, schedule, timeZone }: Team, now: Date): Date | undefined {
  const planned = plannedAt === undefined ? undefined : new Date(plannedAt)
  if (!planned || !schedule || planned > now || now.getTime() - planned.getTime() > lateHours * 3_600_000)
    return undefined
  const day = localDay(planned, timeZone)
  const isStill =
    schedule.days.includes(weekdayOf(day)) && instantAt(day, schedule.hour, 0, timeZone).getTime() === planned.getTime()
  return isStill ? planned : undefined
}

/** Reschedules the team's next question and the instant of its next event. */
export function withNextEvent(team: Team, now: Date): Team {
  const { nextAt: _, plannedAt: __, ...rest } = team
  const planned = team.thread && (duePostAt(team, now) ?? nextPostAt(team, now))
  const board = nextBoardAt(team, now)
  const events = [
    ...(team.quiz ? [new Date(team.quiz.closesAt)] : []),
    ...(planned ? [planned] : []),
    ...(board ? [board] : []),
  ]
  const first = Math.min(...events.map((at) => at.getTime()))
  return {
    ...rest,
    ...(planned ? { plannedAt: planned.toISOString() } : {}),
    ...(events.length === 0 ? {} : { nextAt: new Date(first).toISOString() }),
  }
}
