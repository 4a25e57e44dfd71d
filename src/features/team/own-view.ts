import { memberOf } from '../../domain/team/member-of.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import type { Turn } from '../../kernel/turn.ts'
import { joinButton, myPlaceButton } from './board/board.ts'
import type { Button } from '../../kernel/view.ts'
import { teamKeyOf } from '../../kernel/team/change-team.ts'
import type { Intent } from './intents.ts'
import { changeMine } from './members/change-mine.ts'
import { askToJoin } from './members/join.ts'
import { mineView } from './members/mine-view.ts'
import { noticeOf } from './notices.ts'
import { texts as memberTexts } from './members/texts.en.ts'
import { texts } from './texts.en.ts'

const { buttons } = memberTexts

/** The person's own place in the team, or the way to join. */
export async function myPlace(services: Services, turn: Turn): Promise<Reply> {
  const team = (await services.store.readTeam(teamKeyOf(turn)))?.value
  if (!team || !memberOf(team, turn.learner.user)) return turn.pressed ? askToJoin(services, turn) : { messages: [] }
  return { messages: [], mine: await mineView(services, turn, team) }
}

/**
 * A personal view goes only to the person who pressed, or who asked where a message can be for one person. Everyone reads any other reply to a typed
 * command, so that is a button, without a name.
 */
export function forOneself({ pressed }: Turn, reply: Reply, buttons: readonly Button[] = ownButtons): Reply {
  if (pressed) return reply
  const { mine, note, ...rest } = reply
  const { title, line } = texts.onlyForYou
  const view = noticeOf({ title, lines: [note ?? line] }, buttons)
  return { ...rest, messages: [view], alone: mine ?? view }
}

const ownButtons: readonly Button[] = [myPlaceButton, { title: joinButton.title, verb: joinButton.verb }]

type OwnChange = Extract<Intent, { kind: 'team.leave' | 'team.hide' | 'team.pair' }>

/** Carries out a press. Everyone reads the reply to a typed command, so that only offers the button. */
export async function changeOwn(services: Services, turn: Turn, intent: OwnChange): Promise<Reply> {
  return turn.pressed
    ? { messages: [], mine: await changeMine(services, turn, teamKeyOf(turn), intent) }
    : forOneself(turn, { messages: [] }, [buttonFor(intent), myPlaceButton])
}

function buttonFor(intent: OwnChange): Button {
  if (intent.kind === 'team.leave') return { title: buttons.leave, verb: intent.kind, primary: true }
  const [title, data] =
    intent.kind === 'team.hide'
      ? [intent.hide ? buttons.hideMe : buttons.showMe, { hide: intent.hide ? 'yes' : 'no' }]
      : [intent.pair ? buttons.pairMe : buttons.unpairMe, { pair: intent.pair ? 'yes' : 'no' }]
  return { title, verb: intent.kind, data, primary: true }
}
