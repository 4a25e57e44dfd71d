import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Latencies in ms, one per request, and how many answers were not 200. */
interface LoadResult {
  readonly latencies: number[]
  /** When each request began, in ms after `began`. */
  readonly starts: number[]
  /** The client's `performance.timeOrigin`. */
  readonly began: number
  readonly failed: number
}

/** A client in a process of its own, so that its work is not counted as the server's; it is the fake connector too. */
export interface LoadClient {
  /** Where cards may be edited and messages sent: answers each request with an id. */
  readonly connectorUrl: string
  /** Posts bodies, `atOnce` at a time, each worker with a pause after an answer. */
  run(url: string, bodies: readonly string[], atOnce: number, pauseMs?: number): Promise<LoadResult>
  /** The same; `finish` ends it before all bodies are posted. */
  runUntilStopped(url: string, bodies: readonly string[], atOnce: number, pauseMs: number): Promise<LoadResult>
  finish(): void
  stop(): void
}

export async function startLoadClient(): Promise<LoadClient> {
  const child = fork(fileURLToPath(new URL('./load-child.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const [first] = (await once(child, 'message')) as [{ connectorUrl: string }]
  const run = async (url: string, bodies: readonly string[], atOnce: number, pauseMs = 0): Promise<LoadResult> => {
    child.send({ url, bodies, atOnce, pauseMs })
    const [result] = (await once(child, 'message')) as [LoadResult]
    return result
  }
  return {
    connectorUrl: first.connectorUrl,
    run,
    runUntilStopped: run,
    finish: () => void child.send('finish'),
    stop: () => void child.kill(),
  }
}
