import { expect, test } from '@jest/globals'
import { lineOf, noteFile, problemsAfter, problemsWith } from '../valid-content.ts'
import { validFiles } from './valid-files.ts'

const file = `content/${noteFile}`
const note = validFiles[noteFile] ?? ''
const order =
  'the headings are: ## In one line, ## What it is, ## When to choose it, ## On Azure and GitHub, ## Trade-offs, ## How it fails, ## Exam traps, ## Check it works'

test('the id of a note is the name of its file', async () => {
  expect(await problemsWith({ [noteFile]: note.replace('id: canary-release', 'id: canary') })).toEqual([
    { file, line: 2, field: 'id', message: 'is canary, but the file is canary-release.md; use the same name for both' },
  ])
})

test('a note is in the folder of the skill area of its first objective', async () => {
  expect(await problemsAfter(noteFile, '[d3.deployments.strategy]', '[d4.secrets.key-vault]')).toEqual([
    {
      file,
      line: lineOf('objectives', noteFile),
      field: 'objectives[0]',
      message: 'is of d4, so the file belongs in notes/d4/',
    },
  ])
})

test('an objective of a note exists', async () => {
  expect(await problemsAfter(noteFile, '[d3.deployments.strategy]', '[d3.deployments.magic]')).toEqual([
    {
      file,
      line: lineOf('objectives', noteFile),
      field: 'objectives[0]',
      message: "d3.deployments.magic isn't an objective in content/outline.yaml",
    },
  ])
})

test('a missing heading is reported', async () => {
  expect(await problemsAfter(noteFile, '## Trade-offs\n', '')).toEqual([
    { file, line: lineOf('## Check', noteFile) - 1, field: '## Trade-offs', message: `is missing; ${order}` },
  ])
})

test('an unknown heading is reported', async () => {
  expect(await problemsAfter(noteFile, '## Exam traps\n', '## Exam traps\n\nword\n\n## More\n')).toEqual([
    {
      file,
      line: lineOf('## Exam', noteFile) + 4,
      field: '## More',
      message: `isn't one of the headings, or is used twice; ${order}`,
    },
  ])
})

test('headings out of order are reported', async () => {
  const swapped = note
    .replace('## Trade-offs', '## X')
    .replace('## How it fails', '## Trade-offs')
    .replace('## X', '## How it fails')
  expect(await problemsWith({ [noteFile]: swapped })).toEqual([
    { file, line: lineOf('## Trade-offs', noteFile), field: '## How it fails', message: `is out of order; ${order}` },
  ])
})

test('a heading has a text', async () => {
  const text = note.replace(/(## Exam traps\n\n).*\n/, '$1')
  expect(await problemsWith({ [noteFile]: text })).toEqual([
    {
      file,
      line: lineOf('## Exam', noteFile),
      field: '## Exam traps',
      message: 'is empty; write at least one sentence',
    },
  ])
})

test('a comment in a fenced script is not a heading', async () => {
  expect(await problemsAfter(noteFile, '## Exam traps\n', '## Exam traps\n\n```bash\n## not a heading\n```\n')).toEqual(
    [],
  )
})

test('text above the first heading, which is never shown, is reported', async () => {
  const message = 'has text above the first heading; put it under "## In one line"'
  expect(await problemsAfter(noteFile, '## In one line', 'Lost words.\n\n## In one line')).toEqual([
    { file, line: 2, field: '', message },
  ])
})

test('a note has 200 to 500 words', async () => {
  const short = note.replaceAll(/word0 .*/g, 'A few words only.')
  expect(await problemsWith({ [noteFile]: short })).toEqual([
    { file, line: 2, field: '', message: 'has 32 words below its headings; a note needs 200 to 500' },
  ])
  const long = note.replace(/word0 .*/, 'word '.repeat(291))
  expect(await problemsWith({ [noteFile]: long })).toEqual([
    { file, line: 2, field: '', message: 'has 501 words below its headings; a note needs 200 to 500' },
  ])
})

test('code does not count as words', async () => {
  const text = note.replace('## Exam traps\n', `## Exam traps\n\n\`\`\`yaml\n${'- value\n'.repeat(200)}\`\`\`\n`)
  expect(await problemsWith({ [noteFile]: text })).toEqual([])
})

test('a note without front matter gets a message about its place', async () => {
  const message = 'has no front matter; put it between two lines of --- at the top'
  expect(await problemsWith({ [noteFile]: note.replace('---\n', '') })).toEqual([{ file, line: 1, field: '', message }])
})

test('ids of misconceptions are unique', async () => {
  const path = 'misconceptions/d4.yaml'
  expect(await problemsWith({ [path]: validFiles['misconceptions/d3.yaml'] ?? '' })).toEqual([
    {
      file: `content/${path}`,
      line: 1,
      field: 'id',
      message: 'is also used at content/misconceptions/d3.yaml:1; ids are unique and never reused',
    },
  ])
})

test('no two notes share a name, in any spelling', async () => {
  const other = note.replace('id: canary-release', 'id: ring-release').replace(/^title: .*$/m, 'title: Ring release')
  const aliases = /^aliases: \[(.*)\]$/m.exec(note)?.[1] ?? ''
  const path = 'notes/d3/ring-release.md'
  expect((await problemsWith({ [path]: other })).map(({ message }) => message)).toContain(
    `has the name "${aliases.split(', ')[0]}", which the note canary-release has too; remove it from one of them`,
  )
  expect(await problemsWith({ [path]: other.replace(/^aliases: .*$/m, 'aliases: [rings]') })).toEqual([])
})

test('code in a note is well formed, at the heading that it belongs to', async () => {
  const withCode = (code: string) =>
    problemsWith({ [noteFile]: note.replace('## Trade-offs\n', `\`\`\`${code}\n\`\`\`\n\n## Trade-offs\n`) })
  const field = '## On Azure and GitHub'
  expect(await withCode('yaml\n- run: a')).toEqual([])
  expect(await withCode('yaml\n- run: a\n  env: {A: 1')).toMatchObject([{ file, field, line: lineOf(field, noteFile) }])
  expect(await withCode('kusto\nrequests | summarise count()')).toMatchObject([
    { field, message: 'has "| summarise", which is not a KQL operator' },
  ])
})
