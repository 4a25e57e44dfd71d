import { dirname, join } from 'node:path/posix'
import { parse } from 'yaml'
import { azurePipelines } from '../../../src/grading/read/yaml/azure-pipelines-schema.ts'
import { keyFault } from '../../../src/grading/read/yaml/key-fault.ts'
import { lintWorkflow } from '../../../src/content/lint/code/yaml/workflow-fault.ts'

/** The text of each file, by its path from the root of the repository. */
export type Files = Readonly<Record<string, string>>

type Mapping = Readonly<Record<string, unknown>>
const isMapping = (data: unknown): data is Mapping => typeof data === 'object' && data !== null && !Array.isArray(data)
const mapping = (data: unknown): Mapping => (isMapping(data) ? data : {})
const list = (data: unknown): unknown[] => (Array.isArray(data) ? data : [])

export const isWorkflow = (path: string): boolean => path.startsWith('.github/workflows/')
const deployWorkflow = '.github/workflows/deploy.yml'
const pipeline = 'deploy/pipelines/azure-pipelines.yml'

/** Every mapping at any depth, with the mapping itself. */
function* mappingsIn(data: unknown): Generator<Mapping> {
  if (isMapping(data)) yield data
  for (const value of isMapping(data) ? Object.values(data) : list(data)) yield* mappingsIn(value)
}

/** Returns what's wrong with the pipelines, as far as that's visible without running them. @param exists whether a file of the repository exists */
export async function pipelineProblems(files: Files, exists: (path: string) => boolean): Promise<string[]> {
  const problems: string[] = []
  for (const [path, text] of Object.entries(files)) {
    const found = isWorkflow(path) ? await workflowProblems(text) : templateProblems(path, text, files)
    const missing = filesIn(text).filter((file) => !exists(file))
    problems.push(
      ...[...found, ...missing.map((file) => `names ${file}, which doesn't exist`)].map((m) => `${path} ${m}`),
    )
  }
  const [github, azure] = [stagesOfWorkflow(files), stagesOfPipeline(files)]
  if (github.join() !== azure.join()) problems.push(`the stages differ: ${github.join(' ')} and ${azure.join(' ')}`)
  const [ours, theirs] = [true, false].map((kind) => commandsIn(files, kind))
  if (ours?.join('\n') !== theirs?.join('\n'))
    problems.push(`the commands differ:\n${ours?.join('\n')}\nand\n${theirs?.join('\n')}`)
  return problems
}

async function workflowProblems(text: string): Promise<string[]> {
  const workflow = mapping(parse(text))
  const jobs = Object.entries(mapping(workflow['jobs'])).map(([id, job]) => ({ id, job: mapping(job) }))
  const runs = [...mappingsIn(workflow)].flatMap(({ run }) => (typeof run === 'string' ? [run] : []))
  const uses = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, action = '']) => action)
  const checkouts = [...mappingsIn(workflow)].filter(({ uses: action }) =>
    String(action).startsWith('actions/checkout@'),
  )
  return [
    ...(await lintWorkflow(text)).map(({ line, message }) => `line ${line}: ${message}`),
    ...uses
      .filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))
      .map((action) => `uses ${action}, which isn't pinned by a commit with its version beside it`),
    ...runs.filter((run) => run.includes('${{')).map((run) => `has an expression in a script: ${run.trim()}`),
    ...checkouts
      .filter(({ with: inputs }) => mapping(inputs)['persist-credentials'] !== false)
      .map(() => 'leaves the token in the checkout'),
    ...(JSON.stringify(workflow['permissions']) === '{}' ? [] : ['gives all jobs permissions']),
    ...jobs.filter(({ job }) => !('permissions' in job)).map(({ id }) => `has no permissions in ${id}`),
    ...jobs
      .filter(({ job }) => !('uses' in job) && typeof job['timeout-minutes'] !== 'number')
      .map(({ id }) => `has no timeout in ${id}`),
    ...(/\bsecrets\b/.test(text) ? ['uses a secret'] : []),
    ...(/pull_request_target|workflow_run/.test(text) ? ['runs with rights on code from outside'] : []),
    ...('concurrency' in workflow || !text.match(/^ {2}(?:push|pull_request):/m) ? [] : ['has no concurrency']),
  ]
}

function templateProblems(path: string, text: string, files: Files): string[] {
  const data = mapping(parse(text))
  const fault = keyFault(azurePipelines, 'pipeline', data)
  const all = [...mappingsIn(data)]
  const jobs = all.filter((item) => 'job' in item || 'deployment' in item)
  const scripts = all.flatMap(({ bash, inlineScript }) =>
    [bash, inlineScript].filter((script) => typeof script === 'string'),
  )
  return [
    ...(fault === undefined ? [] : [fault]),
    ...all.flatMap((item) => callProblems(path, item, files)),
    ...[...text.matchAll(/\$\{\{ (?:each \w+ in )?parameters\.(\w+) \}\}/g)]
      .filter(([, name]) => !declared(data).some((parameter) => parameter['name'] === name))
      .map(([, name]) => `uses the parameter ${name}, which it doesn't declare`),
    ...declared(data)
      .filter(({ name }) => !text.includes(`parameters.${String(name)} }}`))
      .map(({ name }) => `declares the parameter ${String(name)}, which it doesn't use`),
    ...jobs
      .filter((job) => !('timeoutInMinutes' in job))
      .map((job) => `has no timeout in ${String(job['job'] ?? job['deployment'])}`),
    ...scripts
      .filter((script) => /\$\{\{|\$\((?:Build|System)\./.test(script))
      .map((script) => `has an expression in a script: ${script}`),
    ...scripts
      .filter((script) => script.trim().includes('\n') && !script.startsWith('set -euo pipefail'))
      .map(() => 'has a script that goes on after a fault'),
    ...all
      .filter((item) => 'checkout' in item && item['checkout'] !== 'none' && item['persistCredentials'] !== false)
      .map(() => 'leaves the token in the checkout'),
    ...all
      .flatMap(({ task }) => (typeof task === 'string' && !/^[\w-]+@\d+$/.test(task) ? [task] : []))
      .map((task) => `has the task ${task} without a version`),
  ]
}

const declared = (template: Mapping): Mapping[] => list(template['parameters']).map(mapping)

/** A template that's used gets all its parameters and no others. */
function callProblems(path: string, { template, parameters }: Mapping, files: Files): string[] {
  if (typeof template !== 'string') return []
  const target = join(dirname(path), template)
  const text = files[target]
  if (text === undefined) return [`uses ${target}, which doesn't exist`]
  const given = Object.keys(mapping(parameters))
  const wanted = declared(mapping(parse(text)))
  const names = new Set(wanted.map(({ name }) => String(name)))
  return [
    ...given
      .filter((name) => !names.has(name))
      .map((name) => `gives ${template} the parameter ${name}, which it doesn't declare`),
    ...wanted
      .filter((parameter) => !('default' in parameter) && !given.includes(String(parameter['name'])))
      .map(({ name }) => `doesn't give ${template} the parameter ${String(name)}`),
  ]
}

/** The files of the repository that scripts name; an environment stands for both of its parameter files. */
function filesIn(text: string): string[] {
  const named = [
    ...text.matchAll(
      /(?<![\w/])(?:deploy\/[\w./$-]+\.\w+|deploy\/Containerfile|\.ci\/\w+|\.github\/workflows\/[\w-]+\.yml)/g,
    ),
  ]
  return [
    ...new Set(named.flatMap(([file]) => ['test', 'production'].map((name) => file.replace('$ENVIRONMENT', name)))),
  ]
}

const stagesOfWorkflow = (files: Files): string[] =>
  Object.keys(mapping(mapping(parse(files[deployWorkflow] ?? ''))['jobs']))

const stagesOfPipeline = (files: Files): string[] =>
  list(mapping(parse(files[pipeline] ?? ''))['stages']).map((stage) => String(mapping(stage)['stage']).toLowerCase())

/** The commands that do the work, without what only one of the services needs. */
function commandsIn(files: Files, ofGitHub: boolean): string[] {
  const texts = Object.entries(files).filter(([path]) => isWorkflow(path) === ofGitHub)
  const scripts = texts.flatMap(([, text]) =>
    [...mappingsIn(parse(text))].flatMap(({ run, bash, inlineScript }) => [run, bash, inlineScript]),
  )
  const lines = scripts.flatMap((script) => (typeof script === 'string' ? script.split('\n') : []))
  return lines
    .map((line) => line.trim())
    .filter((line) => /^(?:az|node|npm|\.ci\/run)\b|^\.ci\/run$|=\$\(az /.test(line))
    .toSorted()
}
