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
  // Teams writes `&amp;` in the one and `&` in the other, or the same in both.
  return mentions
    .reduce((left, mention) => left.replaceAll(decoded(mention), ' '), decoded(text ?? ''))
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
}

const decoded = (text: string): string =>
  text.replaceAll(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
