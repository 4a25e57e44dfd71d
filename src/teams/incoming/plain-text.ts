import { decodeHTMLStrict } from 'entities'
import type { Incoming } from './incoming.ts'

/** A mention may differ from its entity, or have none. A tag that the learner typed has entities instead of brackets. */
const mentionTag = /<at\b[^<>]*>[^<]*<\/at>/gi
/** The menu of slash commands inserts a command's words, and some people type the slash, or the app's name after it, themselves. */
const slash = /^\/ ?(?:shipmate(?: |$))?(?=\w|$)/i

/** Reads what the learner typed, without mentions of the bot and of others (see `turn.team.mentioned`), and without the markup that Teams adds. */
export function plainText({ text, entities }: Incoming): string {
  const mentions = (entities ?? []).flatMap((part) => (part.type === 'mention' && part.text ? [part.text] : []))
  // Teams writes `&amp;` in one of the two and `&` in the other, or the same in both.
  return mentions
    .reduce(
      (left, mention) => left.replaceAll(decodeHTMLStrict(mention), ' '),
      decodeHTMLStrict((text ?? '').replaceAll(mentionTag, ' ')),
    )
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
    .replace(slash, '')
}
