import type { IntroductionView } from '../views.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../change-team.ts'
import type { Turn } from '../../../kernel/turn.ts'

/** Introduces the coach to a team or group chat, once; written down first, so that a repeated event says nothing. Who adds it leads. */
export async function introduce({ store, timeZone }: Services, turn: Turn): Promise<Reply> {
  let isNew = false
  await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    isNew = !before?.introduced
    if (!isNew) return before
    const team = seenTeam(before, turn, timeZone)
    return { ...team, introduced: true, leads: team.leads.length === 0 ? [turn.learner.user] : team.leads }
  })
  return { messages: isNew ? [introduction(turn)] : [] }
}

const introduction = ({ scope }: Turn): IntroductionView => ({
  view: 'introduction',
  place: scope === 'channel' ? 'channel' : 'group',
})
