import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'

const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8')

/** A phone's screen, and what a client leaves to a card: the margins beside it and its padding. */
export const phone = { width: 375, height: 700 }
const besideCard = 24

/** Sizes of text and gaps as Teams shows them. */
const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  actions: { actionsOrientation: 'horizontal', buttonSpacing: 8, maxActions: 6, spacing: 'default' },
}
const style = `
  body { margin: 0; width: ${phone.width - besideCard}px; font: 14px/1.4 "Segoe UI", "Liberation Sans", sans-serif }
  .ac-pushButton { padding: 6px 12px; border: 1px solid #ccc; font: 600 14px/20px inherit }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px }
  select { height: 32px; width: 100% }
`

/** Where the parts of a card end, in pixels from its top. */
export interface Measured {
  readonly height: number
  /** The end of the first button of the card. */
  readonly firstButton: number
}

/** Lays out cards one by one at the width of a phone, in Microsoft's own renderer. */
export async function measureCards(browser: Browser, cards: readonly object[]): Promise<Measured[]> {
  const page = await browser.newPage({ viewport: phone })
  await page.setContent(`<style>${style}</style><main></main>`)
  await page.addScriptTag({ content: renderer })
  // Runs in the page: the renderer's global is only there.
  const measured = await page.evaluate(`(() => {
    const { AdaptiveCard, HostConfig } = AdaptiveCards
    AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\\*\\*([^*]+)\\*\\*/g, '<b>$1</b>').replace(/\\[([^\\]]+)\\]\\(([^)]+)\\)/g, '<a href="$2">$1</a>').replace(/\\n/g, '<br>'); result.didProcess = true }
    const hostConfig = new HostConfig(${JSON.stringify(hostConfig)})
    const main = document.querySelector('main')
    return ${JSON.stringify(cards)}.map((json) => {
      const card = new AdaptiveCard()
      card.hostConfig = hostConfig
      card.parse(json)
      main.replaceChildren(card.render())
      const { top, height } = main.getBoundingClientRect()
      const button = main.querySelector('.ac-pushButton')
      return { height: Math.ceil(height), firstButton: button ? Math.ceil(button.getBoundingClientRect().bottom - top) : 0 }
    })
  })()`)
  await page.close()
  return measured as Measured[]
}
