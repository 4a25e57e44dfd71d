import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { healthColumns } from '../../../deploy/pipelines/release/health.ts'
import { isWorkflow, pipelineProblems, type Files } from './pipeline-problems.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const within = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}${name}`)
const files: Files = Object.fromEntries(
  ['.github/workflows/', 'deploy/pipelines/', 'deploy/pipelines/templates/']
    .flatMap(within)
    .map((path) => [path, read(path)]),
)
const isThere = (path: string): boolean => existsSync(fileURLToPath(new URL(path, root)))

test('both pipelines are valid, safe, and the same', async () => {
  expect(Object.keys(files).filter(isWorkflow).length).toBeGreaterThan(3)
  expect(Object.keys(files).length).toBeGreaterThan(9)
  expect(await pipelineProblems(files, isThere)).toEqual([])
})

const deploy = '.github/workflows/deploy.yml'
const environment = '.github/workflows/deploy-environment.yml'
const pipeline = 'deploy/pipelines/azure-pipelines.yml'
const template = 'deploy/pipelines/templates/deploy.yml'

test.each([
  ['a tag in place of a commit', deploy, /@[0-9a-f]{40} # v7\.0\.1/, '@v7', "isn't pinned"],
  ['a commit without its version', deploy, / # v7\.0\.1/, '', "isn't pinned"],
  [
    'an expression in a script',
    environment,
    'release.ts "$ENVIRONMENT"',
    'release.ts "${{ inputs.environment }}"',
    'in a script',
  ],
  [
    'text of an event in a script',
    deploy,
    'version=$(node',
    'echo ${{ github.event.head_commit.message }}; version=$(node',
    'untrusted',
  ],
  ['permissions for all', deploy, 'permissions: {}', 'permissions: write-all', 'gives all jobs permissions'],
  [
    'a job without permissions',
    environment,
    /\n {4}permissions:\n {6}contents: read\n {6}id-token: write/,
    '',
    'no permissions in deploy',
  ],
  ['a job without a timeout', environment, '    timeout-minutes: 90\n', '', 'no timeout in deploy'],
  ['a token in the checkout', environment, 'persist-credentials: false', 'fetch-depth: 1', 'leaves the token'],
  ['a secret', environment, 'vars.AZURE_CLIENT_ID', 'secrets.AZURE_CREDENTIALS', 'uses a secret'],
  ['no concurrency', deploy, /concurrency:\n.*\n.*\n/, '', 'has no concurrency'],
  [
    'a trigger with rights on code from outside',
    '.github/workflows/scan.yml',
    'pull_request:',
    'pull_request_target:',
    'from outside',
  ],
  ['a key that does not exist', deploy, 'needs: check', 'need: check', 'unexpected key "need"'],
  [
    'a script that does not exist',
    environment,
    'roll-back.ts',
    'roll-backward.ts',
    "roll-backward.ts, which doesn't exist",
  ],
  [
    'another order',
    pipeline,
    /- stage: Image([^]*?)- stage: Infrastructure/,
    '- stage: Infrastructure$1- stage: Image',
    'stages differ',
  ],
  ['a stage that is missing', pipeline, /\n {2}- stage: Scan[^]*?\n\n/, '\n', 'stages differ'],
  ['another command', template, 'what-if -g', 'validate -g', 'commands differ'],
  ['a key of the other service', pipeline, 'dependsOn: Check', 'needs: Check', 'the key "needs"'],
  [
    'a template that does not exist',
    pipeline,
    'templates/scan.yml',
    'templates/scans.yml',
    "scans.yml, which doesn't exist",
  ],
  [
    'a parameter that is not given',
    pipeline,
    '          minTurns: 20\n',
    '',
    "doesn't give templates/deploy.yml the parameter minTurns",
  ],
  ['a parameter that is not declared', pipeline, 'minTurns: 20', 'turns: 20', 'the parameter turns'],
  [
    'a parameter that is not used',
    template,
    'parameters.minTurns }}',
    'parameters.turns }}',
    "minTurns, which it doesn't use",
  ],
  ['a job that may run for ever', template, '    timeoutInMinutes: 90\n', '', 'no timeout in deploy'],
  [
    'a macro in a script',
    template,
    '"$RESOURCE_GROUP" -n shipmate -p',
    '"$(Build.SourceBranchName)" -n shipmate -p',
    'in a script',
  ],
  ['a script that goes on after a fault', template, 'set -euo pipefail', 'set -e', 'goes on after a fault'],
  ['a task without a version', template, 'UseNode@1', 'UseNode', 'without a version'],
  ['a value that is no number', template, 'timeoutInMinutes: 90', 'timeoutInMinutes: long', 'timeoutInMinutes'],
])('a fault is found: %s', async (_, path, from, to, message) => {
  const text = (files[path] ?? '').replace(from, to)
  expect(text).not.toBe(files[path])
  expect((await pipelineProblems({ ...files, [path]: text }, isThere)).join('\n')).toContain(message)
})

/** The variables that steps of a deployment can read. */
const variables = (text: string): string[] =>
  [...text.matchAll(/^ {6}(?:- name: )?([A-Z][A-Z_]+)(?::|$)/gm)].map(([, name = '']) => name)

test('the parameter files of Bicep get the variables that they read', () => {
  const fromPlan = [...read('deploy/pipelines/plan-release.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  for (const name of ['test', 'production']) {
    const wanted = [...read(`deploy/azure/${name}.bicepparam`).matchAll(/readEnvironmentVariable\('(\w+)'/g)]
    expect(wanted.length).toBeGreaterThan(4)
    const set = new Set([...variables(files[environment] ?? ''), ...fromPlan])
    expect(wanted.map(([, variable]) => variable).filter((variable) => !set.has(variable ?? ''))).toEqual([])
  }
  const main = read('deploy/azure/main.bicep')
  const outputs = new Set([...main.matchAll(/^output (\w+)/gm)].map(([, output]) => output))
  const kept = [...read('deploy/pipelines/keep-outputs.ts').matchAll(/output\('(\w+)'\)/g)].map(([, output]) => output)
  expect(kept).toHaveLength(3)
  expect(kept.filter((output) => !outputs.has(output))).toEqual([])
})

test('the scripts know the name of the container app', () => {
  const shortNames =
    "var shortName = environmentName == 'production' ? 'prod' : 'test'\nvar baseName = 'shipmate-${shortName}'"
  expect(read('deploy/azure/main.bicep')).toContain(shortNames)
  expect(read('deploy/azure/modules/app.bicep')).toContain("var appName = 'ca-${baseName}'")
  expect(read('deploy/pipelines/plan-release.ts')).toContain(
    "`ca-shipmate-${environment === 'production' ? 'prod' : 'test'}`",
  )
})

test('the health query returns the columns that decide', () => {
  const query = read('deploy/azure/queries/release-health.kql')
  expect(healthColumns.filter((column) => !new RegExp(`\\b${column}\\b`).test(query))).toEqual([])
})
