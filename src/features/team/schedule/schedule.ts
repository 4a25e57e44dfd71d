import { isTimeZone } from '../../../domain/calendar.ts'
import { readSchedule, type ScheduleProblem } from '../../../domain/team/read-schedule.ts'
import type { Team, TeamSchedule } from '../../../domain/team/team.ts'
import { isQuiet, nextPostAt } from '../../../domain/team/team-plan.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import { clock, dayNames } from '../../../kernel/text/words.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { Button } from '../../../kernel/view.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import type { Intent, ScheduleIntent } from '../intents.ts'
import { replyWith } from '../notices.ts'
import { noneOn } from '../question/ask-team.ts'
import { whenText } from '../question/end-question.ts'
import { wishOf } from '../question/find-questions.ts'
import { texts } from '../texts.en.ts'
import { zoneName } from './zone-name.ts'

const weekdays = [1, 2, 3, 4, 5]
const defaultOpen = 8
const suggestedTimes = [9 * 60, 9 * 60 + 30, 13 * 60]
const mostLines = 6
const latest = 23 * 60 + 30

type Read =
  | { readonly kind: 'new'; readonly schedule: TeamSchedule; readonly zone?: string; readonly said?: number }
  | { readonly kind: 'problem'; readonly problem: ScheduleProblem }
  /** Something is missing. */
  | { readonly kind: 'time'; readonly days: readonly number[] }
  | { readonly kind: 'both' }

type Outcome = Read | { readonly kind: 'not-lead' | 'show' }

/** Sets the days and the time at which a question is posted regularly, changes one of them, or shows them. */
export async function planQuestions(services: Services, turn: Turn, intent: ScheduleIntent): Promise<Reply> {
  const { store, catalog, timeZone } = services
  const wish = wishOf(catalog, intent)
  if (!wish) return noneOn(services, intent.topic ?? '')
  const { topic } = wish
  const { team, outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before): [Team, Outcome] => {
    const here = seenTeam(before, turn, timeZone)
    const isAsked = [intent.days, intent.time, intent.zone, intent.text, topic].every((part) => part === undefined)
    if (intent.asks || (isAsked && here.schedule)) return [here, { kind: 'show' }]
    if (!here.leads.includes(turn.learner.user)) return [here, { kind: 'not-lead' }]
    const read = readIntent(intent, topic, here.schedule)
    if (read.kind !== 'new') return [here, read]
    // A lead who schedules questions wants them to be posted.
    const { skipUntil: _, quiet: __, ...rest } = here
    const thread = turn.team?.thread ?? here.thread
    const zone = read.zone ?? (intent.time === undefined ? here.timeZone : (turn.timeZone ?? here.timeZone))
    return [{ ...rest, schedule: read.schedule, timeZone: zone, ...(thread ? { thread } : {}) }, read]
  })
  return replyTo(team, outcome, turn, topic)
}

function replyTo(team: Team | undefined, outcome: Outcome, turn: Turn, topic: string | undefined): Reply {
  const { schedule } = texts
  switch (outcome.kind) {
    case 'not-lead':
      return onlyLeads(team)
    case 'problem':
      return replyWith({ title: schedule.unclear, lines: [problemText(outcome.problem)] })
    case 'time':
      return replyWith(
        { title: schedule.whichTime, lines: [schedule.chooseTime(daysText(outcome.days))] },
        suggestedTimes.map((time) => suggestion(outcome.days, time, topic)),
      )
    case 'both':
      return replyWith(
        { title: schedule.unclear, lines: [schedule.chooseDays] },
        suggestedTimes.slice(0, 2).map((time) => suggestion(weekdays, time, topic, true)),
      )
    case 'show':
      return showSchedule(team, turn)
    case 'new': {
      if (!team?.schedule) return replyWith(schedule.off)
      const { said } = outcome
      const rounded = said === undefined ? [] : [schedule.rounded(timeText(said), timeText(minutesOf(team.schedule)))]
      return replyWith({ title: schedule.planned, lines: [scheduleText(team), ...rounded, schedule.closes] })
    }
  }
}

/** Says when the next questions come. */
function showSchedule(team: Team | undefined, { now }: Turn): Reply {
  const { schedule } = texts
  const next = team && !isQuiet(team, now) && nextPostAt(team, now)
  const lines = team
    ? [
        ...(team.schedule ? [scheduleText(team)] : []),
        ...(next ? [schedule.next(whenText(team, next.toISOString(), now))] : []),
        ...(team.later ?? []).map(({ at }) => schedule.once(whenText(team, at, now))),
        ...(isQuiet(team, now) ? [schedule.isQuiet] : []),
      ]
    : []
  return replyWith(lines.length === 0 ? schedule.off : { title: schedule.now, lines: lines.slice(0, mostLines) })
}

function onlyLeads(team: Team | undefined): Reply {
  const { onlyLeads: title, noLeadYet, askLead } = texts.schedule
  return replyWith({ title, lines: [team?.leads.length === 0 ? noLeadYet : askLead] })
}

/** A button that schedules the question, for leads. */
function suggestion(days: readonly number[], time: number, topic: string | undefined, isNamed = false): Button {
  const on = days.join() === weekdays.join() ? 'weekdays' : days.map((day) => dayNames[day]?.toLowerCase()).join(' ')
  const title = isNamed ? `${daysText(days)} ${timeText(time)}` : timeText(time)
  return { title, verb: 'say', data: { text: texts.schedule.says(on, timeText(time), topic).slice(0, 100) } }
}

/** What isn't said stays as it was. */
function readIntent(
  { text, days, time, zone }: ScheduleIntent,
  topic: string | undefined,
  before: TeamSchedule | undefined,
): Read {
  const about = topic === undefined ? {} : { topic }
  const read = text === undefined ? undefined : readSchedule(text)
  if (read?.ok) {
    const { schedule, timeZone } = read
    return { kind: 'new', schedule: { ...schedule, ...about }, ...(timeZone ? { zone: timeZone } : {}) }
  }
  if (read && read.problem.code !== 'form') return { kind: 'problem', problem: read.problem }
  if (zone !== undefined && !isTimeZone(zone)) return { kind: 'problem', problem: { code: 'unknown-zone', zone } }
  if (text !== undefined && days === undefined && time === undefined)
    return { kind: 'problem', problem: { code: 'form' } }
  if (time === undefined && !before) return days ? { kind: 'time', days } : { kind: 'both' }
  if (time === undefined && !days && zone === undefined && topic === undefined) return { kind: 'both' }
  const wanted = time ?? minutesOf(before)
  const minutes = Math.min(latest, Math.round(wanted / 30) * 30)
  const hour = Math.floor(minutes / 60)
  return {
    kind: 'new',
    schedule: {
      days: [...(days ?? before?.days ?? weekdays)],
      hour,
      ...(minutes % 60 === 30 ? { minute: 30 as const } : {}),
      open: Math.min(before?.open ?? defaultOpen, Math.max(1, 23 - hour)),
      ...(before?.topic === undefined ? {} : { topic: before.topic }),
      ...about,
    },
    ...(zone ? { zone } : {}),
    ...(minutes === wanted ? {} : { said: wanted }),
  }
}

const minutesOf = (schedule: Pick<TeamSchedule, 'hour' | 'minute'> | undefined): number =>
  (schedule?.hour ?? 9) * 60 + (schedule?.minute ?? 0)

/** Ends the schedule, or takes days out of it. */
export async function unschedule(
  { store, timeZone }: Services,
  turn: Turn,
  { days = [] }: Extract<Intent, { kind: 'team.unschedule' }>,
): Promise<Reply> {
  const { team, outcome: isLead } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before): [Team, boolean] => {
    const here = seenTeam(before, turn, timeZone)
    if (!here.leads.includes(turn.learner.user)) return [here, false]
    const { schedule, skipUntil: _, ...rest } = here
    const left = days.length === 0 ? [] : (schedule?.days ?? []).filter((day) => !days.includes(day))
    return [schedule && left.length > 0 ? { ...rest, schedule: { ...schedule, days: left } } : rest, true]
  })
  if (!isLead) return onlyLeads(team)
  if (!team?.schedule) return replyWith(texts.schedule.off)
  return replyWith({
    title: texts.schedule.planned,
    lines: [texts.schedule.daysOff(daysText(days)), scheduleText(team)],
  })
}

function problemText(problem: ScheduleProblem): string {
  const { problems } = texts.schedule
  return problem.code === 'unknown-zone' ? problems.unknownZone(problem.zone) : problems[problem.code]
}

const timeText = (minutes: number): string => clock(Math.floor(minutes / 60), minutes % 60)

/** `Mon, Wed, Fri at 09:00 (Europe/Berlin), I post one question here. It stays open for 8 hours.` */
function scheduleText({ schedule, timeZone }: Team): string {
  if (!schedule) return ''
  const { days, open, topic } = schedule
  return texts.schedule.posts(daysText(days), timeText(minutesOf(schedule)), zoneName(timeZone), open, topic)
}

function daysText(days: readonly number[]): string {
  if (days.join() === weekdays.join()) return texts.schedule.weekdays
  return days.length === 7 ? texts.schedule.everyDay : days.map((day) => dayNames[day]).join(', ')
}
