import { expect, test } from '@jest/globals'
import { problemLine } from '../../src/content/problem.ts'
import { lineOf, noteFile, problemsAfter, problemsWith, questionFile } from './valid-content.ts'

const file = `content/${questionFile}`

test('a missing rationale is reported with file, line, field, and the right form', async () => {
  const problems = await problemsAfter(questionFile, /(swap of slots\n) +rationale.*\n/, 'swap of slots\n')
  expect(problems.map(problemLine)).toEqual([
    `${file}:${lineOf('- text: A swap')}  options[1].rationale  is missing; say why the option is right, or what it would be right for`,
  ])
})

test('a short rationale gets a request for a sentence', async () => {
  expect(
    await problemsAfter(questionFile, 'rationale: This is the reason in a full sentence.', 'rationale: Because.'),
  ).toEqual([
    { file, line: lineOf('rationale'), field: 'options[0].rationale', message: 'is too short; say why in a sentence' },
  ])
})

test('an unknown field is reported', async () => {
  expect(await problemsAfter(questionFile, 'difficulty: 2', 'difficulty: 2\n  dificulty: 2')).toEqual([
    { file, line: 5, field: 'dificulty', message: "isn't a field of a single question" },
  ])
})

test('an unknown kind is reported with the valid kinds', async () => {
  const message = 'is "guess", which doesn\'t fit; one of single, multiple, order, complete, statements'
  expect(await problemsAfter(questionFile, 'kind: single', 'kind: guess')).toEqual([
    { file, line: 2, field: 'kind', message },
  ])
})

test('a text that YAML reads as another type gets a request for quotes', async () => {
  expect(await problemsAfter(questionFile, 'text: "[50]"', 'text: [50]')).toEqual([
    {
      file,
      line: lineOf('[50]'),
      field: 'blanks[1].options[0].text',
      message: 'is a list, not text; put it in quotes',
    },
  ])
  expect(await problemsAfter(questionFile, 'text: A recreation', 'text: 3.10')).toEqual([
    { file, line: lineOf('A recreation'), field: 'options[2].text', message: 'is 3.1, not text; put it in quotes' },
  ])
})

test('too many and too few items are reported with their number', async () => {
  expect(await problemsAfter(questionFile, 'tags: [aks]', 'tags: [a1, a2, a3, a4, a5, a6, a7]')).toEqual([
    {
      file,
      line: lineOf('tags'),
      field: 'tags',
      message: 'has 7 items, more than 6; up to six words that learners find it by',
    },
  ])
  expect(await problemsAfter(questionFile, /stem: .*/, 'stem: Which one?')).toEqual([
    {
      file,
      line: lineOf('stem'),
      field: 'stem',
      message: 'has 10 characters, fewer than 20; a situation, a goal, and its constraints, in 20 to 900 characters',
    },
  ])
})

test('invalid YAML is reported with its line', async () => {
  const [problem] = await problemsAfter(questionFile, 'text: A metric', 'text: "A metric')
  expect(problem).toMatchObject({ file, field: '', message: expect.stringMatching(/^isn't valid YAML: /) })
  expect(problem?.line).toBeGreaterThan(lineOf('A metric') - 1)
})

test('a duplicate key is invalid YAML', async () => {
  expect(await problemsAfter(questionFile, 'difficulty: 2', 'difficulty: 2\n  difficulty: 3')).toEqual([
    { file, line: 5, field: '', message: "isn't valid YAML: Map keys must be unique" },
  ])
})

test('a file that is not a list gets a message with the form of a list', async () => {
  const message = 'isn\'t a list; start every entry with "- id: …" at the left margin'
  expect(await problemsWith({ [questionFile]: 'questions: []\n' })).toEqual([{ file, line: 1, field: '', message }])
})

test('an empty list is valid', async () => {
  expect(await problemsWith({ 'questions/d3/maintenance.retention.yaml': '# to be written\n' })).toEqual([])
})

test('a file that would be ignored is reported', async () => {
  const message =
    "isn't read; content files are notes/<area>/<id>.md, questions/<area>/<section>.<objective>.yaml, cases/<id>/case.yaml and questions.yaml, comparisons/<name>.yaml, diagrams/<note>.yaml, phrasings/<area>/<note>.yaml, misconceptions/<name>.yaml, drills/<area>/<id>.yaml, labs/<id>.yaml, labs/starter/<path>, tasks/<language>/<id>.yaml, guides/<id>.yaml and responsibilities.yaml"
  expect(await problemsWith({ 'questions/d3/maintenance.retention.yml': '' })).toEqual([
    { file: 'content/questions/d3/maintenance.retention.yml', line: 1, field: '', message },
  ])
})

test('the front matter of a note counts its lines from the top of the file', async () => {
  expect(await problemsAfter(noteFile, 'aliases: [canary, progressive rollout]', 'aliases: []')).toEqual([
    {
      file: `content/${noteFile}`,
      line: lineOf('aliases', noteFile),
      field: 'aliases',
      message: 'has 0 items, fewer than 1; one to 36 other names and abbreviations',
    },
  ])
})
