import type { Services } from '../../kernel/services.ts'
import { readSchedule, type ScheduleProblem } from '../../domain/team/read-schedule.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Intent } from './intents.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Turn } from '../../kernel/turn.ts'
import { clock, dayNames } from '../../kernel/text/words.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from './change-team.ts'
import { replyWith, type NoticeText } from './notices.ts'
import { texts } from './texts.en.ts'
import { zoneName } from './zone-name.ts'

const mostLeads = 20

/**
 * Takes the lead, names another lead, or gives the lead back. Teams doesn't tell a bot who owns a team, so the person who adds the coach leads and
 * names others. In a team without a lead, anyone can become one, in front of everyone.
 */
export async function lead(
  { store, timeZone }: Services,
  turn: Turn,
  { leave }: Extract<Intent, { kind: 'team.lead' }>,
): Promise<Reply> {
  const decide = leave ? stopLeading : (turn.team?.mentioned.length ?? 0) > 0 ? nameLeads : startLeading
  const { outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) =>
    decide(seenTeam(before, turn, timeZone), turn),
  )
  return replyWith(outcome)
}

type Decision = readonly [next: Team, text: NoticeText]

function stopLeading(team: Team, { learner }: Turn): Decision {
  if (!team.leads.includes(learner.user)) return [team, texts.leads.isNone]
  return [{ ...team, leads: team.leads.filter((other) => other !== learner.user) }, texts.leads.stopped]
}

function nameLeads(team: Team, { learner, team: here }: Turn): Decision {
  if (!team.leads.includes(learner.user)) return [team, texts.leads.onlyLeadsName]
  const invited = [...new Set([...team.invited, ...(here?.mentioned ?? [])])]
  if (invited.length > mostLeads) return [team, texts.leads.tooManyNamed(mostLeads)]
  return [{ ...team, invited }, texts.leads.named]
}

function startLeading(team: Team, { learner, team: here }: Turn): Decision {
  const isInvited = here !== undefined && team.invited.includes(here.viewer)
  if (team.leads.includes(learner.user)) return [team, texts.leads.alreadyLead]
  if (!isInvited && team.leads.length > 0) return [team, texts.leads.hasLead]
  if (team.leads.length >= mostLeads) return [team, texts.leads.enough(mostLeads)]
  const invited = team.invited.filter((other) => other !== here?.viewer)
  return [{ ...team, leads: [...team.leads, learner.user], invited }, texts.leads.leading]
}

/** Sets the days and the hour at which a question is posted automatically, or turns this off. */
export async function planQuestions(
  { store, timeZone }: Services,
  turn: Turn,
  { text }: Extract<Intent, { kind: 'team.schedule' }>,
): Promise<Reply> {
  const isOff = /^(?:off|never|stop|none)$/.test(text)
  const read = isOff ? undefined : readSchedule(text)
  if (read && !read.ok) return replyWith({ title: texts.schedule.unclear, lines: [problemText(read.problem)] })
  const { team, outcome: isLead } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const found = seenTeam(before, turn, timeZone)
    if (!found.leads.includes(turn.learner.user)) return [found, false]
    const { schedule: _, ...rest } = found
    if (!read) return [rest, true]
    const thread = turn.team?.thread ?? found.thread
    const next: Team = {
      ...rest,
      schedule: read.schedule,
      timeZone: read.timeZone ?? turn.timeZone ?? found.timeZone,
      ...(thread ? { thread } : {}),
    }
    return [next, true]
  })
  if (!isLead) {
    const line = team?.leads.length === 0 ? texts.schedule.noLeadYet : texts.schedule.askLead
    return replyWith({ title: texts.schedule.onlyLeads, lines: [line] })
  }
  if (!team?.schedule) return replyWith(texts.schedule.off)
  return replyWith({ title: texts.schedule.planned, lines: [scheduleText(team), texts.schedule.closes] })
}

function problemText(problem: ScheduleProblem): string {
  const { problems } = texts.schedule
  return problem.code === 'unknown-zone' ? problems.unknownZone(problem.zone) : problems[problem.code]
}

/** `Mon, Wed, Fri at 09:00 (Europe/Berlin), I post one question here. It stays open for 8 hours.` */
function scheduleText({ schedule, timeZone }: Team): string {
  if (!schedule) return ''
  const { days, hour, open } = schedule
  return texts.schedule.posts(daysText(days), clock(hour), zoneName(timeZone), open)
}

function daysText(days: readonly number[]): string {
  if (days.join() === '1,2,3,4,5') return texts.schedule.weekdays
  return days.length === 7 ? texts.schedule.everyDay : days.map((day) => dayNames[day]).join(', ')
}
