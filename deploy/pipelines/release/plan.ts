/** An entry of `properties.configuration.ingress.traffic` of a container app. */
export interface Traffic {
  readonly revisionName?: string
  readonly label?: string
  readonly weight?: number
}

/**
 * How the new revision takes over:
 * - `first`: there is no revision yet.
 * - `switch`: one process locks the embedded store, so the old revision stops before the new one starts.
 * - `blue-green`: both run, and the traffic moves in steps.
 */
export type Strategy = 'first' | 'switch' | 'blue-green'

export interface ReleasePlan {
  readonly strategy: Strategy
  readonly suffix: string
  readonly label: 'blue' | 'green'
  readonly oldRevision: string
  readonly oldSuffix: string
  /** The label that the old revision has once the new one is deployed: main.bicep gives it the other one. */
  readonly oldLabel: string
  /** The share of the requests that the new revision gets when it's deployed, in percent. */
  readonly traffic: number
}

/** Plans a release from what runs now. @param run makes the revision's name unique when the same commit is deployed again */
export function planRelease({
  traffic,
  store,
  version,
  commit,
  run,
}: {
  readonly traffic: readonly Traffic[]
  readonly store: string
  readonly version: string
  readonly commit: string
  readonly run: string
}): ReleasePlan {
  const [old] = traffic.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
  const oldRevision = old?.revisionName ?? ''
  const strategy = oldRevision === '' ? 'first' : store === 'postgres' ? 'blue-green' : 'switch'
  const label = old?.label === 'blue' ? 'green' : 'blue'
  return {
    strategy,
    suffix: suffixOf(version, commit, run),
    label,
    oldRevision,
    oldSuffix: oldRevision.split('--')[1] ?? '',
    oldLabel: oldRevision === '' ? '' : label === 'blue' ? 'green' : 'blue',
    traffic: strategy === 'blue-green' ? 0 : 100,
  }
}

/** `v0-1-0-4f2a9c1-12-1`: Container Apps allows lowercase letters, digits, and single hyphens. */
function suffixOf(version: string, commit: string, run: string): string {
  const suffix = `v${version}-${commit.slice(0, 7)}-${run}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  if (suffix.length > 30) throw new Error(`The revision suffix ${suffix} has more than 30 characters.`)
  return suffix
}

/** The store in a parameter file of Bicep, which decides how a release takes over. */
export function storeIn(parameters: string): string {
  const [, store] = /^param store = '(\w+)'$/m.exec(parameters) ?? []
  if (store === undefined) throw new Error("The parameter file has no line such as: param store = 'embedded'")
  return store
}
