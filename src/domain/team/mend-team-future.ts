import { addDays, localDay } from '../calendar.ts'
import { mapped, mappedValues, patched } from '../patched.ts'
import { happened, happenedOn, isAhead, isFarAfter, isPossibleNow, lastDay, movedBack } from '../possible.ts'
import type { CoverageReport } from './coverage-report.ts'
import type { Team } from './team.ts'
import { weekOf, withNextEvent } from './team-plan.ts'

/**
 * Corrects instants that a clock that was ahead has stored, as `mendFuture` does for learners. Whatever opened while the clock was
 * ahead opens now and stays open for its intended time.
 * @returns the same object when nothing is wrong, or when `now` cannot be right
 */
export function mendTeamFuture(team: Team, now: Date): Team {
  if (!isPossibleNow(now)) return team
  const { quiz, board, coverage, challenges, members } = team
  const mended = patched(team, {
    createdAt: happened(team.createdAt, now),
    ...(quiz
      ? {
          quiz: patched(quiz, {
            postedAt: happened(quiz.postedAt, now),
            closesAt: closing(quiz.postedAt, quiz.closesAt, now),
          }),
        }
      : {}),
    ...(board ? { board: mendBoard(board, team.timeZone, now) } : {}),
    members: mappedValues(members, (member) => patched(member, { joined: happened(member.joined, now) })),
    challenges: mapped(challenges, (item) =>
      patched(item, {
        createdAt: happened(item.createdAt, now),
        closesAt: closing(item.createdAt, item.closesAt, now),
      }),
    ),
    ...(coverage.report
      ? { coverage: patched(coverage, { report: mendReport(coverage.report, team.timeZone, now) }) }
      : {}),
  })
  return mended !== team || isPlannedTooFar(team, now) ? withNextEvent(mended, now) : team
}

/** The closing instant, moved together with a beginning that lies in the future. */
const closing = (begin: string, end: string, now: Date): string =>
  isAhead(begin, now) ? movedBack(end, Date.parse(begin) - now.getTime()) : end

/** A board of a future week becomes this week's; if it was posted, its card is due for an update. */
function mendBoard(board: NonNullable<Team['board']>, timeZone: string, now: Date): NonNullable<Team['board']> {
  const latest = lastDay(now, timeZone)
  if (board.renewed <= latest && board.week <= latest) return board
  const today = localDay(now, timeZone)
  return { ...board, week: weekOf(today), renewed: board.post ? addDays(today, -1) : today }
}

const mendReport = (report: CoverageReport, timeZone: string, now: Date): CoverageReport =>
  patched(report, { day: happenedOn(report.day, now, timeZone), at: happened(report.at, now) })

/** Whether the next event is later than the rules allow. */
function isPlannedTooFar(team: Team, now: Date): boolean {
  const expected = withNextEvent(team, now).nextAt
  if (team.nextAt === undefined || expected === undefined) return false
  return isFarAfter(team.nextAt, new Date(Math.max(now.getTime(), Date.parse(expected))))
}
