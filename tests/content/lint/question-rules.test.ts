import { expect, test } from '@jest/globals'
import { lineOf, problemsAfter, problemsWith, questionFile } from '../valid-content.ts'
import { validFiles } from './valid-files.ts'

const file = `content/${questionFile}`

test('a single choice has one key', async () => {
  const none = await problemsAfter(questionFile, '      correct: true\n', '')
  expect(none).toEqual([
    {
      file,
      line: lineOf('options:'),
      field: 'options',
      message: 'has 0 keys; mark exactly one option "correct: true"',
    },
  ])
  const two = await problemsAfter(questionFile, 'text: A recreation', 'text: A recreation\n      correct: true')
  expect(two).toEqual([
    {
      file,
      line: lineOf('options:'),
      field: 'options',
      message: 'has 2 keys; mark exactly one option "correct: true"',
    },
  ])
})

test('a blank has one key', async () => {
  const message = 'has 2 keys; mark exactly one option "correct: true"'
  expect(await problemsAfter(questionFile, 'text: rolling', 'text: rolling\n          correct: true')).toEqual([
    { file, line: lineOf('- options:'), field: 'blanks[0].options', message },
  ])
})

test('a multiple choice has two or three keys', async () => {
  const message = 'has 1 keys; mark two or three options "correct: true"'
  expect(
    await problemsAfter(
      questionFile,
      /(A limit\n.*\n) +correct: true\n/,
      'A limit\n      rationale: This is the reason in a full sentence.\n',
    ),
  ).toEqual([{ file, line: lineOf('options:', questionFile, 2), field: 'options', message }])
})

test('the stem of a multiple choice says how many', async () => {
  expect(await problemsAfter(questionFile, 'Which two things', 'Which things')).toEqual([
    {
      file,
      line: lineOf('Which two'),
      field: 'stem',
      message: 'doesn\'t say how many options to choose; end it with "Choose two."',
    },
  ])
})

test('a key has no misconception', async () => {
  const message = 'is set on a correct option; set it on distractors only'
  expect(
    await problemsAfter(
      questionFile,
      'text: A canary\n',
      'text: A canary\n      misconception: canary-vs-blue-green\n',
    ),
  ).toEqual([{ file, line: lineOf('text: A canary') + 1, field: 'options[0].misconception', message }])
})

test('statements may all be true', async () => {
  expect(await problemsAfter(questionFile, 'answer: "no"', 'answer: "yes"')).toEqual([])
})

test('every blank has its marker, once and in order', async () => {
  const at = { file, line: lineOf('text: |'), field: 'snippet.text' }
  const wanted = 'for 2 blanks it needs [[1]] [[2]], each once and in order'
  expect(await problemsAfter(questionFile, '[[2]]', 'ten')).toEqual([
    { ...at, message: `has the markers [[1]]; ${wanted}` },
  ])
  expect(await problemsAfter(questionFile, '[[2]]', '[[1]]')).toEqual([
    { ...at, message: `has the markers [[1]] [[1]]; ${wanted}` },
  ])
  expect(await problemsAfter(questionFile, '[[1]]:', '[[3]]:')).toEqual([
    { ...at, message: `has the markers [[3]] [[2]]; ${wanted}` },
  ])
})

test('a snippet fits on a phone', async () => {
  const at = { file, line: lineOf('text: |'), field: 'snippet.text' }
  expect(await problemsAfter(questionFile, 'strategy:\n', `strategy: # ${'x'.repeat(60)}\n`)).toEqual([
    { ...at, message: 'has 72 characters in line 1; at most 64 fit on a phone' },
  ])
  expect(
    await problemsAfter(questionFile, '      strategy:\n', `      strategy:\n${'      # more\n'.repeat(16)}`),
  ).toEqual([{ ...at, message: 'has 19 lines; at most 18 fit on a phone' }])
})

test('an option does not refer to others', async () => {
  const message = 'says "None of the above"; options are shuffled, so an option can\'t refer to others'
  expect(await problemsAfter(questionFile, 'A recreation', 'None of the above')).toEqual([
    { file, line: lineOf('A recreation'), field: 'options[2].text', message },
  ])
  expect(await problemsAfter(questionFile, 'A recreation', 'All of the pods at once, behind one address')).toEqual([])
})

test('an option that mentions the ones above it is refused at any length', async () => {
  const message = 'says "both of the above"; options are shuffled, so an option can\'t refer to others'
  const text = 'A canary first and then both of the above in every region of the product'
  expect(await problemsAfter(questionFile, 'A recreation', text)).toEqual([
    { file, line: lineOf('A recreation'), field: 'options[2].text', message },
  ])
})

test('options differ', async () => {
  const message = 'repeats an earlier one; make each one different'
  expect(await problemsAfter(questionFile, 'A recreation', 'A swap of  slots')).toEqual([
    { file, line: lineOf('A recreation'), field: 'options[2].text', message },
  ])
})

test('a question is in the file of its first objective', async () => {
  const message = 'is d3.maintenance.retention, so the question belongs in questions/d3/maintenance.retention.yaml'
  expect(
    await problemsAfter(
      questionFile,
      '[d3.deployments.strategy]',
      '[d3.maintenance.retention, d3.deployments.strategy]',
    ),
  ).toEqual([{ file, line: lineOf('objectives'), field: 'objectives[0]', message }])
  expect(
    await problemsAfter(
      questionFile,
      '[d3.deployments.strategy]',
      '[d3.deployments.strategy, d3.maintenance.retention]',
    ),
  ).toEqual([])
})

test('every named objective, note, and misconception exists', async () => {
  expect(
    await problemsAfter(questionFile, '[d3.deployments.strategy]', '[d3.deployments.strategy, d3.deployments.magic]'),
  ).toEqual([
    {
      file,
      line: lineOf('objectives'),
      field: 'objectives[1]',
      message: "d3.deployments.magic isn't an objective in content/outline.yaml",
    },
  ])
  expect(await problemsAfter(questionFile, 'notes: [canary-release]', 'notes: [canary-release, blue-green]')).toEqual([
    {
      file,
      line: lineOf('notes'),
      field: 'notes[1]',
      message: "blue-green isn't a note; there's no such file in content/notes/*/",
    },
  ])
  expect(
    await problemsAfter(questionFile, 'misconception: canary-vs-blue-green', 'misconception: canary-vs-green'),
  ).toEqual([
    {
      file,
      line: lineOf('misconception'),
      field: 'options[1].misconception',
      message: "canary-vs-green isn't a misconception in content/misconceptions/*.yaml",
    },
  ])
})

test('a reference to an invalid note is not reported too', async () => {
  const problems = await problemsWith({ 'notes/d3/canary-release.md': 'no front matter' })
  expect(problems.map(({ file: name }) => name)).toEqual(['content/notes/d3/canary-release.md'])
})

test('ids of questions are unique across all files', async () => {
  const text = (validFiles[questionFile] ?? '')
    .split('\n\n')[0]
    ?.replace('d3.deployments.strategy', 'd3.maintenance.retention')
    .replace(/stem: .*/, 'stem: Another situation, with another thing that is wanted.')
  expect(await problemsWith({ 'questions/d3/maintenance.retention.yaml': `${text}\n` })).toEqual([
    {
      file: 'content/questions/d3/maintenance.retention.yaml',
      line: 1,
      field: 'id',
      message: `is also used at ${file}:1; ids are unique and never reused`,
    },
  ])
})

test('no two questions have the same stem, ignoring punctuation, case, and plurals', async () => {
  const stem = 'stem: A tenth of the user gets the new versions first - which STRATEGY fits'
  expect(
    await problemsAfter(
      questionFile,
      /stem: A canary must.*two things.*/,
      `${stem.replace('gets', 'get').replace('fits', 'fit')} for two`,
    ),
  ).toEqual([])
  expect(await problemsAfter(questionFile, /stem: A canary is rolled.*/, stem.replace('gets', 'get'))).toEqual([
    {
      file,
      line: lineOf('A canary is rolled'),
      field: 'stem',
      message: `asks the same as the question at ${file}:${lineOf('A tenth')}`,
    },
  ])
})

test('facts are not checked in the future', async () => {
  expect(await problemsAfter(questionFile, 'checked: 2026-11-23', 'checked: 2026-11-24')).toEqual([
    {
      file,
      line: lineOf('checked'),
      field: 'checked',
      message: 'is 2026-11-24, after today (2026-11-23); use the day of the check',
    },
  ])
})
