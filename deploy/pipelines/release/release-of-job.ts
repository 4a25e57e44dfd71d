import type { Strategy } from './plan.ts'
import type { Release } from './roll-out.ts'
import { variable } from './run.ts'

/** The release that plan-release.ts planned earlier in this job. */
export function releaseOfJob(): Release {
  const strategy = variable('STRATEGY') as Strategy
  const old = (name: string): string => (strategy === 'first' ? '' : variable(name))
  return {
    strategy,
    resourceGroup: variable('RESOURCE_GROUP'),
    app: variable('APP_NAME'),
    newRevision: variable('NEW_REVISION'),
    newLabel: variable('REVISION_LABEL'),
    oldRevision: old('OLD_REVISION'),
    oldLabel: strategy === 'blue-green' ? variable('OLD_LABEL') : '',
  }
}
