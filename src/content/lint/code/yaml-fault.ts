import { parseDocument } from 'yaml'
import { azurePipelines } from './azure-pipelines-keys.ts'
import { githubWorkflow } from './github-workflow-keys.ts'

/** The keys that a mapping may have, and what stands below them. Keys of an `open` shape are names that the author gives. */
interface Shape {
  readonly keys?: readonly string[]
  readonly open?: true
  /** The shape below a key; for a list, of each of its items. Below all other keys anything goes. */
  readonly below?: Readonly<Record<string, string>>
  /** The shape below every key of an open shape. */
  readonly each?: string
}
export type Grammar = Readonly<Record<string, Shape>>

/** The YAML parses, and its keys are those of the product that it is for, where that can be told. */
export function yamlFault(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) return `is no valid YAML once filled in: ${error.message}`
  const data = document.toJS() as unknown
  const known = productOf(data)
  if (!known) return undefined
  const strange = strangeKey(known.grammar, known.shape, data)
  return strange === undefined
    ? undefined
    : `has the key "${strange.key}", which is no keyword in a ${known.name} ${strange.shape}`
}

interface Product {
  readonly name: string
  readonly grammar: Grammar
  readonly shape: string
}

const azure = (shape: string): Product => ({ name: 'Azure Pipelines', grammar: azurePipelines, shape })
const github = (shape: string): Product => ({ name: 'GitHub Actions', grammar: githubWorkflow, shape })

/** Which product a snippet is for, told by keys that the other does not have; a snippet may be a part of a file. */
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

/** The first key that does not belong where it stands. Template expressions (`${{ if … }}`) may stand anywhere. */
function strangeKey(grammar: Grammar, shape: string, data: unknown): { key: string; shape: string } | undefined {
  const { keys = [], open, below = {}, each } = grammar[shape] as Shape
  if (Array.isArray(data)) return first(data, (item) => strangeKey(grammar, shape, item))
  if (typeof data !== 'object' || data === null) return undefined
  return first(Object.entries(data), ([key, value]) => {
    if (key.startsWith('${{')) return strangeKey(grammar, shape, value)
    if (!open && !keys.includes(key)) return { key, shape }
    const next = below[key] ?? each
    return next === undefined ? undefined : strangeKey(grammar, next, value)
  })
}

function first<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}
