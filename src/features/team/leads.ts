import type { Services } from '../../kernel/services.ts'
import { readSchedule } from '../../domain/team/read-schedule.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Intent } from './intents.ts'
import type { Reply } from '../../kernel/reply.ts'
import { notice } from '../../kernel/notice.ts'
import type { Turn } from '../../kernel/turn.ts'
import { clock, counted, dayNames } from '../../kernel/text/words.ts'
import { changeTeam, seenTeam, teamKeyOf } from './change-team.ts'

const mostLeads = 20
const say = (title: string, ...lines: string[]): Reply => ({ messages: [notice(title, lines, [])] })

/**
 * Takes the lead, hands it on, or gives it back. Teams does not tell a bot who owns a team, so whoever adds the coach leads, and names others;
 * in a team without a lead anybody may take it, in front of everybody.
 */
export async function lead(
  { store, timeZone }: Services,
  turn: Turn,
  intent: Extract<Intent, { kind: 'team.lead' }>,
): Promise<Reply> {
  const { user } = turn.learner
  const here = turn.team
  let reply = say('Nothing changed', 'You do not lead this team.')
  await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const team = seenTeam(before, turn, timeZone)
    const isLead = team.leads.includes(user)
    if (intent.leave) {
      if (!isLead) return team
      reply = say('You no longer lead', 'Somebody else can say **team lead** here.')
      return { ...team, leads: team.leads.filter((other) => other !== user) }
    }
    const named = here?.mentioned ?? []
    if (named.length > 0) {
      if (!isLead) {
        reply = say('Only a lead can name another', 'Ask one of those who lead this team already.')
        return team
      }
      const invited = [...new Set([...team.invited, ...named])]
      if (invited.length > mostLeads) {
        reply = say('That is too many', `At most ${mostLeads} people can be named at a time, until they accept.`)
        return team
      }
      reply = say('Named', 'Whoever was named becomes a lead by saying **team lead** here.')
      return { ...team, invited }
    }
    const isInvited = here !== undefined && team.invited.includes(here.viewer)
    if (isLead || !(isInvited || team.leads.length === 0)) {
      reply = isLead
        ? say('You lead this team', 'Say **team quiz weekdays 9** here, and **team coverage** in our personal chat.')
        : say('This team has a lead', 'A lead can name you: **team lead** with a mention of you.')
      return team
    }
    if (team.leads.length >= mostLeads) {
      reply = say(
        'This team has enough leads',
        `At most ${mostLeads} people lead a team. One of them can say **stop leading**.`,
      )
      return team
    }
    reply = say(
      'You lead this team now',
      'Leads plan the team’s question (**team quiz weekdays 9**) and see what the team as a whole can do (**team coverage**, in our personal chat). Nobody sees figures about one person.',
    )
    return {
      ...team,
      leads: [...team.leads, user],
      invited: team.invited.filter((other) => other !== here?.viewer),
    }
  })
  return reply
}

/** Sets on which days and at which hour a question is posted by itself, or that none is. */
export async function planQuestions(
  { store, timeZone }: Services,
  turn: Turn,
  { text }: Extract<Intent, { kind: 'team.schedule' }>,
): Promise<Reply> {
  const isOff = /^(?:off|never|stop|none)$/.test(text)
  const read = isOff ? undefined : readSchedule(text)
  if (read && !read.ok) return say('When?', read.problem)
  let isLead = false
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const found = seenTeam(before, turn, timeZone)
    isLead = found.leads.includes(turn.learner.user)
    if (!isLead) return found
    const { schedule: _, ...rest } = found
    if (!read) return rest
    const thread = turn.team?.thread ?? found.thread
    return {
      ...rest,
      schedule: read.schedule,
      timeZone: read.timeZone ?? turn.timeZone ?? found.timeZone,
      ...(thread ? { thread } : {}),
    }
  })
  if (!isLead)
    return say(
      'Only leads plan the question',
      team?.leads.length === 0
        ? 'This team has no lead yet. Say **team lead** to take it, in front of everybody.'
        : 'Ask one of those who lead this team. Anybody can say **team quiz** for a question now.',
    )
  if (!team?.schedule) return say('No planned questions', 'Anybody can still say **team quiz** for a question now.')
  return say(
    'Planned',
    scheduleText(team),
    'It closes by itself, with how the answers fell and why. **team quiz off** ends it.',
  )
}

/** `Mon, Wed, Fri at 09:00 (Europe/Berlin) I post one question here, open for 8 hours.` */
function scheduleText({ schedule, timeZone }: Team): string {
  if (!schedule) return ''
  const { days, hour, open } = schedule
  const on =
    days.join() === '1,2,3,4,5'
      ? 'Weekdays'
      : days.length === 7
        ? 'Every day'
        : days.map((day) => dayNames[day]).join(', ')
  return `${on} at ${clock(hour)} (${timeZone.replaceAll('_', ' ')}) I post one question here, open for ${counted(open, 'hour')}.`
}
