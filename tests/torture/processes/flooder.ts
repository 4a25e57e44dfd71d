import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Flooder {
  readonly connectorUrl: string
  /** Posts all bodies at once. @returns the statuses */
  flood(url: string, bodies: readonly string[]): Promise<readonly number[]>
  stop(): void
}

export async function startFlooder(): Promise<Flooder> {
  const child = fork(fileURLToPath(new URL('./flood-child.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const [{ connectorUrl }] = (await once(child, 'message')) as [{ connectorUrl: string }]
  return {
    connectorUrl,
    async flood(url, bodies) {
      child.send({ url, bodies })
      const [{ statuses }] = (await once(child, 'message')) as [{ statuses: number[] }]
      return statuses
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
