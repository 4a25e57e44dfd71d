import type { NoticeView } from '../kernel/view.ts'
import type { Activity } from 'botbuilder'
import { cardType } from './message.ts'

export const lateText = 'This is taking longer than usual. Please try again in a moment.'
export const busyText = 'One moment, please: I am still busy with your last messages.'
export const storageText =
  "I can't save right now. Everything you answered before is safe. Please try again in a few minutes."
export const strangerText = 'I cannot tell who you are here. Please write to me in our personal chat.'
export const errorText = (code: string): string =>
  `Something went wrong on my side. Your answers are safe; please try again. (Code ${code})`

export const apology = (text: string, title = 'Sorry'): NoticeView => ({
  view: 'notice',
  title,
  lines: [text],
  buttons: [{ title: 'Help', verb: 'help' }],
})

export const privately = (text: string): NoticeView => ({
  view: 'notice',
  title: 'Only for you',
  lines: [
    text,
    'This client cannot show you a card of your own here; look at it in another one, or in our personal chat.',
  ],
  buttons: [],
})

/** The answer to a pressed button that replaces its card. */
export const cardBody = (message: Partial<Activity>): object => ({
  statusCode: 200,
  type: cardType,
  value: message.attachments?.[0]?.content as object,
})

/** The answer to a pressed button that shows a sentence for a moment. */
export const messageBody = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
})
