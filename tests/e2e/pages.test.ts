import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { createExportLinks } from '../../src/features/account/export-links.ts'
import { createSignedPages } from '../../src/http/signed-pages.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { studied } from '../features/plan/studied.ts'
import { openHttp, type OpenHttp } from '../http/open-http.ts'
import { realContent } from '../real-content.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'

// The pages behind signed links, as a browser shows them. They come from the real server, with its policy and without any script.
jest.setTimeout(180_000)
const inBrowser = chromiumPath || process.env['CI'] ? test : test.skip
const screenshots = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const key = { tenant: 'tenant-1', user: 'user-1' }
const now = new Date('2026-11-23T08:00:00Z')
const links = createExportLinks(new Uint8Array(32).fill(7), '')

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
  await store.commitLearner(key, { ...learner, pages: { own: 'link-1' } }, 0, log)
  http = await openHttp({
    signedPages: createSignedPages({ links, store, catalog: () => catalog, clock: () => now, most: 4 }),
  })
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  await http?.server.stop(0)
  await store?.close()
  if (dir) await rm(dir, { recursive: true })
})

const pages = { page: () => links.make(key, now, 'page', 'link-1') }
type Name = keyof typeof pages

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const
const widths = { phone: 320, tablet: 768, wide: 1280 } as const

async function open(name: Name, width: number, look: keyof typeof looks): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...looks[look] })
  const page = await context.newPage()
  const response = await page.goto(`http://127.0.0.1:${http.port}${pages[name]()}`)
  expect(response?.status()).toBe(200)
  return [context, page]
}

const cases = (Object.keys(pages) as Name[]).flatMap((name) =>
  (Object.keys(widths) as (keyof typeof widths)[]).flatMap((width) =>
    (Object.keys(looks) as (keyof typeof looks)[]).map((look) => [name, width, look] as const),
  ),
)
for (const [name, width, look] of cases)
  inBrowser(`${name} has no accessibility problem and fits, ${width}, ${look}`, async () => {
    const [context, page] = await open(name, widths[width], look)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.screenshot({ path: `${screenshots}${name}-${width}-${look}.png`, fullPage: true })
    await context.close()
  })

inBrowser('the progress page prints on two pages', async () => {
  const [context, page] = await open('page', 1280, 'light')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
  await context.close()
})
