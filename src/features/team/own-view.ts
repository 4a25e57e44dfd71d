import { memberOf } from '../../domain/team/member-of.ts'
import { notice } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import type { Turn } from '../../kernel/turn.ts'
import { joinButton, myPlaceButton } from './board/board.ts'
import { teamKeyOf } from './change-team.ts'
import { askToJoin, mineView } from './members/members.ts'

/** The person's own place in the team, or the way to join. */
export async function myPlace(services: Services, turn: Turn): Promise<Reply> {
  const team = (await services.store.readTeam(teamKeyOf(turn)))?.value
  if (!team || !memberOf(team, turn.learner.user)) return turn.pressed ? askToJoin(services, turn) : { messages: [] }
  return { messages: [], mine: await mineView(services, turn, team) }
}

/** A personal view goes to the person who pressed. Everyone reads what is typed, so that is answered with a button, and without a name. */
export function forOneself({ pressed }: Turn, reply: Reply): Reply {
  if (pressed) return reply
  const { mine: _, note, ...rest } = reply
  return {
    ...rest,
    messages: [
      notice(
        'Only for you',
        [note ?? 'Press the button to see your own place, and to change it: nobody else sees what comes then.'],
        [myPlaceButton, { title: joinButton.title, verb: joinButton.verb }],
      ),
    ],
  }
}
