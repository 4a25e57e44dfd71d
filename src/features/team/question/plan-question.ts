import { addDays, instantAt, isTimeZone, localDay, weekdayOf } from '../../../domain/calendar.ts'
import { isQuiet, withLater } from '../../../domain/team/team-plan.ts'
import type { PlannedQuestion, Team } from '../../../domain/team/team.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import type { QuizIntent } from '../intents.ts'
import { replyWith, type NoticeText } from '../notices.ts'
import { whenText } from './end-question.ts'
import { texts } from './texts.en.ts'

const mostPlanned = 10
const mostDays = 60

type Moment = NonNullable<QuizIntent['at']>

/** Plans a question for a time that someone named. */
export async function planQuestion(
  { store, timeZone }: Services,
  turn: Turn,
  moment: Moment,
  order: Omit<PlannedQuestion, 'at'>,
): Promise<Reply> {
  const { plan } = texts
  if (moment.time === undefined && moment.in === undefined) return replyWith(plan.whichTime)
  if (moment.zone !== undefined && !isTimeZone(moment.zone)) return replyWith(plan.unknownZone)
  const { outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before): [Team, NoticeText] => {
    const here = seenTeam(before, turn, timeZone)
    const zone = moment.zone ?? turn.timeZone ?? here.timeZone
    const at = instantOf(moment, zone, turn.now)
    if (at <= turn.now) return [here, plan.past]
    if (at.getTime() - turn.now.getTime() > mostDays * 86_400_000) return [here, plan.tooFar(mostDays)]
    if ((here.later?.length ?? 0) >= mostPlanned) return [here, plan.tooMany(mostPlanned)]
    if (isQuiet(here, at)) return [here, plan.quiet]
    const thread = turn.team?.thread ?? here.thread
    const next = withLater({ ...here, ...(thread ? { thread } : {}) }, { at: at.toISOString(), ...order }, turn.now)
    const when = whenText({ timeZone: zone }, at.toISOString(), turn.now)
    return [next, plan.planned(when, order.series?.of ?? 1, order.wish?.topic)]
  })
  const isPlanned = outcome.title === plan.title
  return replyWith(
    outcome,
    isPlanned ? [{ title: plan.cancel, verb: 'say', data: { text: plan.cancel.toLowerCase() } }] : [],
  )
}

/** A time without a day is the next one; a weekday is the next one, today included. */
function instantOf({ time = 0, day, weekday, in: minutes }: Moment, timeZone: string, now: Date): Date {
  if (minutes !== undefined) return new Date(now.getTime() + minutes * 60_000)
  const today = localDay(now, timeZone)
  const at = (on: string): Date => instantAt(on, Math.floor(time / 60), time % 60, timeZone)
  if (day !== undefined) return at(day)
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((ahead) => addDays(today, ahead))
  const found = days.find((on) => (weekday === undefined || weekdayOf(on) === weekday) && at(on) > now)
  return at(found ?? today)
}
