import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Latencies in ms, one per request, and how many answers were not 200. */
interface LoadResult {
  readonly latencies: number[]
  readonly failed: number
}

/** A client in a process of its own, so that its work is not counted as the server's; it is the fake connector too. */
export interface LoadClient {
  /** Where cards may be edited and messages sent: answers each request with an id. */
  readonly connectorUrl: string
  /** Posts bodies, `atOnce` at a time. */
  run(url: string, bodies: readonly string[], atOnce: number): Promise<LoadResult>
  stop(): void
}

export async function startLoadClient(): Promise<LoadClient> {
  const child = fork(fileURLToPath(new URL('./load-child.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const [first] = (await once(child, 'message')) as [{ connectorUrl: string }]
  return {
    connectorUrl: first.connectorUrl,
    async run(url, bodies, atOnce) {
      child.send({ url, bodies, atOnce })
      const [result] = (await once(child, 'message')) as [LoadResult]
      return result
    },
    stop: () => void child.kill(),
  }
}
