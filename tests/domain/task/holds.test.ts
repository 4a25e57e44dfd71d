import { expect, test } from '@jest/globals'
import { Condition, type Matcher } from '../../../src/domain/task/condition.ts'
import { holds } from '../../../src/domain/task/holds.ts'

const pipeline = {
  trigger: { branches: ['main', 'releases/*'] },
  pool: { vmImage: 'ubuntu-latest' },
  stages: [
    { stage: 'Build', jobs: [{ job: 'build', steps: [{ script: 'npm ci' }, { script: 'npm test' }] }] },
    { stage: 'Deploy', jobs: [{ deployment: 'web', environment: { name: 'production' }, steps: [] }] },
  ],
}
const whether = (condition: Condition, node: unknown = pipeline): boolean => {
  expect(Condition.parse(condition)).toEqual(condition)
  return holds(condition, node)
}

test('one node, none, or every node at a path can be asked for, through lists', () => {
  const steps = 'stages.jobs.steps'
  expect(whether({ some: steps, where: { script: 'npm test' } })).toBe(true)
  expect(whether({ some: steps, where: { script: 'npm publish' } })).toBe(false)
  expect(whether({ some: steps })).toBe(true)
  expect(whether({ none: steps, where: { script: 'npm publish' } })).toBe(true)
  expect(whether({ none: steps, where: { script: 'npm ci' } })).toBe(false)
  expect(whether({ every: steps, where: { script: '/^npm/' } })).toBe(true)
  expect(whether({ every: steps, where: { script: 'npm ci' } })).toBe(false)
  expect(whether({ every: 'nothing', where: {} })).toBe(false)
})

test('what must hold in the same node is looked for there', () => {
  const deploys: Condition = {
    some: 'stages',
    where: { stage: 'Deploy' },
    and: [{ some: 'jobs', where: { 'environment.name': 'production' } }, { none: 'jobs.steps' }],
  }
  expect(whether(deploys)).toBe(true)
  expect(whether({ ...deploys, where: { stage: 'Build' } })).toBe(false)
  expect(whether({ ...deploys, and: [...(deploys.and ?? []), { some: 'jobs', where: { job: 'build' } }] })).toBe(false)
})

test.each([
  [{}, true],
  [{ min: 2 }, true],
  [{ min: 3 }, false],
  [{ max: 2 }, true],
  [{ max: 1 }, false],
  [{ min: 1, max: 1, where: { script: '/ci/' } }, true],
])('nodes can be counted: %j is %s', (limits, is) => {
  expect(whether({ count: 'stages.jobs.steps', ...limits })).toBe(is)
})

test('an order is that of the nodes, with others between them', () => {
  const inOrder = (...scripts: string[]) =>
    whether(
      { order: 'steps', of: scripts.map((script) => ({ script })) },
      { steps: [{ script: 'a' }, { script: 'b' }, { script: 'c' }] },
    )
  expect([inOrder('a', 'c'), inOrder('a', 'b', 'c'), inOrder('c', 'a'), inOrder('a', 'a'), inOrder('a', 'd')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('conditions are combined', () => {
  const [yes, no]: Condition[] = [{ is: { 'pool.vmImage': 'ubuntu-latest' } }, { is: { 'pool.vmImage': 'other' } }]
  expect([whether({ any: [no!, yes!] }), whether({ any: [no!, no!] })]).toEqual([true, false])
  expect([whether({ all: [yes!, yes!] }), whether({ all: [yes!, no!] })]).toEqual([true, false])
  expect([whether({ not: no! }), whether({ not: yes! })]).toEqual([true, false])
})

test('every value given must match, and none given always does', () => {
  expect(whether({ is: {} })).toBe(true)
  expect(whether({ is: { 'trigger.branches': 'main', 'pool.vmImage': 'other' } })).toBe(false)
})

const matches = (matcher: Matcher, value: unknown): boolean => whether({ is: { value: matcher } }, { value })

test.each<[Matcher, unknown, boolean]>([
  ['main', 'Main ', true],
  [' main', 'main', true],
  ['main', 'mainly', false],
  ['/^main/', 'mainly', true],
  ['/MAIN/', 'the main one', true],
  ['/a.b/', 'a\nb', true],
  ['/^x/', 'main', false],
  ['main', ['dev', 'main'], true],
  ['main', ['dev'], false],
  [8, '8', true],
  [8, 9, false],
  [true, 'true', true],
  [true, false, false],
  ['x', undefined, false],
  ['x', null, false],
  ['[object Object]', {}, false],
  [{ any: ['a', 'b'] }, 'b', true],
  [{ any: ['a', 'b'] }, 'c', false],
  [{ not: 'a' }, 'b', true],
  [{ not: 'a' }, 'a', false],
  [{ not: 'a' }, undefined, true],
  [{ missing: true }, undefined, true],
  [{ missing: true }, null, true],
  [{ missing: true }, '', true],
  [{ missing: true }, [], true],
  [{ missing: true }, {}, true],
  [{ missing: true }, 0, false],
  [{ missing: true }, 'x', false],
  [{ missing: true }, [0], false],
  [{ missing: true }, { a: 1 }, false],
  [{ missing: false }, 'x', true],
  [{ missing: false }, undefined, false],
  [{ min: 10 }, 10, true],
  [{ min: 10 }, 9, false],
  [{ min: 10 }, ' 10 % ', true],
  [{ min: 10 }, '10.5', true],
  [{ min: -3 }, '-2', true],
  [{ min: 10 }, '10 days', false],
  [{ min: 10 }, 'at 10', false],
  [{ min: 10 }, undefined, false],
  [{ max: 10 }, 10, true],
  [{ max: 10 }, 11, false],
  [{ max: 10 }, true, false],
  [{ min: 1, max: 2 }, 3, false],
  [{ all: 'a' }, ['a', 'A'], true],
  [{ all: 'a' }, ['a', 'b'], false],
  [{ all: 'a' }, [], false],
  [{ all: 'a' }, 'a', false],
  [{ size: 2 }, ['a', 'b'], true],
  [{ size: 1 }, ['a', 'b'], false],
  [{ size: 1 }, 'a', false],
  [{ not: { any: ['a'] }, min: 1 }, 2, true],
])('the value that %j asks for is %j: %s', (matcher, value, is) => {
  expect(matches(matcher, value)).toBe(is)
})

test('a key is found in any case, its own first, and never what objects inherit', () => {
  expect(whether({ is: { VALUE: 'x' } }, { value: 'x' })).toBe(true)
  expect(whether({ is: { Value: 'x' } }, { value: 'y', Value: 'x' })).toBe(true)
  expect(whether({ is: { constructor: { missing: true } } }, {})).toBe(true)
  expect(whether({ is: { 'a.b': { missing: true } } }, { a: 'text' })).toBe(true)
})

test('a star stands for all values, and an empty path for the node itself', () => {
  const jobs = { jobs: { build: { on: 'ubuntu' }, test: { on: 'windows' } } }
  expect(whether({ some: 'jobs.*', where: { on: 'windows' } }, jobs)).toBe(true)
  expect(whether({ is: { 'jobs.*.on': { size: 2 } } }, jobs)).toBe(true)
  expect(whether({ some: '', where: { on: 'x' } }, { on: 'x' })).toBe(true)
  expect(whether({ is: { '': 'x' } }, 'x')).toBe(true)
})

test('a value behind a list is the list of all of them, also of one', () => {
  const one = { steps: [{ names: ['a', 'b'] }] }
  expect(whether({ is: { 'steps.names': { size: 2 } } }, one)).toBe(true)
  expect(whether({ is: { 'steps.name': { size: 1 } } }, { steps: [{ name: 'a' }] })).toBe(true)
  expect(whether({ is: { 'steps.name': 'a' } }, { steps: { name: 'a' } })).toBe(true)
})

test('nodes that are nothing don’t count', () => {
  expect(whether({ count: 'a.b', max: 1 }, { a: [{ b: null }, { b: undefined }, { b: 1 }] })).toBe(true)
  expect(whether({ some: 'a.b' }, { a: [{ b: null }] })).toBe(false)
})

test.each<object>([
  {},
  { some: 'a', more: 1 },
  { order: 'a', of: [{}] },
  { any: [{ is: {} }] },
  { all: [{ is: {} }] },
  { is: { a: { any: [] } } },
  { is: { a: { size: -1 } } },
  { is: { a: { sizes: 1 } } },
  { count: 'a', min: 0.5 },
])('%j is no condition', (condition) => {
  expect(Condition.safeParse(condition).success).toBe(false)
})
