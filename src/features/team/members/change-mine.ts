import { memberOf } from '../../../domain/team/member-of.ts'
import type { Member, Team, TeamKey } from '../../../domain/team/team.ts'
import { withCardsRedrawn, withoutMember, withoutPairCards } from '../../../domain/team/without-person.ts'
import { notice } from '../../../kernel/notice.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { View } from '../../../kernel/view.ts'
import { joinButton } from '../board/board.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import { nameOf } from '../name-of.ts'
import type { Intent } from '../intents.ts'
import { noticeOf } from '../notices.ts'
import { mineView } from './mine-view.ts'
import { redraw } from './redraw.ts'
import { texts } from './texts.en.ts'

type Change = Extract<Intent, { kind: 'team.leave' | 'team.hide' | 'team.pair' }>
type Setting = Exclude<Change, { kind: 'team.leave' }>

/** Carries out `leave`, `hide me`, `pair me`, and their opposites, for the person who speaks. */
export async function changeMine(services: Services, turn: Turn, key: TeamKey, intent: Change): Promise<View> {
  const { store, cards } = services
  const { user } = turn.learner
  const before = (await store.readTeam(key))?.value
  if (!before || !memberOf(before, user)) return noticeOf(texts.notJoined, turn.team ? [joinButton] : [])
  if (intent.kind === 'team.leave' && !intent.sure) return askWhetherToLeave(before, turn.team === undefined)
  const team = await changeTeam(store, key, turn.now, (current) => {
    const member = current && memberOf(current, user)
    if (!member) return undefined
    return intent.kind === 'team.leave' ? withoutMember(current, user, turn.now) : withSetting(current, turn, intent)
  })
  if (team) redraw(cards, key, team)
  if (intent.kind === 'team.leave') return notice(texts.left, [texts.leftTeam(nameOf(before))], [])
  return team && memberOf(team, user) ? mineView(services, turn, team) : notice(texts.left, [], [])
}

function askWhetherToLeave(team: Team, isPersonal: boolean): View {
  const where = isPersonal ? { team: team.conversation } : {}
  const { title, line } = texts.askWhetherToLeave
  return notice(
    title(nameOf(team)),
    [line],
    [
      { title: texts.buttons.leave, verb: 'team.leave', data: { ...where, sure: 'yes' } },
      { title: texts.buttons.stay, verb: 'team.mine', data: where },
    ],
  )
}

/** The team with a member's changed setting. What no longer may show them is closed or owed an update. */
function withSetting(team: Team, { learner, now }: Turn, intent: Setting): Team {
  const member = memberOf(team, learner.user) as Member
  const next = { ...team, members: { ...team.members, [learner.user]: changedMember(member, intent, now) } }
  if (intent.kind === 'team.pair') return member.pairs && !intent.pair ? withoutPairCards(next, now) : next
  return intent.hide ? withCardsRedrawn(next, now) : next
}

function changedMember(member: Member, intent: Setting, now: Date): Member {
  if (intent.kind === 'team.pair') {
    const { pairs: _, ...rest } = member
    return { ...rest, ...(intent.pair ? { pairs: true } : {}) }
  }
  const { hidden, ...rest } = member
  if (intent.hide) return { ...rest, hidden: true }
  return { ...rest, ...(hidden ? { seenFrom: now.toISOString() } : {}) }
}
