import { memberOf } from '../../../domain/team/member-of.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import type { Intent } from '../intents.ts'
import { noticeOf } from '../notices.ts'
import { texts } from './texts.en.ts'

/** Stops challenges by name from everyone in a team. */
export async function mute(
  { teams: { store }, turn }: Context,
  { team }: Extract<Intent, { kind: 'challenge.mute' }>,
): Promise<Step> {
  const { tenant, user } = turn.learner
  await changeTeam(store, { tenant, conversation: team }, turn.now, (latest) => {
    const member = latest && memberOf(latest, user)
    if (!member) return undefined
    return { ...latest, members: { ...latest.members, [user]: { ...member, muted: true } } }
  })
  return { reply: { messages: [], replace: noticeOf(texts.muted, waysOn) } }
}
