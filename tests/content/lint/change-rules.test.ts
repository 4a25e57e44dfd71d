import { expect, test } from '@jest/globals'
import { Change } from '../../../src/domain/change.ts'
import { Question } from '../../../src/domain/question/question.ts'
import type { ReadContent } from '../../../src/content/lint/check-all.ts'
import { changeProblems } from '../../../src/content/lint/checks/check-changes.ts'
import { single } from '../../domain/valid.ts'

const page = { title: 'A page', url: 'https://docs.github.com/actions' }
const retirement = Change.parse({
  id: 'environments-retire',
  kind: 'retired',
  names: ['Deployment Environments'],
  knows: ['retire'],
  day: '2027-02-22',
  known: '2026-02-22',
  fact: 'Deployment Environments retires in February 2027.',
  page,
})
const version = Change.parse({
  id: 'checkout',
  kind: 'version',
  uses: 'actions/checkout',
  current: 7,
  checked: '2026-11-29',
  page,
})

const list = <T>(values: readonly T[]) => ({
  entries: values.map((value) => ({
    value,
    file: { name: 'content/x.yaml', path: 'x.yaml', text: '' },
    lineOf: () => 3,
  })),
  problems: [],
  ids: [],
})

/** What is said about one question. */
function problems(change: Partial<Question>): string[] {
  const empty = list([])
  const read = {
    ...Object.fromEntries(['notes', 'comparisons', 'drills', 'labs', 'guides'].map((name) => [name, empty])),
    questions: list([{ ...single, ...change }]),
    changes: list([retirement, version]),
  } as unknown as ReadContent
  return changeProblems(read).map(({ line, message }) => `${line}: ${message}`)
}

test('an item that names something retired says so', () => {
  expect(problems({ stem: 'Your team uses Deployment Environments.' })).toEqual([
    '3: names Deployment Environments without saying what changed: Deployment Environments retires in February 2027. (2027-02-22)',
  ])
  expect(problems({ stem: 'Deployment Environments, which retires in 2027, is in use.' })).toEqual([])
  expect(problems({ stem: 'A team uses deployment environments of GitHub.' })).toEqual([])
})

test('an item that was checked before a change was known is due', () => {
  expect(problems({ stem: 'Deployment Environments retires.', checked: '2026-01-10' })).toEqual([
    '3: is 2026-01-10; since 2026-02-22 a change of Deployment Environments has been known: Deployment Environments retires in February 2027.',
  ])
})

test('old versions of an action are found, also of its subfolders', () => {
  expect(problems({ stem: 'The step uses actions/checkout@v4 and actions/checkout/sub@v6.' })).toEqual([
    '3: uses version 4 of actions/checkout; the current one in content/changes.yaml is 7',
    '3: uses version 6 of actions/checkout; the current one in content/changes.yaml is 7',
  ])
  expect(problems({ stem: 'The step uses actions/checkout@v7, not my-actions/checkout@v1.' })).toEqual([])
  expect(problems({ stem: 'The older version, actions/checkout@v4, has no such input.' })).toEqual([])
})

test('the titles of sources may have old names', () => {
  expect(problems({ sources: [{ title: 'What is Deployment Environments?', url: page.url }] })).toEqual([])
})
