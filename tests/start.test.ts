import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { isPortFree } from '../src/playground.ts'
import { built } from './built.ts'

jest.setTimeout(60_000)
const root = fileURLToPath(new URL('..', import.meta.url))

let dir: string
const children: ChildProcess[] = []
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-start-'))
})
afterEach(async () => {
  // A signal that it can act on: killed outright it could not take its Playground along.
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  await rm(dir, { recursive: true, force: true })
})

/** The process as `npm start` runs it. @param preload a module that runs before it */
function start(env: Record<string, string>, preload?: string) {
  const before = preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const child = spawn(process.execPath, [...before, built('main')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dir, LOG_LEVEL: 'silent', ...env },
  })
  children.push(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return {
    child,
    exit,
    text: () => text,
    said: async (what: RegExp): Promise<string> => {
      while (!what.test(text))
        await Promise.race([once(child.stdout, 'data'), exit.then(() => Promise.reject(new Error(text)))])
      return text
    },
  }
}

/** A port that something else holds for the time of a test. */
async function taken(): Promise<{ port: number; free(): void }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, free: () => void server.close() }
}

async function freePorts(): Promise<{ PORT: string; PLAYGROUND_PORT: string }> {
  const found: number[] = []
  for (let port = 57300; found.length < 2; port++) if (await isPortFree(port)) found.push(port)
  return { PORT: String(found[0]), PLAYGROUND_PORT: String(found[1]) }
}

test('a local start prints one line with the address, and a signal stops everything and leaves nothing behind', async () => {
  const ports = await freePorts()
  // No browser, as on a server.
  const run = start({ ...ports, PATH: dirname(process.execPath) })
  const line = await run.said(/ready/)
  expect(line.trim()).toBe(`Shipmate is ready: open http://127.0.0.1:${ports.PLAYGROUND_PORT}`)
  expect((await fetch(`http://127.0.0.1:${ports.PORT}/healthz`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${ports.PLAYGROUND_PORT}/`)).status).toBe(200)
  run.child.kill('SIGINT')
  expect(await run.exit).toBe(0)
  expect(await isPortFree(Number(ports.PORT))).toBe(true)
  expect(await isPortFree(Number(ports.PLAYGROUND_PORT))).toBe(true)
  expect(await readdir(dir)).not.toContain('lock')
})

test.each(['PORT', 'PLAYGROUND_PORT'])('when %s is taken, the message says what to do', async (name) => {
  const other = await taken()
  const run = start({ ...(await freePorts()), [name]: String(other.port) })
  expect(await run.exit).toBe(1)
  expect(run.text()).toContain(`Port ${other.port} is taken.`)
  expect(run.text()).toContain(`${name}=${other.port + 1} npm start`)
  expect(await readdir(dir)).not.toContain('lock')
  other.free()
})

test('production without credentials does not start and says what is missing', async () => {
  const run = start({ NODE_ENV: 'production' })
  expect(await run.exit).toBe(1)
  expect(run.text()).toContain('MicrosoftAppId is missing')
  expect(run.text()).not.toMatch(/^\s+at /m)
})

test('a second start on the same data is refused and names the process that uses it', async () => {
  const first = start(await freePorts())
  await first.said(/ready/)
  const second = start(await freePorts())
  expect(await second.exit).toBe(1)
  expect(second.text()).toContain(`in use by process ${first.child.pid}`)
  expect(second.text()).not.toMatch(/^\s+at /m)
})

test.each(["throw new Error('deliberate')", "void Promise.reject(new Error('deliberate'))"])(
  'an error that nothing catches (%s) is logged in one line, and the process stops in order with exit code 1',
  async (fault) => {
    const run = start({ ...(await freePorts()), LOG_LEVEL: 'fatal' }, `process.on('SIGUSR2', () => { ${fault} })`)
    await run.said(/ready/)
    run.child.kill('SIGUSR2')
    expect(await run.exit).toBe(1)
    const lines = run.text().trim().split('\n').slice(1)
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 'fatal', error: expect.objectContaining({ message: 'deliberate' }) }),
    ])
    expect(await readdir(dir)).not.toContain('lock')
  },
)
