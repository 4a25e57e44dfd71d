import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, jest, test } from '@jest/globals'
import { checks, checkServer } from '../../../deploy/pipelines/release/check-server.ts'
import { freePort } from '../../free-port.ts'
import { openHttp } from '../../http/open-http.ts'
import { runScript } from './run-script.ts'
import { built } from '../../built.ts'

jest.setTimeout(120_000)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** The server as in production, with made-up ids. */
async function startServer(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-smoke-'))
  ends.push(() => rm(dir, { recursive: true, force: true }))
  const port = String(await freePort())
  const child: ChildProcess = spawn(process.execPath, [built('main')], {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      DATA_DIR: dir,
      LOG_LEVEL: 'silent',
      MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
      MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
      MicrosoftAppPassword: 'not-used-here',
      PUBLIC_URL: 'https://shipmate.example.com',
    },
  })
  ends.push(async () => {
    const gone = once(child, 'exit')
    if (child.kill('SIGTERM')) await gone
  })
  return `http://127.0.0.1:${port}`
}

/** Checks without waiting. */
async function check(url: string, attempts = 1) {
  const said: string[] = []
  const pauses: number[] = []
  const sleep = (seconds: number) => Promise.resolve(void pauses.push(seconds))
  const passed = await checkServer(url, { attempts }, { fetch, sleep, say: (line) => void said.push(line) })
  return { passed, said, pauses }
}

test('the production server passes, also when it is still starting at first', async () => {
  const { code, output } = await runScript(['deploy/smoke-test.ts', await startServer(), '20'])
  expect(output.trim().split('\n')).toEqual([
    'ok   GET /healthz: 200',
    'ok   GET /readyz: 200',
    'ok   POST /api/messages: 401',
    'ok   GET /privacy: 200',
  ])
  expect(code).toBe(0)
})

test('a server that takes messages without a token, has no pages, and cannot store anything fails', async () => {
  const { port, server } = await openHttp({ ready: () => Promise.reject(new Error('no disk')) })
  ends.push(() => server.stop(0))
  const { passed, said } = await check(`http://127.0.0.1:${port}`)
  expect(passed).toBe(false)
  expect(said).toEqual([
    'ok   GET /healthz: 200',
    'FAIL GET /readyz: 503, expected 200',
    expect.stringMatching(/^FAIL POST \/api\/messages: (?!401)\d+, expected 401$/),
    'FAIL GET /privacy: 404, expected 200',
  ])
})

test('a redirect is not an answer, and a server that never answers fails after its attempts', async () => {
  const server = createServer((_, response) => {
    response.statusCode = 302
    response.setHeader('location', '/healthz')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect((await check(url)).said[0]).toBe('FAIL GET /healthz: 302, expected 200')
  server.closeAllConnections()
  server.close()
  const { passed, said, pauses } = await check(url, 3)
  expect(passed).toBe(false)
  expect(pauses).toEqual([5, 5])
  expect(said).toHaveLength(checks.length)
  expect(said[0]).toContain('ECONNREFUSED')
})

test('the script fails with the server, and says what it needs', async () => {
  const refused = await runScript(['deploy/smoke-test.ts', `http://127.0.0.1:${await freePort()}`, '1'])
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('FAIL GET /healthz: connect ECONNREFUSED')
  for (const args of [[], ['no address'], ['http://127.0.0.1', 'many']]) {
    const { code, output } = await runScript(['deploy/smoke-test.ts', ...args])
    expect(code).toBe(1)
    expect(output).toContain('Give the address of the server')
  }
})
