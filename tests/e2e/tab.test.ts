import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { chromium, type Browser, type BrowserContext, type Frame, type Page, type Route } from 'playwright-core'
import { createPageMaker } from '../../src/http/pages/page-maker.ts'
import { createSignIn } from '../../src/http/tab/sign-in.ts'
import { createTab } from '../../src/http/tab/tab.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { clouds } from '../../src/teams/cloud.ts'
import { clientId, person, startEntraForPeople, tenant, type EntraForPeople } from '../fakes/entra-people.ts'
import { studied } from '../features/plan/studied.ts'
import { openHttp, type OpenHttp } from '../http/open-http.ts'
import { realContent } from '../real-content.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { untilTrue } from './until-true.ts'

// The personal tab, as Chromium shows it in a frame of a page that speaks the protocol of Teams' client. Both have the addresses that they'd have
// on the internet, so that the browser applies the policy about frames; the browser gets the client's page from here, and the tab from the real server.
jest.setTimeout(180_000)
const inBrowser = chromiumPath || process.env['CI'] ? test : test.skip
const screenshots = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const clientFile = new URL('../fakes/teams-client.html', import.meta.url)
const now = new Date('2026-11-23T08:00:00Z')
const tabOrigin = 'https://shipmate.example.com'
const teams = 'https://teams.microsoft.com'

let dir: string
let store: Store
let entra: EntraForPeople
let http: OpenHttp
let browser: Browser
beforeAll(async () => {
  if (!chromiumPath) return
  const catalog = await realContent()
  entra = await startEntraForPeople(() => now)
  dir = await mkdtemp(join(tmpdir(), 'shipmate-tab-'))
  store = await openLowdbStore({ dir })
  const key = { tenant, user: person }
  const { learner, log } = studied(catalog, key, now)
  const contact = { ...learner.contact!, botId: '28:33333333-3333-4333-8333-333333333333' }
  await store.commitLearner(key, { ...learner, contact }, 0, log)
  const tab = { clientId, resource: `api://shipmate.example.com/${clientId}` }
  http = await openHttp({
    tab: await createTab({
      signIn: createSignIn({ tab, cloud: entra.cloud, tenants: [tenant], clock: () => now }),
      store,
      catalog: () => catalog,
      clock: () => now,
      makePage: createPageMaker(4),
      folder: new URL('../../deploy/teams/pages/', import.meta.url),
      clients: clouds.Public.clients,
      log: () => {},
    }),
  })
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  await http?.server.stop(0)
  await store?.close()
  await entra?.stop()
  if (dir) await rm(dir, { recursive: true })
})

/** Hands a request for the tab's address to the server. */
async function toServer(route: Route): Promise<void> {
  const request = route.request()
  const { pathname, search } = new URL(request.url())
  const authorization = request.headers()['authorization']
  const response = await fetch(`http://127.0.0.1:${http.port}${pathname}${search}`, {
    method: request.method(),
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  })
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  })
}

interface Host {
  readonly origin?: string
  /** What Teams answers to the request for a token. */
  readonly token?: readonly [boolean, string]
  readonly theme?: string
  /** What Teams never answers. */
  readonly silentOn?: string
  /** Answers with the number of a message only, as older clients do. */
  readonly isOld?: boolean
  readonly look?: Parameters<Browser['newContext']>[0]
}

/** Everything that the tab said to its host. */
interface Told {
  readonly func: string
  readonly args: readonly unknown[]
  readonly to: string
  readonly [field: string]: unknown
}

interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  readonly frame: Frame
  told(): Promise<readonly Told[]>
  close(): Promise<void>
}

/** Opens the tab in a client. */
async function openTab({
  origin = teams,
  token,
  theme = 'default',
  silentOn = '',
  isOld = false,
  look = {},
}: Host = {}): Promise<Opened> {
  const context = await browser.newContext(look)
  await context.route(`${tabOrigin}/**`, toServer)
  const client = await readFile(clientFile, 'utf8')
  await context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: client }))
  const page = await context.newPage()
  const given = token ?? [true, await entra.token()]
  await page.addInitScript(
    `window.hostSettings = ${JSON.stringify({ token: given, theme, silentOn, isOld, tab: `${tabOrigin}/tab` })}`,
  )
  await page.goto(`${origin}/v2/`)
  const frame = page.frames().find((one) => one !== page.mainFrame())
  if (!frame) throw new Error('the client shows no frame')
  return {
    context,
    page,
    frame,
    told: () => page.evaluate('window.told'),
    close: () => context.close(),
  }
}

const heading = (frame: Frame | Page, name: string) => frame.getByRole('heading', { level: 1, name }).waitFor()
const progress = 'Your progress'

inBrowser('the tab asks Teams for a token and shows the page of the person who is signed in there', async () => {
  const { frame, told, close } = await openTab()
  await heading(frame, progress)
  const said = await told()
  expect(said.map(({ func }) => func)).toEqual([
    'initialize',
    'registerHandler',
    'getContext',
    'authentication.getAuthToken',
  ])
  expect(said[0]).toMatchObject({ id: 0, args: ['2.55.0', 4], apiVersionTag: 'v2_app.initialize' })
  for (const message of said) {
    expect(message['uuidAsString']).toMatch(/^[\da-f-]{36}$/)
    expect(message['apiVersionTag']).toMatch(/^v\d+_[\w.]+$/)
  }
  expect(await frame.locator('a.cell').count()).toBe(86)
  await close()
})

inBrowser('a client that answers with the number of a message only is understood, too', async () => {
  const { frame, close } = await openTab({ isOld: true })
  await heading(frame, progress)
  await close()
})

inBrowser('Teams on its new address may show the tab', async () => {
  const { frame, close } = await openTab({ origin: 'https://teams.cloud.microsoft' })
  await heading(frame, progress)
  await close()
})

inBrowser('no other page may show it in a frame', async () => {
  for (const origin of [
    'https://evil.example',
    'https://teams.microsoft.com.evil.example',
    'https://cloud.microsoft.example',
  ]) {
    const { frame, told, close } = await openTab({ origin })
    expect(await told()).toEqual([])
    expect(frame.url()).not.toContain(tabOrigin)
    await close()
  }
})

inBrowser('nobody but the client is listened to: a message from another frame doesn’t count', async () => {
  const { page, frame, close } = await openTab({ theme: 'dark' })
  await heading(frame, progress)
  await page.evaluate(`new Promise((resolve) => {
    const other = document.createElement('iframe')
    document.body.append(other)
    other.contentWindow.eval("parent.frames[0].postMessage({ func: 'themeChange', args: ['contrast'] }, '*')")
    setTimeout(resolve, 300)
  })`)
  expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark')
  await close()
})

inBrowser('the colors follow the theme of Teams, not the system’s, also when it changes', async () => {
  const { page, frame, close } = await openTab({ theme: 'default', look: { colorScheme: 'dark' } })
  await heading(frame, progress)
  const ground = () => frame.evaluate('getComputedStyle(document.body).backgroundColor')
  expect(await ground()).toBe('rgb(255, 255, 255)')
  for (const [theme, color] of [
    ['dark', 'rgb(23, 25, 29)'],
    ['contrast', 'rgb(0, 0, 0)'],
    ['glass', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.evaluate(`window.tellTab({ func: 'themeChange', args: ['${theme}'] })`)
    await untilTrue(frame, `getComputedStyle(document.body).backgroundColor === '${color}'`)
  }
  await close()
})

inBrowser('links to the chat open in Teams, and those in the page in the page', async () => {
  const { frame, told, close } = await openTab()
  await heading(frame, progress)
  await frame.locator('a.cell').first().click()
  await frame.locator('.items>li:target').waitFor({ state: 'visible' })
  await frame.locator('a[href^="https://teams.microsoft.com/l/chat/"]').click()
  await frame.waitForTimeout(100)
  const last = (await told()).at(-1)
  expect(last?.func).toBe('executeDeepLink')
  expect(last?.args[0]).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:/)
  expect(frame.url()).toContain(`${tabOrigin}/tab`)
  await close()
})

inBrowser('when Teams gives no token, the tab says what to do, and trying again works', async () => {
  const { page, frame, close } = await openTab({ token: [false, 'CancelledByUser'] })
  await heading(frame, "Teams couldn't sign you in")
  await page.evaluate(`window.hostSettings.token = ${JSON.stringify([true, await entra.token()])}`)
  await frame.getByRole('button', { name: 'Try again' }).click()
  await heading(frame, progress)
  await close()
})

inBrowser('when Teams never answers the request for a token, people can try again', async () => {
  const { page, frame, close } = await openTab({ silentOn: 'authentication.getAuthToken' })
  await heading(frame, 'One moment')
  const again = frame.getByRole('button', { name: 'Try again' })
  expect(await again.count()).toBe(0)
  await page.evaluate("window.hostSettings.silentOn = ''")
  await again.click({ timeout: 30_000 })
  await heading(frame, progress)
  await close()
})

inBrowser('a token that the server refuses, and a person whom it doesn’t know, get a page that says so', async () => {
  for (const [claims, title] of [
    [{ aud: 'another' }, "Teams couldn't sign you in"],
    [{ oid: '99999999-9999-4999-8999-999999999999' }, 'Say hi first'],
  ] as const) {
    const { page, frame, close } = await openTab({ token: [true, await entra.token({ claims })] })
    await heading(frame, title)
    await page.evaluate(`window.hostSettings.token = ${JSON.stringify([true, await entra.token()])}`)
    await frame.getByRole('button', { name: 'Try again' }).click()
    await heading(frame, progress)
    await close()
  }
})

inBrowser('outside Teams, the tab says where it belongs', async () => {
  const context = await browser.newContext()
  await context.route(`${tabOrigin}/**`, toServer)
  const page = await context.newPage()
  await page.goto(`${tabOrigin}/tab`)
  await heading(page, 'Open this tab in Teams')
  await context.close()
})

inBrowser('without scripts, it says where to find the page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.route(`${tabOrigin}/**`, toServer)
  const page = await context.newPage()
  await page.goto(`${tabOrigin}/tab`)
  await heading(page, 'This tab needs JavaScript')
  await context.close()
})

inBrowser('on a phone, where the tab has no frame, it speaks through the interface of the app', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.route(`${tabOrigin}/**`, toServer)
  const page = await context.newPage()
  const answers = JSON.stringify({
    initialize: ['content', 'android', '{"apiVersion":4,"supports":{}}', '2.0.1'],
    getContext: [{ theme: 'dark' }],
    'authentication.getAuthToken': [true, await entra.token()],
  })
  await page.addInitScript(`window.nativeInterface = {
    framelessPostMessage(text) {
      const { id, uuidAsString, func } = JSON.parse(text)
      const args = (${answers})[func] ?? []
      setTimeout(() => window.onNativeMessage({ data: { id, uuidAsString, args } }))
    },
  }`)
  await page.goto(`${tabOrigin}/tab`)
  await heading(page, progress)
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await context.close()
})

const themes = { light: 'default', dark: 'dark', contrast: 'contrast' } as const
const widths = { phone: 360, wide: 1280 } as const
for (const [name, theme] of Object.entries(themes))
  inBrowser(`the tab has no accessibility problem and fits at two widths, ${name}`, async () => {
    const { page, frame, close } = await openTab({ theme })
    await heading(frame, progress)
    for (const [width, pixels] of Object.entries(widths)) {
      await page.setViewportSize({ width: pixels, height: 900 })
      const { violations } = await new AxeBuilder({ page })
        .include(['iframe', 'html'])
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await frame.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      if (name !== 'contrast' || width === 'wide')
        await page.screenshot({ path: `${screenshots}tab-${width}-${name}.png` })
    }
    await close()
  })
