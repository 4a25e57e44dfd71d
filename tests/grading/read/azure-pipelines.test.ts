import { describe, expect, test } from '@jest/globals'
import { holds } from '../../../src/domain/task/holds.ts'
import type { Condition } from '../../../src/domain/task/condition.ts'
import { readAzurePipelines } from '../../../src/grading/read/azure-pipelines.ts'

function hasIn(text: string, condition: Condition): boolean {
  const read = readAzurePipelines(text)
  if ('fault' in read) throw new Error(read.fault.message)
  return holds(condition, read.tree)
}

const faultIn = (text: string): string => {
  const read = readAzurePipelines(text)
  return 'fault' in read ? read.fault.message : ''
}

describe('what a step runs', () => {
  const runs = (step: string): string => {
    const read = readAzurePipelines(`steps:\n  - ${step}`)
    return 'tree' in read
      ? String((read.tree as { steps: { script?: unknown }[] }).steps[0]?.script)
      : read.fault.message
  }

  test.each([
    ['bash: ./build.sh', './build.sh'],
    ['{ task: Bash@3, inputs: { targetType: inline, script: ./build.sh } }', './build.sh'],
    ['{ task: Bash@3, inputs: { filePath: build.sh, arguments: out } }', 'build.sh out'],
    ['{ task: AzureCLI@2, inputs: { scriptPath: build.sh } }', 'build.sh'],
    ['{ task: Npm@1, inputs: { command: ci } }', 'npm ci'],
    ['{ task: Npm@1, inputs: { command: custom, customCommand: run lint } }', 'npm run lint'],
    [
      '{ task: DotNetCoreCLI@2, inputs: { command: test, projects: src, arguments: --no-build } }',
      'dotnet test src --no-build',
    ],
  ])('%s', (step, script) => {
    expect(runs(step)).toBe(script)
  })
})

test('a job takes a container and services from the resources', () => {
  const text = `resources: { containers: [{ container: pg, image: postgres:17 }] }
jobs: [{ job: test, container: node:24, services: { db: pg }, steps: [{ script: npm test }] }]`
  expect(hasIn(text, { some: 'jobs.services', where: { name: 'db', image: 'postgres:17' } })).toBe(true)
  expect(hasIn(text, { some: 'jobs', where: { 'container.image': 'node:24' } })).toBe(true)
})

test('what stands below a template condition knows it', () => {
  const text = `stages:
  - \${{ if eq(variables['Build.SourceBranch'], 'refs/heads/main') }}:
      - { stage: live, jobs: [{ job: live, steps: [{ script: ./deploy.sh }] }] }`
  expect(hasIn(text, { some: 'stages', where: { name: 'live', when: '/refs.heads.main/' } })).toBe(true)
})

test('a pipeline resource starts nothing unless it has a trigger', () => {
  const text = (trigger: string) =>
    `resources: { pipelines: [{ pipeline: ci, source: shop-ci${trigger} }] }\nsteps: [{ script: ./deploy.sh }]`
  const kind = (is: string): Condition => ({ some: 'resources.pipelines', where: { 'trigger.kind': is } })
  expect(hasIn(text(''), kind('none'))).toBe(true)
  expect(hasIn(text(', trigger: true'), kind('own'))).toBe(true)
})

test('what a stage or job depends on must exist, unless a template or an expression may have it', () => {
  expect(faultIn('stages: [{ stage: live, dependsOn: test, jobs: [{ job: a, steps: [{ script: a }] }] }]')).toBe(
    'has the stage "live" that depends on "test", and no stage there has that name',
  )
  expect(faultIn('jobs: [{ job: a, dependsOn: b, steps: [{ script: a }] }]')).toBe(
    'has the job "a" that depends on "b", and no job there has that name',
  )
  expect(faultIn('jobs: [{ template: b.yml }, { job: a, dependsOn: b, steps: [{ script: a }] }]')).toBe('')
  expect(faultIn('jobs: [{ job: a, dependsOn: "${{ parameters.before }}", steps: [{ script: a }] }]')).toBe('')
})

test('flags and numbers can stand in quotation marks', () => {
  expect(faultIn("steps: [{ script: a, continueOnError: 'true', timeoutInMinutes: '10' }]")).toBe('')
  expect(faultIn('steps: [{ script: a, continueOnError: maybe }]')).toMatch(/"continueOnError"/)
})
