import { chatLink } from '../../kernel/card/chat-link.ts'
import type { AnswerIntent, PrivateIntent, UnknownIntent } from '../../kernel/intent.ts'
import { notice } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import { quoted } from '../../kernel/text/words.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'
import { teamKeyOf } from '../../kernel/team/change-team.ts'
import { noticeOf } from './notices.ts'
import { verdictFor } from './question/answer-team.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

/** Says in one line that something belongs in the personal chat, with a button that opens it. @param text what to say there */
export function inPrivate(
  { team }: Turn,
  text: string,
  lines: readonly string[] = [],
  buttons: readonly Button[] = [],
): NoticeView {
  const { title, where } = texts.inPrivate
  const opens = team ? chatLink(team.thread, shared.buttons.openChat, text) : []
  return { ...notice(title, opens.length > 0 ? lines : [...lines, where], buttons), opens }
}

/** Whatever only the personal chat can answer. */
export const continueInPrivate = (_: Services, turn: Turn, { text }: PrivateIntent): Reply => ({
  messages: [inPrivate(turn, text)],
})

/** Coverage is for leads, and not for everyone who reads the channel. */
export function coverageInTeam(_: Services, turn: Turn): Reply {
  const view = inPrivate(turn, texts.inPrivate.coverageSays, [texts.inPrivate.coverage])
  return turn.pressed ? { messages: [], mine: view } : { messages: [view] }
}

/** A typed answer: everyone would read it, so answers to the team's question are given on its card. The person's own verdict is only for them. */
export async function answerInTeam(services: Services, turn: Turn, _: AnswerIntent): Promise<Reply> {
  const quiz = (await services.store.readTeam(teamKeyOf(turn)))?.value.quiz
  const isOpen = quiz !== undefined && quiz.closesAt > turn.now.toISOString()
  const view = isOpen ? noticeOf(texts.answerOnCard) : inPrivate(turn, '')
  return { messages: [view], alone: (quiz && (await verdictFor(services, turn, quiz.id))) ?? view }
}

/** Answers what nothing matches, with what it could mean. */
export function unclear(_: Services, __: Turn, { text, offers = [] }: UnknownIntent): Reply {
  const { title, offered, said, noText, ways } = texts.unclear
  const isOffered = offers.length > 0
  const line = text.trim() === '' ? noText : (isOffered ? offered : said)(quoted(text))
  const buttons = (isOffered ? offers : ways).map((way): Button => ({
    title: way.title,
    verb: 'say',
    data: { text: way.says },
  }))
  return { messages: [notice(title, [line], buttons)] }
}
