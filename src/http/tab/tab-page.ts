import { documentOf } from '../../kernel/html/document.ts'
import { Html, markup } from '../../kernel/html/html.ts'
import { tabStyle } from '../../kernel/html/style.ts'
import { texts } from '../../kernel/texts.en.ts'
import { headersFor } from '../pages/headers.ts'

const { tab } = texts.page

/** What the tab shows before its script has the page, and when it can't get it. */
const states = ['waiting', 'outside', 'refused', 'offline'] as const

/** A page with its headers. */
export interface TabPage {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The frame of the tab: it says nothing about anyone, so everybody gets the same. Its script asks for the learner's page.
 * @param script runs in the browser
 * @param clients origins of Teams' clients. Only they can show it in a frame.
 */
export function tabPage(script: string, clients: readonly string[]): TabPage {
  return {
    html: documentOf(
      tab.title,
      tabStyle,
      markup`<div data-hosts="${clients.join(' ')}">${states.map(section)}</div>
<noscript><h1>${tab.noScript.title}</h1><p>${tab.noScript.line}</p></noscript>
<script>${new Html(script)}</script>`,
    ),
    headers: {
      ...headersFor(tabStyle, { script, frames: clients }),
      'cache-control': 'public, max-age=300',
      'x-robots-tag': 'noindex, nofollow',
    },
  }
}

const section = (name: (typeof states)[number]): Html => {
  const { title, line } = tab[name]
  return markup`<section data-when="${name}" role="status" hidden><h1>${title}</h1><p>${line}</p>${name === 'waiting' ? lateAgain : again}</section>`
}

const button = markup`<button type="button" data-again="">${tab.again}</button>`
const again = markup`<p>${button}</p>`
/** The script shows it when Teams takes long. */
const lateAgain = markup`<p data-late="" hidden>${button}</p>`

/** What stands in the tab in place of the learner's page. */
export function tabMessage(why: 'unknown' | 'refused' | 'later'): string {
  const { title, line } = tab[why]
  return documentOf(tab.title, tabStyle, markup`<h1>${title}</h1><p>${line}</p>${again}`)
}
