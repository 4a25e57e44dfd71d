import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { azurePipelines } from './yaml/azure-pipelines-schema.ts'
import { fieldsOf, listOf, lowerKeys, readYaml, scalarOf, textOf } from './yaml/read-yaml.ts'

/**
 * Reads a pipeline of Azure Pipelines into one form, however it's written: short forms are written out, defaults are filled in, and expressions
 * such as `${{ if … }}:` count as if they held.
 *
 * - `trigger`, `pr`: `kind` is `default`, `none`, or `own`; `branches`, `paths`, `tags` each with `include` and `exclude`; `batch`
 * - `schedules`, `parameters`, `resources.repositories`, `resources.containers`, `extends`, `lockBehavior`: as written
 * - `resources.pipelines`: as written, with `trigger` as above (`none` if nothing is written)
 * - `variables`: `name`, `value`, `group`, `template`
 * - `stages`: `name`, `dependsOn` (the stage before, unless it's written), `condition`, `variables`, `template`, `jobs`
 * - `jobs` (of all stages): `name`, `kind` (`job`, `deployment`, `template`), `stage`, `dependsOn`, `condition`, `pool` (`name`, `vmImage`,
 *   `demands`, `server`; the nearest one that holds), `environment` (`name`, `resourceName`, `resourceType`, `tags`), `strategy` (`kind`,
 *   `increments`, `maxParallel`, `hooks`, `legs`), `container` and `services` (what their resource says; services also have their `name`), `timeout`, `variables`, `template`, `parameters`, `uses`, `steps`
 * - `steps` (of all jobs): `kind` (`task`, `script`, `checkout`, `download`, `publish`, `template`, …), `task`, `version`, `inputs` (keys in lower
 *   case), `script` (also of tasks that run one, the path of a script file, and `npm …` or `dotnet …` of the tasks that run those), `shell`, `name`, `displayName`, `condition`, `env`, `hook`, `job`, `stage`, `enabled`,
 *   `continueOnError`, `timeout`, `retries`, and what else is written, such as `fetchDepth`
 * - stages, jobs, and steps below `${{ if … }}:` have these expressions as `when`
 * - `text`: all keys and values
 */
export function readAzurePipelines(text: string): ReadAnswer {
  const read = readYaml(text, azurePipelines)
  if ('fault' in read) return read
  const { data } = read
  const resources = Object.fromEntries(
    Object.entries(fieldsOf(data['resources'])).map(([key, value]) => [key, listOf(value).map(fieldsOf)]),
  )
  const stages = stagesOf(data, resources['containers'] ?? [])
  const fault = faultIn(stages)
  if (fault) return { fault }
  const jobs = stages.flatMap(({ jobs: some }) => some)
  return {
    tree: {
      name: data['name'],
      trigger: triggerOf(data['trigger']),
      pr: triggerOf(data['pr']),
      schedules: listOf(data['schedules']).map((one) => ({
        ...fieldsOf(one),
        branches: filterOf(fieldsOf(one)['branches']),
      })),
      parameters: listOf(data['parameters']),
      variables: variablesOf(data['variables']),
      resources: {
        ...resources,
        pipelines: (resources['pipelines'] ?? []).map((one) => ({
          ...one,
          trigger: triggerOf(one['trigger'] ?? 'none'),
        })),
      },
      extends: data['extends'],
      lockBehavior: data['lockBehavior'],
      stages,
      jobs,
      steps: jobs.flatMap(({ steps }) => steps),
      text: textOf(data),
    },
  }
}

const isExpression = (key: string): boolean => key.startsWith('${{')

/** A list's items, with those below `${{ if … }}:` and `${{ each … }}:` among them. */
const itemsOf = (value: unknown, when: readonly string[] = []): readonly Fields[] =>
  listOf(value).flatMap((item) => {
    const fields = fieldsOf(item)
    const keys = Object.keys(fields)
    return keys.length > 0 && keys.every(isExpression)
      ? keys.flatMap((key) => itemsOf(fields[key], [...when, key]))
      : [when.length > 0 ? { ...fields, when } : fields]
  })

type Fields = Readonly<Record<string, unknown>>

interface Stage {
  readonly name: string
  readonly dependsOn: readonly unknown[]
  readonly jobs: readonly Job[]
  readonly [key: string]: unknown
}

interface Job {
  readonly name: string
  readonly kind: string
  readonly dependsOn: readonly unknown[]
  readonly steps: readonly Fields[]
  readonly [key: string]: unknown
}

/** What the keys alone don't tell: everything that's waited for exists. A template's names aren't known, and nor is what an expression gives. */
function faultIn(stages: readonly Stage[]): Fault | undefined {
  const unknownOf = (what: 'stage' | 'job', all: readonly (Stage | Job)[]): Fault | undefined => {
    if (all.some(({ template }) => template !== undefined)) return undefined
    const names = new Set(all.map(({ name }) => name.toLowerCase()))
    for (const { name, dependsOn } of all) {
      const unknown = dependsOn.map(scalarOf).find((one) => !one.includes('$') && !names.has(one.toLowerCase()))
      if (unknown !== undefined)
        return { message: `has the ${what} "${name}" that depends on "${unknown}", and no ${what} there has that name` }
    }
    return undefined
  }
  return unknownOf('stage', stages) ?? stages.map(({ jobs }) => unknownOf('job', jobs)).find((fault) => fault)
}

function stagesOf(data: Fields, containers: readonly Fields[]): readonly Stage[] {
  const written = itemsOf(data['stages'])
  const items =
    written.length > 0 ? written : [{ jobs: data['jobs'], steps: data['steps'] === undefined ? undefined : data }]
  let before: string[] = []
  return items.map((item, index) => {
    const stage = fieldsOf(item)
    const name = scalarOf(stage['stage'])
    const pool = stage['pool'] ?? data['pool']
    const own = stage['steps'] as Fields | undefined
    const jobs = own
      ? [jobOf({ ...own, name: undefined, dependsOn: undefined }, { stage: name, pool, containers })]
      : itemsOf(stage['jobs']).map((job) => jobOf(job, { stage: name, pool, containers }))
    const dependsOn = 'dependsOn' in stage ? listOf(stage['dependsOn']).filter((one) => one !== '') : before
    before = name === '' ? before : [name]
    return {
      name,
      index,
      displayName: stage['displayName'],
      dependsOn,
      condition: stage['condition'],
      when: stage['when'],
      variables: variablesOf(stage['variables']),
      template: stage['template'],
      parameters: stage['parameters'],
      lockBehavior: stage['lockBehavior'],
      trigger: stage['trigger'],
      isSkippable: stage['isSkippable'],
      jobs,
    }
  })
}

interface Around {
  readonly stage: string
  readonly pool: unknown
  readonly containers: readonly Fields[]
}

function jobOf(job: Fields, { stage, pool, containers }: Around): Job {
  const kind = 'deployment' in job ? 'deployment' : 'template' in job ? 'template' : 'job'
  const name = scalarOf(job[kind] ?? job['job'])
  const strategy = strategyOf(job['strategy'])
  const at = { job: name, stage }
  const steps = [
    ...itemsOf(job['steps']).map((step) => stepOf(step, { ...at, hook: undefined })),
    ...strategy.steps.map(({ hook, step }) => stepOf(step, { ...at, hook })),
  ]
  return {
    name: kind === 'template' ? '' : name,
    kind,
    stage,
    displayName: job['displayName'],
    dependsOn: listOf(job['dependsOn']),
    condition: job['condition'],
    when: job['when'],
    pool: poolOf(job['pool'] ?? pool),
    environment: environmentOf(job['environment']),
    strategy: strategy.shown,
    container: job['container'] === undefined ? undefined : containerOf(job['container'], containers),
    services: Object.entries(fieldsOf(job['services'])).map(([service, one]) => ({
      ...containerOf(one, containers),
      name: service,
    })),
    timeout: job['timeoutInMinutes'],
    cancelTimeout: job['cancelTimeoutInMinutes'],
    continueOnError: job['continueOnError'],
    workspace: job['workspace'],
    uses: job['uses'],
    variables: variablesOf(job['variables']),
    template: kind === 'template' ? job['template'] : undefined,
    parameters: job['parameters'],
    steps,
  }
}

/** A container by the name of its resource, by its image, or written out. */
const containerOf = (value: unknown, containers: readonly Fields[]): Fields =>
  typeof value === 'string'
    ? (containers.find(({ container }) => container === value) ?? { image: value })
    : fieldsOf(value)

const scripts = ['script', 'bash', 'pwsh', 'powershell']
const kinds = [
  ...scripts,
  'task',
  'checkout',
  'download',
  'downloadBuild',
  'getPackage',
  'publish',
  'template',
  'reviewApp',
]

function stepOf(step: Fields, at: Fields) {
  const kind = kinds.find((one) => one in step) ?? ''
  const [task, version] = kind === 'task' ? scalarOf(step['task']).split('@') : []
  const inputs = lowerKeys(step['inputs'])
  const isScript = scripts.includes(kind)
  const script = isScript ? step[kind] : scriptOfTask(task, inputs)
  const { timeoutInMinutes, retryCountOnTaskFailure, ...rest } = step
  return {
    ...rest,
    ...at,
    kind: isScript ? 'script' : kind,
    ...(isScript ? { shell: kind } : {}),
    task,
    version,
    inputs,
    script,
    of: kind === 'task' || isScript ? undefined : step[kind],
    timeout: timeoutInMinutes,
    retries: retryCountOnTaskFailure,
  }
}

/** What a task runs: its inline script, the path of a script with its arguments, or the command of a tool. */
function scriptOfTask(task: string | undefined, inputs: Fields): unknown {
  const given = ['command', 'customcommand', 'custom', 'projects', 'arguments'].map((key) => scalarOf(inputs[key]))
  if (task === 'Npm' || task === 'DotNetCoreCLI')
    return [task === 'Npm' ? 'npm' : 'dotnet', ...given.filter((part) => part !== '' && part !== 'custom')].join(' ')
  const path = inputs['filepath'] ?? inputs['scriptpath']
  return (
    inputs['inlinescript'] ??
    inputs['script'] ??
    inputs['inline'] ??
    (path === undefined ? undefined : `${scalarOf(path)} ${scalarOf(inputs['arguments'])}`.trim())
  )
}

const lifecycles = ['runOnce', 'rolling', 'canary']

function strategyOf(value: unknown) {
  const strategy = fieldsOf(value)
  const kind = lifecycles.find((one) => one in strategy)
  if (kind === undefined) {
    const { matrix } = strategy
    return {
      shown:
        matrix === undefined
          ? strategy['parallel'] === undefined
            ? undefined
            : { kind: 'parallel', ...strategy }
          : {
              kind: 'matrix',
              legs: typeof matrix === 'object' && matrix !== null ? Object.values(matrix) : [],
              computed: typeof matrix === 'string',
              maxParallel: strategy['maxParallel'],
            },
      steps: [],
    }
  }
  const { on, increments, maxParallel, ...hooks } = fieldsOf(strategy[kind])
  const all = [
    ...Object.entries(hooks),
    ...Object.entries(fieldsOf(on)).map(([outcome, hook]) => [`on.${outcome}`, hook] as const),
  ]
  return {
    shown: { kind, increments: listOf(increments), maxParallel, hooks: all.map(([name]) => name) },
    steps: all.flatMap(([hook, body]) => itemsOf(fieldsOf(body)['steps']).map((step) => ({ hook, step }))),
  }
}

function poolOf(value: unknown) {
  if (value === undefined) return { isDefault: true }
  if (value === 'server') return { server: true }
  return typeof value === 'string'
    ? { name: value }
    : { ...fieldsOf(value), demands: listOf(fieldsOf(value)['demands']) }
}

/** `production.vm-1` is a resource of an environment. */
function environmentOf(value: unknown) {
  if (value === undefined) return undefined
  const { name, ...rest } = typeof value === 'string' ? { name: value } : fieldsOf(value)
  const [environment, resource] = scalarOf(name).split('.')
  return { name: environment, ...(resource ? { resourceName: resource } : {}), ...rest }
}

function variablesOf(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return itemsOf(value)
  return Object.entries(fieldsOf(value)).flatMap(([name, one]) =>
    isExpression(name) ? variablesOf(one) : [{ name, value: one }],
  )
}

/** Branches, paths, and tags in one form; a list alone is what's included. */
function filterOf(value: unknown) {
  const { include, exclude } = Array.isArray(value) ? { include: value, exclude: [] } : fieldsOf(value)
  return { include: listOf(include), exclude: listOf(exclude) }
}

function triggerOf(value: unknown) {
  if (value === undefined || value === 'none')
    return { kind: value ?? 'default', branches: filterOf([]), paths: filterOf([]), tags: filterOf([]) }
  const { branches, paths, tags, ...rest } = Array.isArray(value)
    ? { branches: value }
    : typeof value === 'string'
      ? { branches: [value] }
      : fieldsOf(value)
  return { kind: 'own', ...rest, branches: filterOf(branches), paths: filterOf(paths), tags: filterOf(tags) }
}
