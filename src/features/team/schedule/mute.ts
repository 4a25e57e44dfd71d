import { addDays, instantAt } from '../../../domain/calendar.ts'
import { isQuiet, withoutLater } from '../../../domain/team/team-plan.ts'
import type { Team } from '../../../domain/team/team.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import type { Intent } from '../intents.ts'
import { replyWith } from '../notices.ts'
import { whenText } from '../question/end-question.ts'
import { texts } from '../texts.en.ts'

const longestMinutes = 366 * 24 * 60

/** Stops everything that the coach posts by itself. Anyone can ask for it. */
export async function muteTeam(
  { store, timeZone }: Services,
  turn: Turn,
  { day, minutes }: Extract<Intent, { kind: 'team.mute' }>,
): Promise<Reply> {
  const { team } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before): [Team, undefined] => {
    const here = withoutLater(seenTeam(before, turn, timeZone), ({ series }) => series !== undefined)
    const until =
      day === undefined
        ? minutes && new Date(turn.now.getTime() + Math.min(minutes, longestMinutes) * 60_000)
        : startOf(day, turn.timeZone ?? here.timeZone, turn.now)
    return [{ ...here, quiet: until && until > turn.now ? { until: until.toISOString() } : {} }, undefined]
  })
  const { title, until, untilLead, untilAnyone, openStays, undo } = texts.mute
  const end = team?.quiet?.until
  const line =
    team && end !== undefined
      ? until(whenText(team, end, turn.now))
      : team?.leads.length === 0
        ? untilAnyone
        : untilLead
  return replyWith({ title, lines: [line, ...(team?.quiz ? [openStays] : [])] }, [
    { title: undo, verb: 'say', data: { text: undo.toLowerCase() } },
  ])
}

/** On a Monday, “until Monday” means the next one. */
function startOf(day: string, timeZone: string, now: Date): Date {
  const at = instantAt(day, 0, 0, timeZone)
  return at > now ? at : instantAt(addDays(day, 7), 0, 0, timeZone)
}

/** Ends the quiet, for leads. */
export async function unmuteTeam({ store, timeZone }: Services, turn: Turn): Promise<Reply> {
  const { outcome } = await decideOnTeam(
    store,
    teamKeyOf(turn),
    turn.now,
    (before): [Team, 'over' | 'wasNot' | 'onlyLeads'] => {
      const here = seenTeam(before, turn, timeZone)
      if (!isQuiet(here, turn.now)) return [here, 'wasNot']
      if (here.leads.length > 0 && !here.leads.includes(turn.learner.user)) return [here, 'onlyLeads']
      const { quiet: _, ...rest } = here
      return [rest, 'over']
    },
  )
  return replyWith(texts.mute[outcome])
}
