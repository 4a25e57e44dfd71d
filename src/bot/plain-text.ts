import type { Incoming } from './incoming.ts'

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** What the learner wrote: without mentions, of the bot and of others (`turn.team.mentioned` has those), and without the marks that Teams adds. */
export function plainText({ text, entities: parts }: Incoming): string {
  const mentions = (parts ?? []).flatMap((part) => (part.type === 'mention' && part.text ? [part.text] : []))
  const rest = mentions.reduce((left, mention) => left.replaceAll(mention, ' '), text ?? '')
  return rest
    .replaceAll(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
}
