import type { Incoming } from '../incoming/incoming.ts'
import type { Message } from './message.ts'

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** The response to a pressed button that replaces its card. */
export const cardBody = ({ card }: Message): object => ({ statusCode: 200, type: cardType, value: card })

/** The response to a pressed button that shows a sentence for a moment. */
export const sentenceBody = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
})

/** The response to any invoke that shows a sentence, in the form that Teams expects for its name. */
export function saying({ name }: Pick<Incoming, 'name'>, sentence: string): object {
  if (isDialog(name ?? '')) return { task: { type: 'message', value: sentence } }
  if (name?.startsWith('composeExtension/')) return { composeExtension: { type: 'message', text: sentence } }
  return sentenceBody(sentence)
}

/** A message extension's dialog opens like any other. */
const isDialog = (name: string): boolean =>
  name.startsWith('task/') || name === 'message/fetchTask' || name === 'composeExtension/fetchTask'
