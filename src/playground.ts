import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from './operator-error.ts'

const command = fileURLToPath(new URL('../node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url))

/** Microsoft's Agents Playground, a Teams-like window for local runs. It's a development dependency, so a production install has none. */
export interface Playground {
  readonly url: string
  stop(): Promise<void>
}

export const isPlaygroundInstalled = (): boolean => existsSync(command)

/** @returns whether nothing listens on a loopback port */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/**
 * The Playground opens a browser with `xdg-open` and ends when there is none, as on a server. So the last folder on its path has one that does
 * nothing.
 */
async function stubBrowser(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shipmate-browser-'))
  await writeFile(join(folder, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 })
  return folder
}

/**
 * Starts the Playground with its telemetry off and waits until it listens.
 * @param endpoint the bot's own address, `http://127.0.0.1:3978/api/messages`
 * @param env its environment; the caller's by default
 * @throws OperatorError when it ends before it listens
 */
export async function startPlayground(
  endpoint: string,
  port: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Playground> {
  const stubs = await stubBrowser()
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  // It writes a log folder into its working directory.
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: tmpdir(),
    env: { ...env, PATH: [env['PATH'], stubs].join(delimiter) },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  }
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    process.off('exit', kill)
    kill()
    await ended
    await rm(stubs, { recursive: true, force: true })
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (/Listening on/i.test(said)) resolve({ url: `http://127.0.0.1:${port}`, stop })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() =>
      reject(
        new OperatorError(
          `The Agents Playground ended before it was ready: ${said.slice(0, 500).trim()}.`,
          'Run npm ci, then start again.',
        ),
      ),
    )
  })
}
