import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { startApp, type World } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Catalog } from '../../src/content/catalog.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { isPortFree, startPlayground } from '../../src/playground.ts'
import { ChatWindow } from './chat-window.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import type { Room } from './room.ts'

/** The browser's types are not loaded here. */
interface Scrollable {
  scrollIntoView(options: { block: 'start' }): void
}

const screenshots = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

/** The coach has a port that is known before it listens, because addresses of pictures name it. */
const portsApart = 1_000

async function freePort(from: number): Promise<number> {
  for (let port = from; ; port++) if (await isPortFree(port)) return port
}

/** Who and what is in the Playground stands in a file. */
async function roomEnv({ config }: Room, dir: string): Promise<NodeJS.ProcessEnv> {
  const path = join(dir, 'playground.yml')
  await writeFile(path, JSON.stringify(config))
  return { ...process.env, M365_AGENTS_PLAYGROUND_CONFIG_PATH: path }
}

/** Microsoft's Agents Playground in a real Chromium, the whole coach behind it, and a clock that the test moves. With a room the window is its owner's. */
export async function openPlayground(
  catalog: Catalog,
  firstPort: number,
  env: Record<string, string> = {},
  change: Partial<World> = {},
  room?: Room,
  start = new Date('2026-11-23T08:30:00Z'),
) {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-e2e-'))
  let now = start
  const app = await startApp(
    readConfig({ PORT: String(await freePort(firstPort + portsApart)), DATA_DIR: dir, LOG_LEVEL: 'silent', ...env }),
    {
      clock: () => now,
      chance: seededChance('e2e'),
      sleep: () => Promise.resolve(),
      catalog,
      reminders: false,
      ...change,
    },
  )
  const endpoint = `http://127.0.0.1:${app.port}/api/messages`
  const playground = await startPlayground(
    endpoint,
    await freePort(firstPort),
    room ? await roomEnv(room, dir) : process.env,
  )
  const browser = await chromium.launch({ executablePath: chromiumPath as string, args: chromiumArgs })
  const chat = new ChatWindow(await browser.newPage({ viewport: { width: 1280, height: 1100 } }))
  chat.page.setDefaultTimeout(30_000)
  await room?.open(chat.page, playground.url, room.owner)
  await chat.open(playground.url)
  return {
    app,
    browser,
    url: playground.url,
    chat,
    now: () => now,
    moveTo: (instant: Date) => {
      now = instant
    },
    /** Of the newest card from its top, since a long one is scrolled to its end. */
    picture: async (name: string, { card, page }: ChatWindow = chat) => {
      await card.evaluate((card) => (card as unknown as Scrollable).scrollIntoView({ block: 'start' }))
      await page.screenshot({ path: `${screenshots}${name}.png` })
    },
    close: async () => {
      await browser.close()
      await playground.stop()
      await app.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
export type OpenPlayground = Awaited<ReturnType<typeof openPlayground>>
