import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { createExportLinks } from '../../src/features/account/export-links.ts'
import type { Catalog } from '../../src/content/catalog.ts'
import { objectiveShares } from '../../src/domain/outline.ts'
import type { Evidence } from '../../src/domain/memory/review.ts'
import { newTeam, type Team } from '../../src/domain/team/team.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'
import { createPictures } from '../../src/pictures/pictures.ts'
import { renderPng } from '../../src/pictures/render.ts'
import { createPageMaker } from '../../src/http/pages/page-maker.ts'
import { createSignedPages } from '../../src/http/signed-pages.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { studied } from '../features/plan/studied.ts'
import { openHttp, type OpenHttp } from '../http/open-http.ts'
import { realContent } from '../real-content.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { untilTrue } from './until-true.ts'

// The pages behind signed links, as a browser shows them. They come from the real server, with its policy and without any script.
jest.setTimeout(180_000)
const inBrowser = chromiumPath || process.env['CI'] ? test : test.skip
const screenshots = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const key = { tenant: 'tenant-1', user: 'user-1' }
const now = new Date('2026-11-23T08:00:00Z')
const links = createExportLinks(new Uint8Array(32).fill(7), '')
const pictureLinks = createPictureLinks(new Uint8Array(32).fill(7), '')

let dir: string
let store: Store
let http: OpenHttp
let browser: Browser
beforeAll(async () => {
  if (!chromiumPath) return
  const catalog = await realContent()
  dir = await mkdtemp(join(tmpdir(), 'shipmate-pages-'))
  store = await openLowdbStore({ dir })
  const { learner, log } = studied(catalog, key, now)
  await store.commitLearner(key, { ...learner, pages: { own: 'link-1', portfolio: 'link-3', team: 'link-2' } }, 0, [
    ...log,
    ...labOf(catalog),
  ])
  await store.commitTeam(teamKey, { ...newTeam(teamKey, now, 'UTC'), ...teamOf(catalog) }, 0)
  http = await openHttp({
    signedPages: createSignedPages({
      links,
      store,
      catalog: () => catalog,
      clock: () => now,
      makePage: createPageMaker(4),
      pictureUrl: (drawing) => pictureLinks.make(drawing, now),
    }),
    pictures: createPictures({
      links: pictureLinks,
      diagrams: () => catalog.diagrams,
      clock: () => now,
      render: renderPng,
    }),
  })
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  await http?.server.stop(0)
  await store?.close()
  if (dir) await rm(dir, { recursive: true })
})

const teamKey = { tenant: key.tenant, conversation: '19:team' }
/** Nine people of whom some could answer what. */
const teamOf = (catalog: Catalog): Partial<Team> => ({
  name: 'Platform guild',
  leads: [key.user],
  coverage: {
    reports: 1,
    gone: [],
    report: {
      day: '2026-11-23',
      at: now.toISOString(),
      people: 9,
      known: Object.fromEntries(
        [...objectiveShares(catalog.outline).keys()].map((id, index) => [id, (index * 7) % 10]),
      ),
      areas: { d1: 0.71, d2: 0.64, d3: 0.48, d4: 0.59, d5: 0.35 },
      answers: 120,
      studied: 5,
      pass: 0.58,
      low: 0.5,
      high: 0.7,
      together: 0.93,
      pairs: [],
    },
  },
})

/** Evidence for half of the lab: what was checked where a file proves a step, and a sentence. */
const labOf = (catalog: Catalog): readonly Evidence[] =>
  (catalog.lab?.steps ?? []).slice(0, 6).flatMap((step, index) => {
    const { proof } = step.work['github-actions']
    const entry: Evidence = {
      type: 'evidence',
      id: `evidence-${index}`,
      at: now.toISOString(),
      day: '2026-11-20',
      lab: catalog.lab?.id ?? '',
      step: step.id,
      track: 'github-actions',
      text: 'The pull request was blocked until the check was green, see https://github.com/example/orders/pull/12.',
    }
    const checked = proof && { file: proof.file, rules: proof.rules.map(({ id }) => id) }
    return [...(checked ? [{ ...entry, id: `${entry.id}-file`, text: '', checked }] : []), entry]
  })

const pages = {
  page: () => links.make(key, now, 'page', 'link-1'),
  'team-page': () => links.make(key, now, 'team-page', JSON.stringify(['link-2', '19:team'])),
  portfolio: () => links.make(key, now, 'portfolio', 'link-3'),
  'cheat-sheet': () => links.make(key, now, 'sheet', 'd3.packages'),
}
type Name = keyof typeof pages

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const
const widths = { phone: 320, tablet: 768, wide: 1280 } as const

async function open(name: Name, look: keyof typeof looks, more = {}): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ ...looks[look], ...more })
  const page = await context.newPage()
  const response = await page.goto(`http://127.0.0.1:${http.port}${pages[name]()}`)
  expect(response?.status()).toBe(200)
  return [context, page]
}

/** What axe finds on a page, with the elements. */
async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const cases = (Object.keys(pages) as Name[]).flatMap((name) =>
  (Object.keys(looks) as (keyof typeof looks)[]).map((look) => [name, look] as const),
)
for (const [name, look] of cases)
  inBrowser(`${name} has no accessibility problem and fits at three widths, ${look}`, async () => {
    const [context, page] = await open(name, look)
    for (const [width, pixels] of Object.entries(widths)) {
      await page.setViewportSize({ width: pixels, height: 900 })
      // Colors don't depend on the width, so one width is enough for every look but the first.
      if (look === 'light' || width === 'phone') expect(await problemsOf(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      // Long pages are shown as they open; the portfolio at two widths, because it's one column.
      const isLong = name === 'cheat-sheet' || name === 'portfolio'
      if (name !== 'portfolio' || (width !== 'tablet' && look !== 'contrast'))
        await page.screenshot({ path: `${screenshots}${name}-${width}-${look}.png`, fullPage: !isLong })
    }
    await context.close()
  })

inBrowser('without scripts, the keyboard leads from a square to what it stands for', async () => {
  const [context, page] = await open('page', 'light', { javaScriptEnabled: false })
  await page.locator('a.cell').first().focus()
  await page.keyboard.press('Enter')
  expect(page.url()).toContain('#objective-')
  await page.locator('.items>li:target').waitFor({ state: 'visible' })
  await context.close()
})

for (const name of ['cheat-sheet', 'portfolio'] as const)
  inBrowser(`the ${name} shows its diagrams, which its policy lets it load`, async () => {
    const [context, page] = await open(name, 'light')
    const images = page.locator('figure img')
    expect(await images.count()).toBeGreaterThan(0)
    for (const image of await images.all()) await image.scrollIntoViewIfNeeded()
    await untilTrue(page, '[...document.querySelectorAll("figure img")].every((one) => one.naturalWidth === 640)')
    await context.close()
  })

inBrowser('the portfolio prints without what is said to the learner only', async () => {
  const [context, page] = await open('portfolio', 'light')
  const whys = page.locator('section .screen')
  expect(await whys.count()).toBe(6)
  await page.emulateMedia({ media: 'print' })
  expect(await whys.first().isVisible()).toBe(false)
  expect(await page.getByText('works for 15 minutes').isVisible()).toBe(false)
  expect(await page.locator('blockquote').first().isVisible()).toBe(true)
  await context.close()
})

inBrowser('the progress page prints on two pages', async () => {
  const [context, page] = await open('page', 'light')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
  await context.close()
})
