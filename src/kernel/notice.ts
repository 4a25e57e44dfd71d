import type { Step } from './context.ts'
import type { Button, ClosedView, NoticeView, View } from './view.ts'

/** A short card with a title, paragraphs and ways on. */
export const notice = (title: string, lines: readonly string[], buttons: readonly Button[]): NoticeView => ({
  view: 'notice',
  title,
  lines,
  buttons,
})

/** A card without inputs, in the place of one that is out of date. */
export const closed = (text: string, area = '', stem = ''): ClosedView => ({ view: 'closed', area, stem, text })

/** A view whose message is to be remembered: `id` names what its card shows, and the feature learns which message carries it. */
export const presenting = <V extends View>(view: V, id: string): V => ({ ...view, presents: id })

/** A step that changes nothing and answers with these messages. */
export const say = <V extends View>(...messages: readonly V[]): Step => ({ reply: { messages } })
