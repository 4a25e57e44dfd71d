import { decodeHTMLStrict } from 'entities'
import type { Incoming } from './incoming.ts'

/** A mention may differ from its entity, or have none. A tag that the learner typed has entities instead of brackets. */
const mentionTag = /<at\b[^<>]*>[^<]*<\/at>/gi
/** The menu of slash commands inserts a command's words, and some people type the slash, or the app's name after it, themselves. */
const slash = /^\/ ?(?:shipmate(?: |$))?(?=\w|$)/i

/** Reads what the learner typed, without mentions of the bot and of others (see `turn.team.mentioned`), and without the markup that Teams adds. */
export const plainText = (activity: Incoming): string =>
  withoutMentions(activity)
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
    .replace(slash, '')

/** The same with its line breaks and indentation, for pasted code; undefined if it's a single line. */
export function severalLines(activity: Incoming): string | undefined {
  const text = withoutMentions(activity)
    .replaceAll(/\r\n?|\u2028/g, '\n')
    .replaceAll(/[\u200b-\u200d\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
  return text.trim().includes('\n') ? text : undefined
}

function withoutMentions({ text, entities }: Incoming): string {
  const mentions = (entities ?? []).flatMap((part) => (part.type === 'mention' && part.text ? [part.text] : []))
  // Teams writes `&amp;` in one of the two and `&` in the other, or the same in both.
  return mentions.reduce(
    (left, mention) => left.replaceAll(decodeHTMLStrict(mention), ' '),
    decodeHTMLStrict((text ?? '').replaceAll(mentionTag, ' ')),
  )
}
