import { addDays, daysBetween, localDay } from '../calendar.ts'
import type { DueEntry } from './due-entry.ts'
import type {
  LabProgress,
  Learner,
  Memory,
  Presentation,
  Push,
  Round,
  StudyHistory,
  TaskProgress,
  Told,
} from './learner.ts'
import type { MockExam } from '../mock/mock-exam.ts'
import { mapped, mappedValues, patched } from '../patched.ts'
import { happened, happenedOn, isAhead, isFarAfter, isPossibleNow, lastDay, movedBack } from '../possible.ts'
import { planNext, type DueRule } from './plan-due.ts'
import { longestPause, usualPause } from './push-plan.ts'

/** A clock that was ahead leaves a few days in the far future. Many days in the near future mean that the clock is behind now. */
const leapPerDay = 10

/**
 * Corrects instants that were stored while the clock was ahead, and that would block things until then. Past events move to `now`,
 * scheduled messages are planned again by their rules, and dates that the learner chose stay. Memory is derived from the log: see `isMemoryAhead`.
 * @returns the same object if nothing is wrong, or if `now` can't be right
 */
export function mendFuture(learner: Learner, now: Date, rules: readonly DueRule[]): Learner {
  if (!isPossibleNow(now)) return learner
  const past = (at: string): string => happened(at, now)
  const day = (local: string): string => happenedOn(local, now, learner.timeZone)
  const { removedAt, round, mock, tasks, tokens, kept, offered, told, study } = learner
  const mended = patched(learner, {
    createdAt: past(learner.createdAt),
    ...(removedAt ? { removedAt: past(removedAt) } : {}),
    push: mendPush(learner, now),
    due: mappedValues(learner.due, (entry) => mendLedger(entry, past, day)),
    ...(round ? { round: mendRound(round, past, day) } : {}),
    ...(mock ? { mock: mendMock(mock, now) } : {}),
    drills: mappedValues(learner.drills, (walk) =>
      patched(walk, {
        at: past(walk.at),
        ...(walk.ended ? { ended: day(walk.ended) } : {}),
        ...(walk.before ? { before: day(walk.before) } : {}),
      }),
    ),
    ...(tasks ? { tasks: mendTasks(tasks, learner, now) } : {}),
    ...(offered ? { offered: patched(offered, { at: past(offered.at) }) } : {}),
    ...(told ? { told: mendTold(told, day) } : {}),
    ...(study ? { study: mendStudy(study, learner, now, day) } : {}),
    lab: mendLab(learner.lab, past, day),
    explained: mapped(learner.explained, (entry) => patched(entry, { at: past(entry.at) })),
    ...(tokens ? { tokens: patched(tokens, { day: day(tokens.day) }) } : {}),
    ...(kept ? { kept: patched(kept, { day: day(kept.day) }) } : {}),
  })
  const ofMock = mended.mock === mock ? [] : rules.filter(({ name }) => name.startsWith('mock-'))
  const planned = ofMock.reduce((next, rule) => planNext(next, rule, now), mended)
  return rules.reduce((next, rule) => replanned(next, rule, now), planned)
}

/** A ledger row with a future date counts for today, so that nothing is sent twice for one day. */
const mendLedger = (entry: DueEntry, past: (at: string) => string, day: (local: string) => string): DueEntry =>
  entry.last
    ? patched(entry, { last: patched(entry.last, { day: day(entry.last.day), at: past(entry.last.at) }) })
    : entry

const mendLab = (lab: LabProgress, past: (at: string) => string, day: (local: string) => string): LabProgress =>
  patched(lab, {
    proved: mappedValues(lab.proved, day),
    ...(lab.checked ? { checked: mappedValues(lab.checked, day) } : {}),
    ...(lab.shown ? { shown: patched(lab.shown, { at: past(lab.shown.at) }) } : {}),
  })

function mendPush({ push, timeZone }: Learner, now: Date): Push {
  const { drillOffered, pausedUntil } = push
  const day = (local: string): string => happenedOn(local, now, timeZone)
  const isPossiblePause = pausedUntil === undefined || pausedUntil <= addDays(lastDay(now, timeZone), longestPause)
  return patched(push, {
    ...(drillOffered ? { drillOffered: day(drillOffered) } : {}),
    // The intended length is lost; most pauses come from the button.
    ...(isPossiblePause ? {} : { pausedUntil: addDays(localDay(now, timeZone), usualPause) }),
  })
}

/** A task to try again tomorrow may be a day ahead. */
function mendTasks(tasks: TaskProgress, { timeZone }: Learner, now: Date): TaskProgress {
  const { open, done, checks } = tasks
  const day = (local: string): string => happenedOn(local, now, timeZone)
  const tomorrow = addDays(lastDay(now, timeZone), 1)
  return patched(tasks, {
    ...(open ? { open: patched(open, { at: happened(open.at, now) }) } : {}),
    done: mappedValues(done, (one) =>
      patched(one, {
        on: day(one.on),
        counted: day(one.counted),
        ...(one.again ? { again: one.again > tomorrow ? day(one.again) : one.again } : {}),
      }),
    ),
    ...(checks ? { checks: patched(checks, { since: happened(checks.since, now) }) } : {}),
  })
}

const mendTold = (told: Told, day: (local: string) => string): Told =>
  patched(told, {
    ...(told.back ? { back: day(told.back) } : {}),
    ...(told.frozen ? { frozen: day(told.frozen) } : {}),
    ...(told.goal ? { goal: day(told.goal) } : {}),
  })

/** A pause may be ahead, but not farther than pauses can be. */
function mendStudy(
  study: StudyHistory,
  { timeZone }: Learner,
  now: Date,
  day: (local: string) => string,
): StudyHistory {
  const limit = addDays(lastDay(now, timeZone), longestPause)
  const isPossible = study.rests.every(({ until }) => until <= limit)
  return patched(study, {
    plans: mapped(study.plans, (plan) => patched(plan, { from: day(plan.from) })),
    ...(isPossible ? {} : { rests: study.rests.filter(({ until }) => until <= limit) }),
  })
}

function mendRound(round: Round, past: (at: string) => string, day: (local: string) => string): Round {
  const shown = (item: Presentation): Presentation =>
    patched(item, {
      shownAt: past(item.shownAt),
      ...(item.shownAgainAt ? { shownAgainAt: past(item.shownAgainAt) } : {}),
      ...(item.skippedAt ? { skippedAt: past(item.skippedAt) } : {}),
    })
  return patched(round, { day: day(round.day), shown: mapped(round.shown, shown) })
}

/** An exam that began while the clock was ahead keeps its elapsed time. */
function mendMock(mock: MockExam, now: Date): MockExam {
  const { startedAt, shownAt, endedAt, pause } = mock
  const ahead = Date.parse(endedAt ?? shownAt) - now.getTime()
  const back = (at: string): string => (isAhead(startedAt, now) ? movedBack(at, ahead) : happened(at, now))
  const since = pause?.since
  // A pause that was resumed while the clock was ahead can't be longer than the exam so far.
  const longest = Math.max(0, Date.parse(back(endedAt ?? shownAt)) - Date.parse(back(startedAt)))
  return patched(mock, {
    startedAt: back(startedAt),
    shownAt: back(shownAt),
    ...(endedAt ? { endedAt: back(endedAt) } : {}),
    ...(pause
      ? { pause: patched(pause, { ms: Math.min(pause.ms, longest), ...(since ? { since: back(since) } : {}) }) }
      : {}),
  })
}

/** Plans a message again if it's later than its rule allows. */
function replanned(learner: Learner, rule: DueRule, now: Date): Learner {
  const entry = learner.due[rule.name]
  // Calling the rule costs more than all other checks together, and it never returns an instant before now.
  if (entry?.at === undefined || !isFarAfter(entry.at, now)) return learner
  const expected = planNext(learner, rule, now)
  const at = expected.due[rule.name]?.at
  const isStray = at === undefined || isFarAfter(entry.at, new Date(at))
  return isStray ? expected : learner
}

/** Whether the log has answers from a clock that was ahead, so that it needs a `clock` entry and memory needs a replay. */
export function isMemoryAhead(memory: Memory, now: Date, timeZone: string): boolean {
  if (!isPossibleNow(now)) return false
  const limit = lastDay(now, timeZone)
  const ahead = memory.days.filter((day) => day > limit).toSorted()
  const [first, last] = [ahead[0], ahead.at(-1)]
  if (first === undefined || last === undefined) return false
  return daysBetween(localDay(now, timeZone), first) > leapPerDay * daysBetween(first, last)
}
