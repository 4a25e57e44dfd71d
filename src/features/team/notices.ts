import { notice } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'

/** The words of a short card. */
export interface NoticeText {
  readonly title: string
  readonly lines: readonly string[]
}

/** Creates a short card from its words. */
export const noticeOf = ({ title, lines }: NoticeText, buttons: readonly Button[] = []): NoticeView =>
  notice(title, lines, buttons)

/** Replies to everyone with a short card. */
export const replyWith = (text: NoticeText, buttons: readonly Button[] = []): Reply => ({
  messages: [noticeOf(text, buttons)],
})

/** Shows a short card only to the person who pressed. */
export const showAlone = (text: NoticeText, buttons: readonly Button[] = []): Reply => ({
  messages: [],
  mine: noticeOf(text, buttons),
})
