import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../free-port.ts'
import { pause } from '../../torture/wait.ts'

/** The built coach as a process of its own, as it runs in production, but without credentials. */
export interface BuiltCoach {
  readonly url: string
  /** From the start of the process until it takes requests. */
  readonly startMs: number
  /** Resident memory. */
  megabytes(): Promise<number>
  /** CPU seconds of the process so far. */
  cpuSeconds(): Promise<number>
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url))
const ticksPerSecond = 100

/** @throws Error if it doesn't start: `npm run build` comes first */
export async function startBuiltCoach(databaseUrl: string): Promise<BuiltCoach> {
  const [port, playground] = [await freePort(), await freePort()]
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-old-space-size=320', '--max-semi-space-size=4', main], {
    env: {
      ...process.env,
      MALLOC_ARENA_MAX: '2',
      PORT: String(port),
      PLAYGROUND_PORT: String(playground),
      STORE: 'postgres',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.status === 200) break
    if (child.exitCode !== null) throw new Error('the coach did not start: run npm run build first')
    await pause(20)
  }
  const startMs = performance.now() - started
  return {
    url: `${url}/api/messages`,
    startMs,
    async megabytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    },
    async cpuSeconds() {
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
