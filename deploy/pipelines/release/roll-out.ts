import { judge, readHealth, type RevisionHealth } from './health.ts'
import type { Strategy } from './plan.ts'
import type { Az } from './run.ts'

/** What a release does to a container app. */
export interface Release {
  readonly strategy: Strategy
  readonly resourceGroup: string
  readonly app: string
  readonly newRevision: string
  readonly newLabel: string
  readonly oldRevision: string
  readonly oldLabel: string
}

/** How long a release is watched. */
export interface Watch {
  readonly workspace: string
  readonly query: string
  /** Percent of the requests for the new revision, one step after the other. */
  readonly steps: readonly number[]
  /** Telemetry arrives some minutes late. */
  readonly waitSeconds: number
  /** Checks for each step while there are too few turns. */
  readonly checks: number
  readonly minTurns: number
}

interface Tools {
  readonly az: Az
  readonly sleep: (seconds: number) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Moves the traffic to the new revision in steps, and asks the telemetry after each one.
 * @returns whether the release is healthy; if not, the caller rolls back
 */
export async function rollOut(release: Release, watch: Watch, tools: Tools): Promise<boolean> {
  // Proves that the telemetry can be read before anything moves. It also gets the token for it while the sign-in is fresh:
  // the services' own tokens expire after a few minutes, and Azure CLI can't renew what it got with them.
  await readTelemetry(watch, tools)
  // With one revision at a time, the new one has all the traffic already.
  const steps = release.strategy === 'blue-green' ? watch.steps : [100]
  for (const step of steps) {
    if (release.strategy === 'blue-green') await setTraffic(release, step, tools)
    if (!(await isHealthy(release, watch, tools))) return false
  }
  if (release.strategy === 'blue-green')
    await tools.az(['containerapp', 'revision', 'deactivate', ...target(release), '--revision', release.oldRevision])
  return true
}

async function setTraffic(release: Release, step: number, { az, say }: Tools): Promise<void> {
  const weights = [`${release.newLabel}=${step}`, `${release.oldLabel}=${100 - step}`]
  say(`Traffic: ${weights.join(' ')}`)
  await az(['containerapp', 'ingress', 'traffic', 'set', ...target(release), '--label-weight', ...weights])
}

async function isHealthy(release: Release, watch: Watch, tools: Tools): Promise<boolean> {
  // Nobody can use the first revision yet: the app comes into Teams once the server has an address.
  const minTurns = release.strategy === 'first' ? 0 : watch.minTurns
  for (let check = 1; check <= watch.checks; check++) {
    await tools.sleep(watch.waitSeconds)
    const rows = await readTelemetry(watch, tools)
    const { state, reason } = judge(rows, { ...release, minTurns })
    tools.say(`Check ${check} of ${watch.checks}: ${state}. ${reason}`)
    if (state !== 'too-few-turns') return state === 'healthy'
  }
  return false
}

async function readTelemetry({ workspace, query }: Watch, { az }: Tools): Promise<RevisionHealth[]> {
  const options = ['--workspace', workspace, '--analytics-query', query, '--timespan', 'P1D', '-o', 'json']
  try {
    return readHealth(await az(['monitor', 'log-analytics', 'query', ...options]))
  } catch (error) {
    // A new workspace gets its tables with the first data, and no one has used the server yet.
    if ((error as Error).message.includes("Failed to resolve table or column expression named 'AppRequests'")) return []
    throw error
  }
}

const attempts = 3
const secondsBetween = 10

/** Gives all the traffic back to the old revision. It's safe to repeat, and safe if the new revision was never created. */
export async function rollBack(release: Release, { az, sleep, say }: Tools): Promise<void> {
  if (release.strategy === 'first') {
    say('There is no older revision to go back to.')
    return
  }
  // Until this succeeds, nothing may be running, and Azure refuses a change while another one is under way.
  const insist = async (args: readonly string[]): Promise<void> => {
    for (let attempt = 1; ; attempt++)
      try {
        return void (await az(args))
      } catch (error) {
        if (attempt === attempts) throw error
        await sleep(secondsBetween)
      }
  }
  const revision = async (action: 'activate' | 'deactivate', name: string) =>
    insist(['containerapp', 'revision', action, ...target(release), '--revision', name])
  const stopNew = async () => {
    try {
      await revision('deactivate', release.newRevision)
    } catch (error) {
      say(`${release.newRevision} could not be deactivated: ${(error as Error).message}`)
    }
  }
  // With the embedded store, the new revision must stop first, because it locks the data folder.
  if (release.strategy === 'switch') await stopNew()
  await revision('activate', release.oldRevision)
  const all = ['--revision-weight', `${release.oldRevision}=100`]
  await insist(['containerapp', 'ingress', 'traffic', 'set', ...target(release), ...all])
  if (release.strategy === 'blue-green') await stopNew()
  say(`${release.oldRevision} gets all requests again.`)
}

const target = ({ resourceGroup, app }: Release): string[] => ['-g', resourceGroup, '-n', app]
