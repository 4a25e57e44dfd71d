import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'
import { render } from '../../src/teams/cards/render.ts'
import { drawChart } from '../../src/pictures/chart/draw-chart.ts'
import { renderPng } from '../../src/pictures/render.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import { explainInGroup } from '../../src/features/explain/explain.ts'
import { charts } from '../pictures/sample-charts.ts'
import { sampleViews } from '../teams/cards/sample-views.ts'
import { realContent } from '../real-content.ts'
import { bankHeights } from './bank-heights.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { phone } from './measure-cards.ts'
import { untilTrue } from './until-true.ts'

// The Playground has no narrow or dark layout, so cards are laid out by Microsoft's own renderer, at the width of a phone, in both themes.
jest.setTimeout(180_000)
const inBrowser = chromiumPath || process.env['CI'] ? test : test.skip
type View = Parameters<typeof render>[0]
const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8')
const screenshots = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const width = 320
const themes = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', good: '#237b4b', bad: '#c4314b' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', good: '#92c353', bad: '#e87980' },
  contrast: { page: '#000000', card: '#000000', text: '#ffffff', subtle: '#ffffff', good: '#3ff23f', bad: '#ffff01' },
}

let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
})
afterAll(() => browser?.close())

function hostConfig({ card, page, text, subtle, good, bad }: (typeof themes)['light']): object {
  const colours = (main: string) => ({ default: main, subtle: main === text ? subtle : main })
  const foregroundColors = {
    default: colours(text),
    accent: colours(text),
    good: colours(good),
    warning: colours(text),
    attention: colours(bad),
  }
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  return {
    containerStyles: { default: style(card), emphasis: style(page) },
    supportsInteractivity: true,
    actions: { actionsOrientation: 'vertical' },
  }
}

/** @param some names of samples, or views */
async function layOut(some: readonly (string | View)[], theme: keyof typeof themes) {
  const page = await browser.newPage({ viewport: { width, height: 200 } })
  const { page: background, text } = themes[theme]
  await page.setContent(
    `<style>body{margin:8px;background:${background};color:${text};font:14px sans-serif}.card{margin-bottom:12px}input,select{max-width:100%}</style><main></main>`,
  )
  await page.addScriptTag({ content: renderer })
  const cards = some.map((one) => render((typeof one === 'string' ? sampleViews[one] : one) as View).card)
  // Runs in the page: the renderer's global is only there.
  await page.evaluate(`(() => {
    const { AdaptiveCard, HostConfig } = AdaptiveCards
    AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\\*\\*([^*]+)\\*\\*/g, '<b>$1</b>').replace(/\\[([^\\]]+)\\]\\(([^)]+)\\)/g, '<a href="$2">$1</a>').replace(/\\n/g, '<br>'); result.didProcess = true }
    for (const json of ${JSON.stringify(cards)}) {
      const card = new AdaptiveCard()
      card.hostConfig = new HostConfig(${JSON.stringify(hostConfig(themes[theme]))})
      card.parse(json)
      const box = document.createElement('div')
      box.className = 'card'
      box.append(card.render())
      document.querySelector('main').append(box)
    }
  })()`)
  return page
}

inBrowser.each(['light', 'dark'] as const)('a question and its verdict fit a phone, %s', async (theme) => {
  const page = await layOut(['question.single', 'verdict.wrong'], theme)
  await page.screenshot({ path: `${screenshots}phone-${theme}.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  await page.close()
})

inBrowser.each(['light', 'dark'] as const)('explanations fit a phone, %s', async (theme) => {
  const catalog = await realContent()
  const explainer = explainerOf(catalog)
  const questions = [
    'what is a canary release',
    'canary passes all checks but the bug still reached everybody',
    'interview: how would you release with a canary?',
    'canary vs blue/green',
    'show me the yaml of a canary release',
  ]
  const page = await layOut(
    questions.map((question) => explainInGroup({ catalog, explainer }, question)),
    theme,
  )
  await page.screenshot({ path: `${screenshots}phone-explain-${theme}.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  await page.close()
})

const pictured = {
  progress: ['ring', 'bars'],
  plan: ['line'],
  digest: ['weeks'],
  board: ['places'],
  'mock-report': ['bars'],
  'team-result': ['bars'],
  coverage: ['heat'],
} as const

/** A card with its pictures as they're drawn. */
async function withPictures(name: keyof typeof pictured): Promise<View> {
  const urls = await Promise.all(
    pictured[name].map(
      async (kind) => `data:image/png;base64,${(await renderPng(drawChart(charts[kind]))).toString('base64')}`,
    ),
  )
  const left = [...urls]
  const view = sampleViews[name] as object
  return Object.fromEntries(
    Object.entries(view).map(([key, value]) =>
      /picture$/i.test(key) ? [key, { ...(value as object), url: left.shift() ?? '' }] : [key, value as unknown],
    ),
  ) as unknown as View
}

inBrowser.each(['light', 'dark', 'contrast'] as const)('cards with pictures fit a phone, %s', async (theme) => {
  const views = await Promise.all((Object.keys(pictured) as (keyof typeof pictured)[]).map(withPictures))
  const page = await layOut(views, theme)
  await untilTrue(page, '[...document.images].every((one) => one.naturalWidth > 0)')
  await page.screenshot({ path: `${screenshots}phone-pictures-${theme}.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  expect(await page.evaluate('document.images.length')).toBe(Object.values(pictured).flat().length)
  await page.close()
})

inBrowser(
  'in high contrast, every text of every card has a color of the theme, and forced colors hide nothing',
  async () => {
    const names = Object.keys(sampleViews)
    const page = await layOut(names, 'contrast')
    const colors = (await page.evaluate(
      `[...new Set([...document.querySelectorAll('.card *')]
      .filter((element) => !element.closest('button, select, option, input, a') && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => getComputedStyle(element).color))]`,
    )) as string[]
    const { text, good, bad } = themes.contrast
    expect(colors.map(hexOf).filter((color) => ![text, good, bad].includes(color))).toEqual([])
    expect(colors.length).toBeGreaterThan(2)
    await page.close()
    const forced = await layOut(['question.single', 'verdict.wrong'], 'contrast')
    await forced.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await forced.screenshot({ path: `${screenshots}phone-contrast.png`, fullPage: true })
    const hidden = await forced.evaluate(
      `[...document.querySelectorAll('.card *')].filter((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return color === backgroundColor && element.textContent.trim() !== ''
    }).length`,
    )
    expect(hidden).toBe(0)
    await forced.close()
  },
)

/** `rgb(63, 242, 63)` → `#3ff23f`. */
const hexOf = (color: string): string =>
  `#${[...color.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([number]) => Number(number).toString(16).padStart(2, '0'))
    .join('')}`

inBrowser('no card of any sample is wider than a phone', async () => {
  const names = Object.keys(sampleViews)
  const page = await layOut(names, 'light')
  const widths = (await page.evaluate(
    '[...document.querySelectorAll(".card")].map((card) => card.scrollWidth)',
  )) as number[]
  expect(widths).toHaveLength(names.length)
  expect(names.filter((_, index) => (widths[index] as number) > width)).toEqual([])
  await page.close()
})

inBrowser(
  'most questions fit a phone’s screen, and every verdict’s first screen has the result, the right answer, and Next',
  async () => {
    const catalog = await realContent()
    const some = [...catalog.questions.values()].filter((_, index) => index % 4 === 0)
    const { asked, right, wrong } = bankHeights(browser, catalog, some)
    const fitting = (await asked(false)).filter(({ height }) => height <= phone.height)
    expect(fitting.length / some.length).toBeGreaterThanOrEqual(0.8)
    for (const { firstButton } of [...(await right()), ...(await wrong())]) {
      expect(firstButton).toBeGreaterThan(0)
      expect(firstButton).toBeLessThanOrEqual(phone.height)
    }
  },
)
