import { addDays, daysBetween, localDay } from './calendar.ts'
import type { Learner, Memory, Presentation, Push, Round } from './learner.ts'
import type { MockExam } from './mock/mock-exam.ts'
import { mapped, mappedValues, patched } from './patched.ts'
import { happened, happenedOn, isAhead, isFarAfter, isPossibleNow, lastDay, movedBack } from './possible.ts'
import { longestPause, nextPushAt, usualPause } from './push-plan.ts'

/** A clock that was ahead wrote few days, far away; where more of them lie near, the clock of now is behind. */
const leapPerDay = 10

/**
 * The learner with every stored instant possible at `now`: while the clock was ahead, days and instants may have been stored that
 * would keep things waiting for as long. What has happened happened by now, and what is planned is planned again. Dates that the
 * learner chose stay. Memory follows from the log and is mended with it: see `isMemoryAhead`.
 * @returns the same object when nothing is wrong, or when `now` cannot be right
 */
export function mendFuture(learner: Learner, now: Date): Learner {
  if (!isPossibleNow(now)) return learner
  const past = (at: string): string => happened(at, now)
  const day = (local: string): string => happenedOn(local, now, learner.timeZone)
  const { removedAt, round, mock, tokens, kept } = learner
  const mended = patched(learner, {
    createdAt: past(learner.createdAt),
    ...(removedAt ? { removedAt: past(removedAt) } : {}),
    push: mendPush(learner, now),
    ...(round ? { round: mendRound(round, past, day) } : {}),
    ...(mock ? { mock: mendMock(mock, now) } : {}),
    drills: mappedValues(learner.drills, (walk) =>
      patched(walk, {
        at: past(walk.at),
        ...(walk.ended ? { ended: day(walk.ended) } : {}),
        ...(walk.before ? { before: day(walk.before) } : {}),
      }),
    ),
    lab: patched(learner.lab, { proved: mappedValues(learner.lab.proved, day) }),
    explained: mapped(learner.explained, (entry) => patched(entry, { at: past(entry.at) })),
    ...(tokens ? { tokens: patched(tokens, { day: day(tokens.day) }) } : {}),
    ...(kept ? { kept: patched(kept, { day: day(kept.day) }) } : {}),
  })
  return replanned(mended, now)
}

/** A row of the ledger that is dated ahead was written lately, so it counts for today: nothing is sent twice for one day. */
function mendPush({ push, timeZone }: Learner, now: Date): Push {
  const { last, later, drillOffered, pausedUntil } = push
  const day = (local: string): string => happenedOn(local, now, timeZone)
  const isPossiblePause = pausedUntil === undefined || pausedUntil <= addDays(lastDay(now, timeZone), longestPause)
  return patched(push, {
    ...(last ? { last: patched(last, { day: day(last.day), at: happened(last.at, now) }) } : {}),
    ...(later ? { later: day(later) } : {}),
    ...(drillOffered ? { drillOffered: day(drillOffered) } : {}),
    // For how long it was meant is lost; most pauses are the one on the button.
    ...(isPossiblePause ? {} : { pausedUntil: addDays(localDay(now, timeZone), usualPause) }),
  })
}

function mendRound(round: Round, past: (at: string) => string, day: (local: string) => string): Round {
  const shown = (item: Presentation): Presentation => patched(item, { shownAt: past(item.shownAt) })
  return patched(round, { day: day(round.day), shown: mapped(round.shown, shown) })
}

/** One that began while the clock was ahead keeps the time that it has run. */
function mendMock(mock: MockExam, now: Date): MockExam {
  const { startedAt, shownAt, endedAt } = mock
  const ahead = Date.parse(endedAt ?? shownAt) - now.getTime()
  const back = (at: string): string => (isAhead(startedAt, now) ? movedBack(at, ahead) : happened(at, now))
  return patched(mock, {
    startedAt: back(startedAt),
    shownAt: back(shownAt),
    ...(endedAt ? { endedAt: back(endedAt) } : {}),
  })
}

/** The next daily message; a later one than the rules give now was planned by a clock that was ahead. */
function replanned(learner: Learner, now: Date): Learner {
  const { nextAt, ...push } = learner.push
  // Looking up the rules costs more than the rest of this, and all that they give lies after now.
  if (nextAt === undefined || !isFarAfter(nextAt, now)) return learner
  const expected = nextPushAt({ ...learner, push }, now)
  const isStray = expected !== undefined && isFarAfter(nextAt, new Date(expected))
  return isStray ? { ...learner, push: { ...push, nextAt: expected } } : learner
}

/** Whether the log has answers dated ahead, so that a `clock` entry is to be appended and memory replayed. */
export function isMemoryAhead(memory: Memory, now: Date, timeZone: string): boolean {
  if (!isPossibleNow(now)) return false
  const limit = lastDay(now, timeZone)
  const ahead = memory.days.filter((day) => day > limit).toSorted()
  const [first, last] = [ahead[0], ahead.at(-1)]
  if (first === undefined || last === undefined) return false
  return daysBetween(localDay(now, timeZone), first) > leapPerDay * daysBetween(first, last)
}
