import { showHelp } from '../../kernel/buttons.ts'
import { withChat } from '../../kernel/card/chat-link.ts'
import type { Turn } from '../../kernel/turn.ts'
import { notice } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import type { Incoming } from '../incoming/incoming.ts'
import { texts } from '../texts.en.ts'

/** Creates a card that says what went wrong and offers help. */
export const apology = (text: string, title: string = texts.sorry): NoticeView => notice(title, [text], [showHelp])

/** Creates a card for someone whom the activity doesn't identify. */
export const forStranger = ({ recipient }: Pick<Incoming, 'recipient'>, isPersonal: boolean): NoticeView =>
  withChat(apology(texts.stranger), isPersonal ? undefined : { botId: recipient.id })

/** Creates a card for someone whose client can't show them a private view of a shared card. */
export const privately = ({ team }: Turn, text: string): NoticeView =>
  withChat(notice(texts.onlyForYou, [text, texts.noOwnCard], []), team?.thread)

/** Creates a card for someone who asked in private where no private answer is possible. It says nothing about what was asked. */
export const cannotAnswerAlone = ({ team }: Turn): NoticeView =>
  withChat(notice(texts.onlyForYou, [texts.cannotAnswerAlone], []), team?.thread)
