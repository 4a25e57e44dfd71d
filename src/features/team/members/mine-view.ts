import { localDay } from '../../../domain/calendar.ts'
import { boardRows } from '../../../domain/team/board-rows.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Member, Team } from '../../../domain/team/team.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { Button } from '../../../kernel/view.ts'
import { scoredIn } from '../board/board.ts'
import { nameOf } from '../name-of.ts'
import type { MineView } from '../views.ts'
import { texts } from './texts.en.ts'

const { buttons, mine } = texts

/** Shows a member's own place in a team, with everything that they can change. It contains nobody else's row. */
export async function mineView(services: Services, turn: Turn, team: Team): Promise<MineView> {
  const { user } = turn.learner
  const member = memberOf(team, user) as Member
  const scored = await scoredIn(services, team, weekOf(localDay(turn.now, team.timeZone)), turn.now)
  const rows = boardRows(scored)
  const me = scored.find((one) => one.user === user)
  const row = rows.find((one) => one.user === user)
  const isSeen = scored.filter(({ hidden }) => !hidden).length >= leastPeople
  return {
    view: 'mine',
    team: nameOf(team),
    alias: member.alias,
    place: placeText(member, row && mine.place(row.place, rows.length), isSeen),
    facts: [
      { title: mine.facts.points, value: String(Math.max(0, Math.round(me?.points ?? 0))) },
      { title: mine.facts.answers, value: String(me?.answers ?? 0) },
      { title: mine.facts.streak, value: mine.studyDays(me?.streak ?? 0) },
    ],
    lines: [mine.counts, member.pairs ? mine.isPaired : mine.canChange],
    buttons: mineButtons(member, turn.team ? undefined : team.conversation),
  }
}

function placeText(member: Member, place: string | undefined, isSeen: boolean): string {
  if (member.hidden) return mine.isHidden
  if (!isSeen) return mine.tooFew
  return place ?? mine.noAnswers
}

const mineButtons = ({ hidden, pairs }: Member, team: string | undefined): Button[] => {
  const where = team === undefined ? {} : { team }
  return [
    ...(team === undefined ? [{ title: buttons.board, verb: 'board' }] : []),
    hidden
      ? { title: buttons.showMe, verb: 'team.hide', data: { hide: 'no', ...where } }
      : { title: buttons.hideMe, verb: 'team.hide', data: { hide: 'yes', ...where } },
    { title: buttons.leave, verb: 'team.leave', data: where },
    pairs
      ? { title: buttons.unpairMe, verb: 'team.pair', data: { pair: 'no', ...where } }
      : { title: buttons.pairMe, verb: 'team.pair', data: { pair: 'yes', ...where } },
  ]
}
