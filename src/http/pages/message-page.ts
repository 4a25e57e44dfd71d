import { documentOf } from '../../kernel/html/document.ts'
import { markup } from '../../kernel/html/html.ts'
import { pageStyle } from '../../kernel/html/style.ts'
import { texts } from '../../kernel/texts.en.ts'
import { headersFor } from './headers.ts'

/** What stands in place of a page that can't be shown: its link no longer works, or the server has too much to do. */
export function messagePage(why: 'gone' | 'busy'): string {
  const { title, line } = texts.page[why]
  return documentOf(
    title,
    pageStyle,
    markup`<h1>${title}</h1>
      <p>${line}</p>`,
  )
}

/** A page for one person: no cache keeps it, and no search engine lists it. */
export const signedHeaders: Readonly<Record<string, string>> = {
  ...headersFor(pageStyle),
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
}

/** The same for a page with pictures. */
export const picturedHeaders: Readonly<Record<string, string>> = {
  ...signedHeaders,
  ...headersFor(pageStyle, { images: true }),
}
