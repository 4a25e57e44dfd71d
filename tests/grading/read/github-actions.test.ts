import { describe, expect, test } from '@jest/globals'
import { readGitHubActions } from '../../../src/grading/read/github-actions.ts'

interface Tree {
  readonly jobs: readonly {
    readonly combinations: readonly unknown[]
    readonly hasPermissions: boolean
    readonly steps: readonly unknown[]
  }[]
}

const workflow = (job: string, top = 'on: push') =>
  `${top}\njobs: { test: { runs-on: ubuntu-latest, ${job}steps: [{ run: npm test }] } }`

const firstJob = (text: string) => {
  const read = readGitHubActions(text)
  if ('fault' in read) throw new Error(read.fault.message)
  return (read.tree as Tree).jobs[0]
}

const faultIn = (text: string): string => {
  const read = readGitHubActions(text)
  return 'fault' in read ? read.fault.message : ''
}

describe('the combinations of a matrix', () => {
  test.each([
    [
      '{ a: [1, 2], b: [x] }',
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ],
    ],
    ['{ a: [1, 2], exclude: [{ a: 1 }] }', [{ a: 2 }]],
    ['{ a: [1, 2], include: [{ a: 2, more: true }] }', [{ a: 1 }, { a: 2, more: true }]],
    ['{ a: [1], include: [{ a: 3 }] }', [{ a: 1 }, { a: 3 }]],
    [
      '{ a: [1, 2], include: [{ color: green }] }',
      [
        { a: 1, color: 'green' },
        { a: 2, color: 'green' },
      ],
    ],
    ['{ include: [{ a: 1 }, { a: 2 }] }', [{ a: 1 }, { a: 2 }]],
    ['{ a: [1, 2], exclude: [{ a: "1" }] }', [{ a: 1 }, { a: 2 }]],
  ])('%s', (matrix, combinations) => {
    expect(firstJob(workflow(`strategy: { matrix: ${matrix} }, `))?.combinations).toEqual(combinations)
  })
})

test('an empty permissions block differs from none', () => {
  expect(firstJob(workflow('permissions: {}, '))?.hasPermissions).toBe(true)
  expect(firstJob(workflow('', 'on: push\npermissions: read-all'))?.hasPermissions).toBe(true)
  expect(firstJob(workflow(''))?.hasPermissions).toBe(false)
})

test('events exist, and filter in one way', () => {
  expect(faultIn(workflow('', 'on: [push, merge_request]'))).toBe(
    'starts on "merge_request", which isn\'t an event of GitHub Actions',
  )
  expect(faultIn(workflow('', 'on: { push: { paths: [a], paths-ignore: [b] } }'))).toBe(
    'has both paths and paths-ignore for "push", and GitHub takes only one of them',
  )
})

test('a concurrency group can be a text or a block', () => {
  expect(faultIn(workflow('concurrency: live, '))).toBe('')
  expect(faultIn(workflow('concurrency: { group: live, cancel-in-progress: true }, '))).toBe('')
  expect(faultIn(workflow('concurrency: { group: live, cancelInProgress: true }, '))).toMatch(/"cancelInProgress"/)
})

test('a step has the environment and the folder around it', () => {
  const text = `on: push
env: { A: '1', B: '1' }
jobs:
  test:
    runs-on: ubuntu-latest
    env: { B: '2', C: '2' }
    defaults: { run: { working-directory: web } }
    steps: [{ run: npm test, env: { C: '3' } }, { uses: actions/checkout@v7 }]`
  const [run, uses] = firstJob(text)?.steps ?? []
  expect(run).toMatchObject({ env: { A: '1', B: '2', C: '3' }, 'working-directory': 'web' })
  expect(uses).not.toHaveProperty('working-directory')
})
