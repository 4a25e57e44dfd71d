import { memberOf } from '../../domain/team/member-of.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import type { Turn } from '../../kernel/turn.ts'
import { joinButton, myPlaceButton } from './board/board.ts'
import { teamKeyOf } from './change-team.ts'
import { askToJoin } from './members/join.ts'
import { mineView } from './members/mine-view.ts'
import { replyWith } from './notices.ts'
import { texts } from './texts.en.ts'

/** The person's own place in the team, or the way to join. */
export async function myPlace(services: Services, turn: Turn): Promise<Reply> {
  const team = (await services.store.readTeam(teamKeyOf(turn)))?.value
  if (!team || !memberOf(team, turn.learner.user)) return turn.pressed ? askToJoin(services, turn) : { messages: [] }
  return { messages: [], mine: await mineView(services, turn, team) }
}

/** A personal view goes only to the person who pressed. Everyone reads the reply to a typed command, so that is a button, without a name. */
export function forOneself({ pressed }: Turn, reply: Reply): Reply {
  if (pressed) return reply
  const { mine: _, note, ...rest } = reply
  const { title, line } = texts.onlyForYou
  const buttons = [myPlaceButton, { title: joinButton.title, verb: joinButton.verb }]
  return { ...rest, ...replyWith({ title, lines: [note ?? line] }, buttons) }
}
