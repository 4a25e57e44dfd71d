import type { Step } from './context.ts'
import type { Button, ClosedView, NoticeView, View } from './view.ts'

/** Creates a short card with a title, paragraphs, and buttons for next steps. */
export const notice = (title: string, lines: readonly string[], buttons: readonly Button[]): NoticeView => ({
  view: 'notice',
  title,
  lines,
  buttons,
})

/** Creates a card without inputs that replaces a stale card. */
export const closed = (text: string, area = '', stem = ''): ClosedView => ({ view: 'closed', area, stem, text })

/** Marks a view so that the feature records the message that carries it. `id` identifies what the card shows. */
export const presenting = <V extends View>(view: V, id: string): V => ({ ...view, presents: id })

/** Creates a step that changes nothing and replies with these messages. */
export const say = <V extends View>(...messages: readonly V[]): Step => ({ reply: { messages } })
