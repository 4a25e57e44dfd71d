import { readFileSync } from 'node:fs'
import { planRelease, storeIn, type Traffic } from './release/plan.ts'
import { az, variable } from './release/run.ts'
import { setVariables } from './release/set-variables.ts'

// node deploy/pipelines/plan-release.ts test|production: sets the variables that the parameter files and the following steps read.
const [environment = ''] = process.argv.slice(2)
const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const app = `ca-shipmate-${environment === 'production' ? 'prod' : 'test'}`
const found = JSON.parse(
  await az(['containerapp', 'list', '-g', variable('RESOURCE_GROUP'), '--query', `[?name=='${app}']`, '-o', 'json']),
) as { properties: { configuration: { ingress: { traffic?: Traffic[] } } } }[]
const plan = planRelease({
  traffic: found[0]?.properties.configuration.ingress.traffic ?? [],
  store: storeIn(file(`../azure/${environment}.bicepparam`)),
  version: (JSON.parse(file('../../package.json')) as { version: string }).version,
  commit: variable('COMMIT'),
  run: variable('RUN'),
})
setVariables({
  APP_NAME: app,
  STRATEGY: plan.strategy,
  REVISION_SUFFIX: plan.suffix,
  REVISION_LABEL: plan.label,
  NEW_REVISION: `${app}--${plan.suffix}`,
  OTHER_REVISION_SUFFIX: plan.oldSuffix,
  OLD_REVISION: plan.oldRevision,
  OLD_LABEL: plan.oldLabel,
  NEW_REVISION_TRAFFIC: String(plan.traffic),
})
