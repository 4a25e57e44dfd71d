import { showHelp } from '../../kernel/buttons.ts'
import { chatLink } from '../../kernel/card/chat-link.ts'
import type { Turn } from '../../kernel/turn.ts'
import { notice } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { texts } from '../texts.en.ts'

/** Creates a card that says what went wrong and offers help. */
export const apology = (text: string, title: string = texts.sorry): NoticeView => notice(title, [text], [showHelp])

/** Creates a card for someone whose client can't show them a private view of a shared card. */
export const privately = (text: string): NoticeView => notice(texts.onlyForYou, [text, texts.noOwnCard], [])

/** Creates a card for someone who asked in private where no private answer is possible. It says nothing about what was asked. */
export const cannotAnswerAlone = ({ team }: Turn): NoticeView => ({
  ...notice(texts.onlyForYou, [texts.cannotAnswerAlone], []),
  ...(team ? { opens: chatLink(team.thread, texts.openOurChat) } : {}),
})
