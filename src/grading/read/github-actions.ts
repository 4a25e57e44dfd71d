import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { githubWorkflow } from './yaml/github-workflow-schema.ts'
import { fieldsOf, listOf, lowerKeys, readYaml, scalarOf, textOf } from './yaml/read-yaml.ts'

/**
 * Reads a workflow of GitHub Actions into one form, however it's written.
 *
 * - `events`: names; `on`: by event, with `branches`, `branches-ignore`, `tags`, `paths`, `paths-ignore`, `types`, `inputs`, … as lists where they
 *   can be lists; `on.schedule` is a list with `cron`
 * - `permissions`: by scope, or `all: read-all`; absent if none are set. `env`, `concurrency` (`group`, `cancel-in-progress`), `defaults`
 * - `jobs`: `id`, `name`, `runsOn` (a list), `needs` (a list), `if`, `permissions` (the workflow's, unless the job has its own), `hasPermissions` (also with an empty block), `environment` (`name`,
 *   `url`), `strategy` (`matrix`, `fail-fast`, `max-parallel`), `combinations` (what the matrix comes to, with `include` and `exclude`), `concurrency`, `container`, `services`, `timeout`, `continueOnError`, `outputs`,
 *   `env`, `uses`, `with`, `secrets`, `steps`
 * - `steps` (of all jobs): `job`, `id`, `name`, `uses`, `action` (`actions/checkout`), `ref` (what's after the @), `isPinned` (to a full commit id),
 *   `run`, `script` (`run`, or what the action runs), `shell`, `with`, `env` (with the job's and the workflow's), `working-directory` (also by default), `if`, `continueOnError`, `timeout`
 * - `text`: all keys and values
 */
export function readGitHubActions(text: string): ReadAnswer {
  const read = readYaml(text, githubWorkflow)
  if ('fault' in read) return read
  const { data } = read
  const fault = faultIn(data)
  if (fault) return { fault }
  const around = permissionsOf(data['permissions'])
  const jobs = Object.entries(fieldsOf(data['jobs'])).map(([id, job]) =>
    jobOf(id, fieldsOf(job), { permissions: around, env: fieldsOf(data['env']), run: runOf(data) }),
  )
  const on = eventsOf(data['on'])
  return {
    tree: {
      name: data['name'],
      on,
      events: Object.keys(on),
      permissions: around,
      env: data['env'],
      concurrency: concurrencyOf(data['concurrency']),
      defaults: data['defaults'],
      jobs,
      steps: jobs.flatMap(({ steps }) => steps),
      text: textOf(data),
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

/** What the keys alone don't tell: a job runs somewhere or calls a workflow, a step does one thing, and needed jobs exist. */
function faultIn(data: Fields): Fault | undefined {
  const jobs = fieldsOf(data['jobs'])
  for (const [event, filters] of Object.entries(eventsOf(data['on']))) {
    if (!events.has(event)) return { message: `starts on "${event}", which isn't an event of GitHub Actions` }
    for (const one of ['branches', 'tags', 'paths'])
      if (one in fieldsOf(filters) && `${one}-ignore` in fieldsOf(filters))
        return { message: `has both ${one} and ${one}-ignore for "${event}", and GitHub takes only one of them` }
  }
  for (const [id, value] of Object.entries(jobs)) {
    const job = fieldsOf(value)
    if (job['uses'] === undefined && job['runs-on'] === undefined)
      return { message: `has the job "${id}" without runs-on` }
    if (job['uses'] === undefined && listOf(job['steps']).length === 0)
      return { message: `has the job "${id}" without steps` }
    const unknown = listOf(job['needs']).find((one) => !Object.hasOwn(jobs, scalarOf(one)))
    if (unknown !== undefined)
      return { message: `has the job "${id}" that needs "${scalarOf(unknown)}", and no job has that name` }
    for (const step of listOf(job['steps']).map(fieldsOf))
      if ((step['uses'] === undefined) === (step['run'] === undefined))
        return { message: `has a step in "${id}" that needs either uses or run` }
  }
  return undefined
}

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const events = new Set(
  (
    'branch_protection_rule check_run check_suite create delete deployment deployment_status discussion discussion_comment fork gollum ' +
    'image_version issue_comment issues label merge_group milestone page_build public pull_request pull_request_review ' +
    'pull_request_review_comment pull_request_target push registry_package release repository_dispatch schedule status watch ' +
    'workflow_call workflow_dispatch workflow_run'
  ).split(' '),
)

const listed = new Set([
  'branches',
  'branches-ignore',
  'tags',
  'tags-ignore',
  'paths',
  'paths-ignore',
  'types',
  'workflows',
])

function eventsOf(value: unknown): Fields {
  if (typeof value === 'string') return { [value]: {} }
  if (Array.isArray(value)) return Object.fromEntries(value.map((event) => [scalarOf(event), {}]))
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([event, body]) => [
      event,
      Array.isArray(body)
        ? body
        : Object.fromEntries(
            Object.entries(fieldsOf(body)).map(([key, one]) => [key, listed.has(key) ? listOf(one) : one]),
          ),
    ]),
  )
}

const permissionsOf = (value: unknown): Fields | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? { all: value } : fieldsOf(value)

const concurrencyOf = (value: unknown) => (typeof value === 'string' ? { group: value } : value)

interface Around {
  readonly permissions: Fields | undefined
  readonly env: Fields
  /** The defaults of steps that run a script. */
  readonly run: Fields
}

const runOf = (at: Fields): Fields => fieldsOf(fieldsOf(at['defaults'])['run'])

function jobOf(id: string, job: Fields, around: Around) {
  const { environment } = job
  const permissions = permissionsOf(job['permissions']) ?? around.permissions
  return {
    id,
    name: job['name'],
    runsOn: listOf(fieldsOf(job['runs-on'])['labels'] ?? job['runs-on']),
    needs: listOf(job['needs']),
    if: job['if'],
    permissions,
    hasPermissions: permissions !== undefined,
    environment: typeof environment === 'string' ? { name: environment } : environment,
    strategy: job['strategy'],
    combinations: combinationsOf(fieldsOf(fieldsOf(job['strategy'])['matrix'])),
    concurrency: concurrencyOf(job['concurrency']),
    container: typeof job['container'] === 'string' ? { image: job['container'] } : job['container'],
    services: Object.entries(fieldsOf(job['services'])).map(([name, one]) => ({ name, ...fieldsOf(one) })),
    timeout: job['timeout-minutes'],
    continueOnError: job['continue-on-error'],
    outputs: job['outputs'],
    env: job['env'],
    uses: job['uses'],
    with: job['with'],
    secrets: job['secrets'],
    steps: listOf(job['steps']).map((step) =>
      stepOf(fieldsOf(step), id, {
        env: { ...around.env, ...fieldsOf(job['env']) },
        run: { ...around.run, ...runOf(job) },
      }),
    ),
  }
}

/** All combinations of a matrix: those of the lists, without what's excluded, then what's included. */
function combinationsOf({ include, exclude, ...lists }: Fields): readonly Fields[] {
  let all: readonly Fields[] = Object.keys(lists).length === 0 ? [] : [{}]
  for (const [key, values] of Object.entries(lists))
    all = all.flatMap((one) => listOf(values).map((value) => ({ ...one, [key]: value })))
  const excluded = listOf(exclude).map(fieldsOf)
  const kept = all.filter((one) => !excluded.some((part) => agree(part, one, Object.keys(part))))
  const added: Fields[] = []
  const extended = [...kept]
  for (const extra of listOf(include).map(fieldsOf)) {
    const shared = Object.keys(extra).filter((key) => key in lists)
    const fitting = kept.map((one) => agree(extra, one, shared))
    if (!fitting.includes(true)) added.push(extra)
    for (const [index, fits] of fitting.entries()) if (fits) extended[index] = { ...extended[index], ...extra }
  }
  return [...extended, ...added]
}

const agree = (some: Fields, others: Fields, keys: readonly string[]): boolean =>
  keys.every((key) => JSON.stringify(some[key]) === JSON.stringify(others[key]))

function stepOf(step: Fields, job: string, { env, run }: Pick<Around, 'env' | 'run'>) {
  const inputs = lowerKeys(step['with'])
  const [action, ref] = typeof step['uses'] === 'string' ? step['uses'].split('@') : []
  return {
    ...(step['run'] === undefined ? {} : run),
    ...step,
    job,
    env: { ...env, ...fieldsOf(step['env']) },
    script: step['run'] ?? inputs['script'] ?? inputs['inlinescript'],
    action,
    ref,
    ...(ref === undefined ? {} : { isPinned: /^[0-9a-f]{40}$/i.test(ref) }),
    timeout: step['timeout-minutes'],
    continueOnError: step['continue-on-error'],
  }
}
