import { expect, test } from '@jest/globals'
import { comparisonFile, lineOf, problemsAfter, problemsWith } from '../valid-content.ts'
import { validFiles } from './valid-files.ts'

const file = `content/${comparisonFile}`
const line = (words: string): number => lineOf(words, comparisonFile)

test('the note of a side exists', async () => {
  expect(await problemsAfter(comparisonFile, 'note: canary-release', 'note: canary')).toEqual([
    {
      file,
      line: line('note: canary-release'),
      field: 'sides[0].note',
      message: "canary isn't a note; there's no such file in content/notes/*/",
    },
  ])
})

test('a row has one text per side', async () => {
  const more = '- Two environments.\n        - Nothing.'
  expect(await problemsAfter(comparisonFile, '- Two environments.', more)).toMatchObject([
    { file, field: 'rows[1].cells', message: 'has 3 texts for 2 sides; write one per side' },
  ])
})

test('a cell has at most 24 words', async () => {
  const cell = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')
  expect(await problemsAfter(comparisonFile, 'Two environments.', cell(24))).toEqual([])
  expect(await problemsAfter(comparisonFile, 'Two environments.', cell(25))).toEqual([
    {
      file,
      line: line('Two environments.'),
      field: 'rows[1].cells[1]',
      message: 'has more than 24 words; shorten it so that it can be read in a table',
    },
  ])
})

test('ids of comparisons are unique across all files', async () => {
  const path = 'comparisons/d4.yaml'
  expect(await problemsWith({ [path]: validFiles[comparisonFile] ?? '' })).toEqual([
    {
      file: `content/${path}`,
      line: 1,
      field: 'id',
      message: `is also used at ${file}:1; ids are unique and never reused`,
    },
  ])
})

test('the sources of a comparison are checked', async () => {
  const known = 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs'
  expect(await problemsAfter(comparisonFile, known, 'https://learn.microsoft.com/made-up')).toMatchObject([
    { file, line: line('url:'), field: 'sources[0].url' },
  ])
})

test('a comparison was not checked in the future', async () => {
  expect(await problemsAfter(comparisonFile, 'checked: 2026-11-23', 'checked: 2026-11-24')).toMatchObject([
    { file, line: line('checked'), field: 'checked' },
  ])
})

const side = '\n    - name: Other\n      note: canary-release'
const rows = (validFiles[comparisonFile] ?? '').split(/(?=    - aspect: )/)

test.each([
  ['one side', /    - name: Switch\n.*\n/, '', 'sides'],
  ['four sides', /(?<=- name: Switch\n.*)\n/, `${side}${side}\n`, 'sides'],
  ['a rule without a reason', /rule: .*/, 'rule: Choose a canary.', 'rule'],
  ['two rows', rows[2] ?? '', '', 'rows'],
  ['a row without words to ask for it', 'words: [cost]', 'words: []', 'rows[1].words'],
  ['an empty cell', '- Two environments.', '- ""', 'rows[1].cells[1]'],
  ['a verdict without a sentence', /verdict: .*/, 'verdict: A switch.', 'rows[0].verdict'],
  ['no source', /sources:\n.*\n.*\n/, 'sources: []\n', 'sources'],
  ['an unknown field', /rule: /, 'winner: Canary\n  rule: ', 'winner'],
])('a comparison with %s is reported', async (_, from, to, field) => {
  expect((await problemsAfter(comparisonFile, from, to)).map((problem) => problem.field)).toContain(field)
})

test('a side has its other names, and the sentence about both is optional', async () => {
  expect(
    await problemsAfter(comparisonFile, /rule: /, 'together: Both can be used after each other.\n  rule: '),
  ).toEqual([])
})
