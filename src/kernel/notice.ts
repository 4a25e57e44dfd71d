import type { Step } from './context.ts'
import type { Button, NoticeView, View } from './view.ts'

/** A short card with a title, paragraphs and ways on. */
export const notice = (title: string, lines: readonly string[], buttons: readonly Button[]): NoticeView => ({
  view: 'notice',
  title,
  lines,
  buttons,
})

/** A step that changes nothing and answers with these messages. */
export const say = (...messages: View[]): Step => ({ reply: { messages } })
