import { addDays, daysBetween, weekdayOf } from '../calendar.ts'
import type { Learner, StudyHistory } from './learner.ts'
import { studyDay } from './study-day.ts'

type Rest = StudyHistory['rests'][number]
type Plans = Pick<Learner, 'settings' | 'study'>

const none: StudyHistory = { plans: [], rests: [] }
/** As many days as memory keeps. */
const keptDays = 400
const maxPlans = 40
const maxRests = 60

/** Whether the learner rests on a day: a pause, or a day that a journey skipped. */
export const isRest = ({ study = none }: Pick<Learner, 'study'>, day: string): boolean =>
  study.rests.some(({ from, until }) => from <= day && day < until)

/** Whether studying was planned on a day, by the study days of that time. */
export function isStudyDay(learner: Plans, day: string): boolean {
  const { plans } = learner.study ?? none
  const { days } = plans.findLast(({ from }) => from <= day) ?? plans[0] ?? { days: learner.settings.studyDays }
  return days.includes(weekdayOf(day)) && !isRest(learner, day)
}

/** The first study day that isn't before `day`. Undefined if there is none within a year. */
export function nextStudyDay(learner: Plans, day: string): string | undefined {
  for (let ahead = 0; ahead < 366; ahead++) {
    const next = addDays(day, ahead)
    if (learner.settings.studyDays.includes(weekdayOf(next)) && !isRest(learner, next)) return next
  }
  return undefined
}

/** The history with one more rest. @param until the first day after it */
export const withRest = (learner: Learner, from: string, until: string): Learner =>
  until <= from
    ? learner
    : { ...learner, study: { ...(learner.study ?? none), rests: [...restsOf(learner), { from, until }] } }

/** The history in which every rest is over today. */
export function withoutRests(learner: Learner, today: string): Learner {
  const { study } = learner
  if (!study?.rests.some(({ until }) => until > today)) return learner
  const rests = study.rests
    .map(({ from, until }): Rest => ({ from, until: until > today ? today : until }))
    .filter(({ from, until }) => from < until)
  return { ...learner, study: { ...study, rests } }
}

const restsOf = ({ study }: Pick<Learner, 'study'>): StudyHistory['rests'] => study?.rests ?? []

/**
 * Notes in the history what changed between two versions of a learner: other study days, a pause that began or ended, a journey that skipped a
 * day. So a streak is judged by what applied on each day.
 */
export function withHistory(learner: Learner, before: Learner, now: Date): Learner {
  const today = studyDay(learner, now)
  const noted = [withPlan, withPause, withJourney].reduce((next, note) => note(next, before, today, now), learner)
  return noted === learner ? learner : { ...noted, study: bounded(noted.study ?? none, today) }
}

function withPlan(learner: Learner, before: Learner, today: string): Learner {
  const { plans, rests } = learner.study ?? none
  const [was, is] = [before.settings.studyDays, learner.settings.studyDays]
  if (was.length === is.length && was.every((day) => is.includes(day))) return learner
  const first = plans[0] ? [] : [{ from: addDays(today, -keptDays), days: was }]
  const earlier = [...first, ...plans].filter(({ from }) => from < today)
  return { ...learner, study: { rests, plans: [...earlier, { from: today, days: is }] } }
}

function withPause(learner: Learner, before: Learner, today: string): Learner {
  const isPaused = learner.push.status === 'paused'
  const wasPaused = before.push.status === 'paused'
  const { pausedUntil } = learner.push
  if (isPaused && wasPaused && pausedUntil === before.push.pausedUntil) return learner
  const ended = wasPaused ? withoutRests(learner, today) : learner
  return isPaused && pausedUntil !== undefined ? withRest(ended, today, pausedUntil) : ended
}

/** A journey eastward can skip a local day. The day that it cut short, and the skipped one, weren't missed. */
function withJourney(learner: Learner, before: Learner, today: string, now: Date): Learner {
  if (learner.timeZone === before.timeZone) return learner
  const was = studyDay(before, now)
  return was < today ? withRest(learner, was, today) : learner
}

const bounded = ({ plans, rests }: StudyHistory, today: string): StudyHistory => ({
  plans: plans.slice(-maxPlans),
  rests: rests.filter(({ until }) => daysBetween(until, today) < keptDays).slice(-maxRests),
})
