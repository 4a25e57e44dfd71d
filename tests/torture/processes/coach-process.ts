import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { within } from '../wait.ts'
import { built } from '../../built.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const childFile = fileURLToPath(new URL('./child.ts', import.meta.url))
const startMs = 60_000

/** A coach in its own process. */
export interface CoachProcess {
  readonly process: ChildProcess
  readonly address: string
  isAlive(): boolean
  /** Everything that it has printed. */
  said(): string
  kill(signal: NodeJS.Signals): void
  /** @returns whether it ended in time */
  gone(ms: number): Promise<boolean>
}

/** A child that also runs commands from its IPC channel. */
export interface AskedProcess extends CoachProcess {
  ask<T>(call: string, argument?: string): Promise<T>
}

function watch(child: ChildProcess) {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const exit = once(child, 'exit').then(() => true)
  return {
    process: child,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    gone: async (ms: number) => (await within(ms, exit)) === true,
    exit,
  }
}

/** @throws Error with its output if it doesn't start */
async function started<T>(watched: ReturnType<typeof watch>, ready: Promise<T>): Promise<T> {
  const first = await within(startMs, Promise.race([ready, watched.exit.then(() => undefined)]))
  if (first !== undefined) return first
  watched.kill('SIGKILL')
  throw new Error(`it did not start: ${watched.said().slice(0, 1000)}`)
}

/** `child.ts` on a folder: local, with a small catalog. */
export async function startChild(dir: string, env: Record<string, string> = {}): Promise<AskedProcess> {
  const child = fork(childFile, {
    cwd: root,
    execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=320'],
    env: { PATH: process.env['PATH'], DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const watched = watch(child)
  const [{ port }] = await started(watched, once(child, 'message') as Promise<[{ port: number }]>)
  let asked = 0
  const waiting = new Map<number, (result: unknown) => void>()
  child.on('message', ({ ask, result }: { ask: number; result: unknown }) => waiting.get(ask)?.(result))
  return {
    ...watched,
    address: `http://127.0.0.1:${port}`,
    ask: <T>(call: string, argument?: string) =>
      new Promise<T>((resolve) => {
        const ask = ++asked
        waiting.set(ask, (result) => resolve(result as T))
        if (child.connected) child.send({ ask, call, argument })
      }),
  }
}

/** The product's process as in production, with invented credentials, so that no Playground starts. */
export async function startMain(dir: string): Promise<CoachProcess> {
  const child = spawn(process.execPath, [built('main')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dir,
      HOST: '127.0.0.1',
      PORT: '0',
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://shipmate.example.com',
      MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
      MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
      MicrosoftAppPassword: 'invented',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const watched = watch(child)
  const ready = async (): Promise<string> => {
    for (;;) {
      const port = /ready on port (\d+)/.exec(watched.said())?.[1]
      if (port) return port
      await Promise.race([once(child.stdout, 'data'), watched.exit])
      if (!watched.isAlive()) throw new Error(`it did not start: ${watched.said().slice(0, 1000)}`)
    }
  }
  return { ...watched, address: `http://127.0.0.1:${await started(watched, ready())}` }
}
