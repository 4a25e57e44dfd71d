import { parseDocument } from 'yaml'
import { azurePipelines } from '../../../../grading/read/yaml/azure-pipelines-schema.ts'
import { actionMetadata, dependabot } from './github-schemas.ts'
import { keyFault } from '../../../../grading/read/yaml/key-fault.ts'
import { workflowFault } from './workflow-fault.ts'

/** Checks that the YAML parses, and that it follows the rules of the product that it's written for, where that's recognizable. */
export async function yamlFault(text: string): Promise<string | undefined> {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) return `isn't valid YAML once it's filled in: ${error.message}`
  const data = document.toJS() as unknown
  return checkerOf(data)?.(data)
}

type Checker = (data: unknown) => string | undefined | Promise<string | undefined>

const azure =
  (shape: string): Checker =>
  (data) =>
    keyFault(azurePipelines, shape, data)

/** Recognizes the product by keys that the other one doesn't have; a snippet can be a part of a file. */
function checkerOf(data: unknown): Checker | undefined {
  const list = Array.isArray(data)
  const top = keysOf(list ? data[0] : data)
  const has = (...keys: string[]) => keys.some((key) => top.has(key))
  if (has('apiVersion', 'kind')) return undefined
  if (list) {
    if (has('uses', 'run')) return workflowFault
    if (has('task', 'script', 'bash', 'pwsh', 'powershell', 'checkout', 'publish', 'download')) return azure('step')
    if (has('stage')) return azure('stage')
    return has('job', 'deployment') ? azure('job') : undefined
  }
  if (has('runs')) return (action) => keyFault(actionMetadata, 'action', action)
  if (has('on', 'runs-on')) return workflowFault
  if (has('updates')) return (file) => keyFault(dependabot, 'dependabot', file)
  const { jobs, steps } = (data ?? {}) as { jobs?: unknown; steps?: unknown }
  if (jobs !== undefined && !Array.isArray(jobs)) return workflowFault
  if (Array.isArray(steps) && steps.some((step) => ['uses', 'run'].some((key) => keysOf(step).has(key))))
    return workflowFault
  const isAzure = has('stages', 'jobs', 'steps', 'trigger', 'pr', 'schedules', 'resources', 'extends', 'pool')
  return isAzure ? azure('pipeline') : undefined
}

const keysOf = (data: unknown): Set<string> =>
  new Set(typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [])
