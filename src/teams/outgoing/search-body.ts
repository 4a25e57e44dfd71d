import type { SearchResult } from '../../kernel/search.ts'
import { cardType } from './invoke-body.ts'
import type { Render } from './message.ts'

/** The response to a search: a list of results, each with its line in the list and the card to insert. */
export const searchBody = (render: Render, results: readonly SearchResult[]): object => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: results.map(({ title, text, view }) => ({
      contentType: cardType,
      content: render(view).card,
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: plain(title), text: plain(text) },
      },
    })),
  },
})

/** The list reads markup in the text, and it shows no Markdown. */
const plain = (text: string): string =>
  text
    .replaceAll(/\*\*|`/g, '')
    // An entity that was typed must not become markup either.
    .replaceAll(/&(?=#?\w+;)/g, '&\u200b')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
