import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { createLinter, loadTextlintrc } from 'textlint'
import { parse } from 'yaml'

/** Values that aren't prose. */
const codeKeys = new Set(['id', 'url', 'terms', 'snippet', 'code', 'misconception', 'language', 'kind', 'checked'])

/** All sentences of a parsed file, without code, addresses, and ids. */
function prose(value: unknown, key = ''): string[] {
  if (codeKeys.has(key)) return []
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => prose(item, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => prose(item, name))
  return []
}

const linter = createLinter({
  descriptor: await loadTextlintrc({ configFilePath: 'tests/prose/textlintrc.json' }),
})

/** What the linter finds in a text, with the words around it. */
async function found(text: string): Promise<string[]> {
  const { messages } = await linter.lintText(text, 'text.md')
  return messages.map(({ message, range: [start] }) => {
    const around = text.slice(Math.max(0, start - 30), start + 30).replaceAll(/\s+/g, ' ')
    return `${message}: …${around}…`
  })
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`)

test('the linter finds British spelling and translated phrases, but not in code', async () => {
  expect(await found('Whoever changes the colour sees `behaviour`.\n\n```yaml\ncolour: grey\n```\n')).toEqual([
    expect.stringContaining('anyone who'),
    expect.stringContaining('color'),
  ])
})

test.each(['questions', 'misconceptions', 'comparisons', 'drills', 'labs', 'guides'])(
  'the English of content/%s',
  async (folder) => {
    const texts = filesIn(`content/${folder}`, /\.yaml$/).map((file) => prose(parse(readFileSync(file, 'utf8'))))
    expect(await found(texts.flat().join('\n\n'))).toEqual([])
  },
)

test('the English of the notes', async () => {
  const all = await Promise.all(
    filesIn('content/notes', /\.md$/).map(async (file) =>
      (await found(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))).map((line) => `${file}: ${line}`),
    ),
  )
  expect(all.flat()).toEqual([])
})

test('the English of the documentation', async () => {
  const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...filesIn('docs', /\.md$/)]
  const all = await Promise.all(
    files.map(async (file) => (await found(readFileSync(file, 'utf8'))).map((line) => `${file}: ${line}`)),
  )
  expect(all.flat()).toEqual([])
})
