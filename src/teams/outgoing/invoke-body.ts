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
