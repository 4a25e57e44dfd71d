import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type App, type World } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { readerOf } from '../../src/router/hear.ts'
import { warmUp } from '../../src/teams/cards/warm-up.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { startConnector } from '../fakes/connector.ts'

export type Body = Record<string, unknown>

/** An activity that was recorded from Teams; a test changes one thing. */
export const recorded = (name: string): Body =>
  JSON.parse(readFileSync(new URL(`./activities/${name}.json`, import.meta.url), 'utf8')) as Body

/** Copies a data folder that a process still changes, without half-written files. A file that is deleted meanwhile is left out. */
async function copyWhileChanging(from: string, to: string): Promise<void> {
  for (;;)
    try {
      await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.tmp') && !path.endsWith('lock') })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      await rm(to, { recursive: true, force: true })
    }
}

/** Starts the whole coach with its HTTP server, a fake connector, and a clock that the test moves. */
export async function openFrontDoor(env: Record<string, string> = {}, change: Partial<World> = {}) {
  let dir = await mkdtemp(join(tmpdir(), 'shipmate-bot-'))
  const connector = await startConnector()
  const waited: number[] = []
  const logged: string[] = []
  let now = new Date('2026-11-23T08:00:00Z')
  let ids = 0
  const world = {
    clock: () => now,
    chance: seededChance('front door'),
    sleep: (ms: number) => Promise.resolve(void waited.push(ms)),
    catalog: smallCatalog(),
    reminders: false,
    logTo: { write: (line: string) => void logged.push(line) },
    ...change,
  }
  const start = (): Promise<App> =>
    startApp(readConfig({ PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'silent', ...env }), world)
  // Learned and compiled beforehand, so that no answer is so slow that it shows typing.
  if (world.catalog) readerOf(world.catalog)
  await warmUp()
  let app = await start()
  const request = async (path: string, init?: RequestInit): Promise<{ status: number; text: string; json: Body }> => {
    const response = await fetch(`http://127.0.0.1:${app.port}${path}`, init)
    const text = await response.text()
    return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as Body) : {} }
  }
  const post = (activity: Body, change: Body = {}) =>
    request('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, id: `id-${++ids}`, serviceUrl: connector.url, ...change }),
    })
  return {
    connector,
    get dir() {
      return dir
    },
    /** Milliseconds that the bot waited before each retry. */
    waited,
    logged,
    request,
    /** Posts a recorded activity with changes, and with a new id unless one is given. */
    post,
    raw: (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
      request('/api/messages', { method: 'POST', headers, body }),
    say: (text: string, change: Body = {}) => post(recorded('message-personal'), { text, ...change }),
    press: (verb: string, data: Body = {}, change: Body = {}) =>
      post(recorded('invoke-card'), {
        value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
        ...change,
      }),
    remind: () => app.remind(),
    teamEvents: () => app.teamEvents(),
    forget: () => app.forget(),
    settled: () => app.settled(),
    /** Everything on the disk. */
    stored: async () => {
      const files = await readdir(dir, { recursive: true, withFileTypes: true })
      const texts = files
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'))
      return (await Promise.all(texts)).join('\n')
    },
    moveTo: (instant: string) => {
      now = new Date(instant)
    },
    start: async () => {
      app = await start()
    },
    stop: () => app.stop(),
    /** @param between changes the files in the meantime */
    restart: async (between?: (dir: string) => Promise<void>) => {
      await app.stop()
      await between?.(dir)
      app = await start()
    },
    /** Like SIGKILL: the next process finds only what is on the disk at this moment. */
    kill: async () => {
      const left = await mkdtemp(join(tmpdir(), 'shipmate-bot-'))
      // The next process first removes half-written files, which it recognizes by the other process's id. Here, both have the same id.
      await copyWhileChanging(dir, left)
      await app.stop()
      await rm(dir, { recursive: true, force: true })
      dir = left
      app = await start()
    },
    close: async () => {
      await app.stop()
      await connector.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
export type FrontDoor = Awaited<ReturnType<typeof openFrontDoor>>
