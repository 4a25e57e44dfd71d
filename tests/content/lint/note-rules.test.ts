import { expect, test } from '@jest/globals'
import { noteHeadings, type NoteHeading } from '../../../src/domain/note.ts'
import { lineOf, noteFile, problemsAfter, problemsWith } from '../valid-content.ts'
import { validFiles } from './valid-files.ts'

const file = `content/${noteFile}`
/** Words of the sections, as an author counts them: no headings, no code. */
const wordsOf = (text: string): number =>
  text
    .replaceAll(/^## .*$/gm, '')
    .replaceAll(/```[\s\S]*?```/g, '')
    .split(/\s+/)
    .filter((word) => /[a-z0-9]/i.test(word)).length
const note = validFiles[noteFile] ?? ''
const order =
  'the headings are: ## In one line, ## In plain words, ## What it is, ## Why it matters, ## When to choose it, ## When not to choose it, ## On Azure and GitHub, ## How to, ## Example, ## Trade-offs, ## How it fails, ## Exam traps, ## Check it works, ## In an interview, ## Questions'

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

test.each(noteHeadings)('a missing heading is reported: %s', async (heading) => {
  const problems = await problemsWith({ [noteFile]: note.replace(`## ${heading}\n`, '') })
  expect(problems).toContainEqual(
    expect.objectContaining({ file, field: `## ${heading}`, message: `is missing; ${order}` }),
  )
})

test('a missing heading is reported at the last heading', async () => {
  expect(await problemsAfter(noteFile, '## Trade-offs\n', '')).toEqual([
    { file, line: lineOf('## Questions', noteFile) - 1, field: '## Trade-offs', message: `is missing; ${order}` },
  ])
})

test('an unknown heading is reported', async () => {
  expect(await problemsAfter(noteFile, '## Exam traps\n', '## Exam traps\n\nword\n\n## More\n')).toEqual([
    {
      file,
      line: lineOf('## Exam traps', noteFile) + 4,
      field: '## More',
      message: `isn't one of the headings, or is used twice; ${order}`,
    },
  ])
})

test('headings out of order are reported', async () => {
  const swapped = note
    .replace('## Trade-offs', '## X')
    .replace('## Exam traps', '## Trade-offs')
    .replace('## X', '## Exam traps')
  expect(await problemsWith({ [noteFile]: swapped })).toEqual([
    { file, line: lineOf('## Trade-offs', noteFile), field: '## Exam traps', message: `is out of order; ${order}` },
  ])
})

test('a heading has a text', async () => {
  const text = note.replace(/(## Exam traps\n\n).*\n/, '$1')
  expect(await problemsWith({ [noteFile]: text })).toEqual([
    {
      file,
      line: lineOf('## Exam traps', noteFile),
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

const belowHeadings = / words below its headings/
/** What is wrong with the note when one section has another text, apart from the number of words of the whole note. */
const findings = async (heading: NoteHeading, text: string): Promise<string[]> =>
  (await allFindings(heading, text)).filter((message) => !belowHeadings.test(message))
const allFindings = async (heading: NoteHeading, text: string): Promise<string[]> => {
  const before = new RegExp(`(## ${heading}\\n\\n)[\\s\\S]*?(?=\\n## |$)`)
  const changed = note.replace(before, (_, title: string) => `${title}${text}\n`)
  expect(changed).not.toBe(note)
  const problems = await problemsWith({ [noteFile]: changed })
  for (const { field, line } of problems.filter(({ field }) => field !== ''))
    expect([field, line]).toEqual([`## ${heading}`, lineOf(`## ${heading}`, noteFile)])
  return problems.map(({ message }) => message)
}
const wordy = (count: number, word = 'word'): string => Array.from({ length: count }, () => word).join(' ')

test('a note has 500 to 4500 words', async () => {
  const others = wordsOf(note.slice(note.indexOf('## In one line'))) - 34
  const total = (count: number) => `has ${count} words below its headings; a note needs 500 to 4500`
  expect(await allFindings('What it is', wordy(499 - others))).toEqual([total(499)])
  expect(await allFindings('What it is', wordy(500 - others))).toEqual([])
  expect(await allFindings('What it is', wordy(4500 - others))).toEqual([])
  expect(await allFindings('What it is', wordy(4501 - others))).toEqual([total(4501)])
})

test.each([
  ['In plain words', 20, 75],
  ['Why it matters', 10, 75],
  ['When not to choose it', 8, 75],
  ['In an interview', 55, 140],
] as const)('the section %s has %d to %d words', async (heading, least, most) => {
  const wrong = (count: number) => [`has ${count} words; write ${least} to ${most}`]
  const withLength = (count: number) => findings(heading, wordy(count))
  expect(await withLength(least - 1)).toEqual(wrong(least - 1))
  expect(await withLength(least)).toEqual([])
  expect(await withLength(most)).toEqual([])
  expect(await withLength(most + 1)).toEqual(wrong(most + 1))
})

const task = (title: string, steps: number, words = 3): string =>
  `### ${title}\n\n${Array.from({ length: steps }, (_, index) => `${index + 1}. ${wordy(words)}`).join('\n')}`
const several = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n\n')

test('a note has one to six tasks', async () => {
  const wrong = (count: number) => [`has ${count} tasks; write 1 to 6, each below a ### title`]
  expect(await findings('How to', '1. Deploy it.\n2. Look at it.')).toEqual(wrong(0))
  expect(
    await findings(
      'How to',
      several(6, () => task('Deploy', 2)),
    ),
  ).toEqual([])
  expect(
    await findings(
      'How to',
      several(7, () => task('Deploy', 2)),
    ),
  ).toEqual(wrong(7))
})

test('a task has two to seven numbered steps and at most 140 words', async () => {
  const wrong = (count: number) => [`"Deploy" has ${count} steps; write 2 to 7 as 1. 2. 3.`]
  expect(await findings('How to', task('Deploy', 1))).toEqual(wrong(1))
  expect(await findings('How to', '### Deploy\n\n- first\n- second')).toEqual(wrong(0))
  expect(await findings('How to', task('Deploy', 7))).toEqual([])
  expect(await findings('How to', task('Deploy', 8))).toEqual(wrong(8))
  // The numbers of the steps count, too.
  expect(await findings('How to', task('Deploy', 7, 19))).toEqual([])
  expect(await findings('How to', task('Deploy', 7, 20))).toEqual(['"Deploy" has 147 words; write at most 140'])
})

const example = (title: string, lines = 1, bullets = 1): string =>
  `### ${title}\n\n\`\`\`text\n${Array.from({ length: lines }, () => 'code').join('\n')}\n\`\`\`\n\n${'- See this.\n'.repeat(bullets)}`

test('a note has one to four examples, each with a title, code, and its language', async () => {
  const wrong = ['needs 1 to 4 examples, each a ### title, fenced code with its language, and bullets']
  expect(await findings('Example', example('A').replace('### A\n', ''))).toEqual(wrong)
  expect(await findings('Example', `${example('A')}\n### B\n\nNo code.`)).toEqual(wrong)
  expect(await findings('Example', example('A').replace('```text', '```'))).toEqual(wrong)
  expect(
    await findings(
      'Example',
      several(4, () => example('A')),
    ),
  ).toEqual([])
  expect(
    await findings(
      'Example',
      several(5, () => example('A')),
    ),
  ).toEqual(wrong)
})

test('an example has at most 30 lines of code and one to three remarks', async () => {
  expect(await findings('Example', example('A', 30, 3))).toEqual([])
  expect(await findings('Example', example('A', 31))).toEqual(['"A" has more than 30 lines'])
  const wrong = ['"A" needs 1 to 3 bullets that say what to look at']
  expect(await findings('Example', example('A', 1, 0))).toEqual(wrong)
  expect(await findings('Example', example('A', 1, 4))).toEqual(wrong)
})

const cause = (index: number): string => `- **It breaks ${index}**: Too hot. Check: touch it. Fix: cool it.`

test('a note has two to eight causes', async () => {
  const wrong = (count: number) => [`has ${count} causes; write 2 to 8`]
  expect(await findings('How it fails', several(1, cause))).toEqual(wrong(1))
  expect(await findings('How it fails', several(8, cause))).toEqual([])
  expect(await findings('How it fails', several(9, cause))).toEqual(wrong(9))
})

test.each([
  ['no symptom', '- It breaks. Check: touch it. Fix: cool it.'],
  ['no check', '- **It breaks**: Too hot. Fix: cool it.'],
  ['no fix', '- **It breaks**: Too hot. Check: touch it.'],
  ['the fix before the check', '- **It breaks**: Too hot. Fix: cool it. Check: touch it.'],
  ['no bullet', 'Some canaries simply fail.'],
])('a cause has a symptom, a reason, a check, and a fix: %s', async (_, line) => {
  expect(await findings('How it fails', `${several(2, cause)}\n${line}`)).toEqual([
    `has a line that isn't "- **symptom**: cause. Check: … Fix: …": ${line.slice(0, 60)}`,
  ])
})

const asked = (words = 8, title = 'Is it safe?'): string => `### ${title}\n\n${wordy(words)}`

test('a note has 3 to 48 questions', async () => {
  const wrong = (count: number) => [`has ${count} questions; write 3 to 48`]
  expect(
    await findings(
      'Questions',
      several(2, () => asked()),
    ),
  ).toEqual(wrong(2))
  expect(
    await findings(
      'Questions',
      several(48, () => asked()),
    ),
  ).toEqual([])
  expect(
    await findings(
      'Questions',
      several(49, () => asked()),
    ),
  ).toEqual(wrong(49))
})

test('a question ends in a question mark, and its answer has 8 to 100 words', async () => {
  const among = (one: string) => findings('Questions', [asked(), asked(), one].join('\n\n'))
  expect(await among(asked(8, 'Safety'))).toEqual(['"Safety" isn\'t a question'])
  expect(await among(asked(7))).toEqual(['the answer to "Is it safe?" has 7 words; write 8 to 100'])
  expect(await among(asked(100))).toEqual([])
  expect(await among(asked(101))).toEqual(['the answer to "Is it safe?" has 101 words; write 8 to 100'])
})

test.each(['It', 'They', 'This', 'These', 'Those', 'That', 'He', 'She'])(
  'what is quoted alone does not begin with %s',
  async (word) => {
    const text = `${word} ${wordy(20)}`
    const wrong = [`begins with a word that points elsewhere: "${text.slice(0, 40)}…"; name the thing`]
    expect(await findings('Why it matters', text)).toEqual(wrong)
    expect(await findings('When not to choose it', text)).toEqual(wrong)
    expect(await findings('Questions', [asked(), asked(), `### Is it safe?\n\n${text}`].join('\n\n'))).toEqual(wrong)
    expect(await findings('Why it matters', `${word}em ${wordy(20)}`)).toEqual([])
  },
)

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
    problemsWith({ [noteFile]: note.replace('## How to\n', `\`\`\`${code}\n\`\`\`\n\n## How to\n`) })
  const field = '## On Azure and GitHub'
  expect(await withCode('yaml\n- run: a')).toEqual([])
  expect(await withCode('yaml\n- run: a\n  env: {A: 1')).toMatchObject([{ file, field, line: lineOf(field, noteFile) }])
  expect(await withCode('kusto\nrequests | summarise count()')).toMatchObject([
    { field, message: 'has "| summarise", which is not a KQL operator' },
  ])
})
