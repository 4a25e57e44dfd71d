import { citationEntity } from './citation-entity.ts'
import { cardType } from './invoke-body.ts'
import type { Message } from './message.ts'

/**
 * Converts a message to an activity. Text by a language model gets Teams' AI label, its citations, and thumbs for feedback; fixed content gets
 * none of them.
 */
export const messageActivity = ({ card, summary, citations }: Message) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: cardType, content: card }],
  ...(citations ? { entities: [citationEntity(citations)], channelData: { feedbackLoop: { type: 'default' } } } : {}),
})
