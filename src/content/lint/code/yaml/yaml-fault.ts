import { parseDocument } from 'yaml'
import { azurePipelines } from './azure-pipelines.ts'
import { githubWorkflow } from './github-workflow.ts'
import { findUnknownKey, type Grammar } from './grammar.ts'

/** Checks that the YAML parses, and that its keys belong to the product that it's written for, where that's recognizable. */
export function yamlFault(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) return `isn't valid YAML once it's filled in: ${error.message}`
  const data = document.toJS() as unknown
  const known = productOf(data)
  if (!known) return undefined
  const unknown = findUnknownKey(known.grammar, known.shape, data)
  return unknown === undefined
    ? undefined
    : `has the key "${unknown.key}", which is not a keyword of a ${known.name} ${unknown.shape}`
}

interface Product {
  readonly name: string
  readonly grammar: Grammar
  readonly shape: string
}

const azure = (shape: string): Product => ({ name: 'Azure Pipelines', grammar: azurePipelines, shape })
const github = (shape: string): Product => ({ name: 'GitHub Actions', grammar: githubWorkflow, shape })

/** Recognizes the product by keys that the other one doesn't have; a snippet can be a part of a file. */
function productOf(data: unknown): Product | undefined {
  const list = Array.isArray(data)
  const top = keysOf(list ? data[0] : data)
  const has = (...keys: string[]) => keys.some((key) => top.has(key))
  if (has('apiVersion', 'kind')) return undefined
  if (list) {
    if (has('uses', 'run')) return github('step')
    if (has('task', 'script', 'bash', 'pwsh', 'powershell', 'checkout', 'publish', 'download')) return azure('step')
    if (has('stage')) return azure('stage')
    return has('job', 'deployment') ? azure('job') : undefined
  }
  if (has('on', 'runs', 'runs-on')) return github(has('runs') ? 'action' : has('on') ? 'workflow' : 'job')
  if (has('updates')) return github('dependabot')
  const { jobs, steps } = (data ?? {}) as { jobs?: unknown; steps?: unknown }
  if (jobs !== undefined && !Array.isArray(jobs)) return github('workflow')
  if (Array.isArray(steps) && steps.some((step) => ['uses', 'run'].some((key) => keysOf(step).has(key))))
    return github('job')
  const isAzure = has('stages', 'jobs', 'steps', 'trigger', 'pr', 'schedules', 'resources', 'extends', 'pool')
  return isAzure ? azure('pipeline') : undefined
}

const keysOf = (data: unknown): Set<string> =>
  new Set(typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [])
