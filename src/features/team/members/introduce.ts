import type { IntroductionView } from '../views.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import type { Turn } from '../../../kernel/turn.ts'

/** Introduces the coach to a team or group chat once. The person who adds it leads. */
export async function introduce({ store, timeZone }: Services, turn: Turn): Promise<Reply> {
  const { outcome: isNew } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) => {
    if (before?.introduced) return [before, false]
    const team = seenTeam(before, turn, timeZone)
    const isFirst = team.leads.length === 0
    const { user } = turn.learner
    const lead = isFirst ? { leads: [user], ...(turn.team ? { leadViewers: { [user]: turn.team.viewer } } : {}) } : {}
    return [{ ...team, introduced: true, ...lead }, true]
  })
  return { messages: isNew ? [introduction(turn)] : [] }
}

const introduction = ({ scope }: Turn): IntroductionView => ({
  view: 'introduction',
  place: scope === 'channel' ? 'channel' : 'group',
})
