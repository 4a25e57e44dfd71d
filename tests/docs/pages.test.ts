import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { pageProblems, type Repository } from './page-problems.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const below = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  )
const files = [
  ...readdirSync(root),
  ...['.github', 'cards', 'content', 'deploy', 'docs', 'src', 'tests'].flatMap((folder) => below(folder)),
]

/** Variables that templates, pipelines, and scripts read, by how they read them. */
const readElsewhere = files
  .filter(
    (path) =>
      /^(?:deploy|\.github|src|tests)\/.*\.(?:bicepparam|yml|ts)$/.test(path) && !path.startsWith('tests/docs/'),
  )
  .flatMap((path) =>
    Array.from(
      read(path).matchAll(
        /readEnvironmentVariable\('(\w+)'|process\.env\['(\w+)'\]|\bvars\.(\w+)|\$\((\w+)\)|'([A-Z]+_[A-Z_]+)'|^ +([A-Z][A-Z_]+): /gm,
      ),
      (found) => found.slice(1).find((name) => name !== undefined) ?? '',
    ),
  )
const repository: Repository = {
  files: new Set(files),
  read,
  scripts: new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)),
  variables: new Set([...Object.keys(parseEnv(read('.env.example'))), ...readElsewhere]),
}
const pages = files.filter((path) => /^(?:[A-Z]+|(?:docs|deploy)\/.*)\.md$/.test(path) && path !== 'CHANGELOG.md')

test('there are pages to check', () => {
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'docs/deploy.md', 'deploy/README.md', 'deploy/pipelines/README.md']),
  )
})

test.each(pages)('everything that %s names exists', (path) => {
  expect(pageProblems(path, read(path), repository)).toEqual([])
})

test.each(pages)('the shell can read every block of %s, once its values are filled in', (path) => {
  const blocks = Array.from(read(path).matchAll(/^ *```bash\n([^]*?)^ *```$/gm), ([, code = '']) => code)
  const script = blocks.join('\n').replaceAll(/<[^<>\n]+>/g, 'value')
  expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})

test('deploy.md sets every variable that a deployment needs', () => {
  const needed = ['test', 'production'].flatMap((name) =>
    Array.from(
      read(`deploy/azure/${name}.bicepparam`).matchAll(/readEnvironmentVariable\('(\w+)'\)/g),
      ([, variable = '']) => variable,
    ),
  )
  const page = read('docs/deploy.md')
  expect(needed.length).toBeGreaterThan(5)
  expect(needed.filter((name) => !new RegExp(`^export .*\\b${name}=`, 'm').test(page))).toEqual([])
})

test('each message in the table of operate.md is one that the server logs', () => {
  const [, table = ''] = /^\| message \| .*\n\| .*\n((?:\|.*\n)+)/m.exec(read('docs/operate.md')) ?? []
  const messages = Array.from(table.matchAll(/^\| `([^`]+)`/gm), ([, message = '']) => message.replace(/ …$/, ''))
  const source = files
    .filter((path) => /^src\/.*\.ts$/.test(path))
    .map((path) => read(path))
    .join('\n')
  expect(messages.length).toBeGreaterThan(10)
  expect(messages.filter((message) => !source.includes(message))).toEqual([])
})

describe('each fault is found', () => {
  test.each([
    ['a script', 'Say `npm run packge:teams`.', 'there is no npm run packge:teams'],
    ['a script in a block', '```\nnpm run --silent dokter\n```', 'there is no npm run dokter'],
    ['a file', 'See `src/apps.ts`.', 'there is no src/apps.ts'],
    [
      'a file in a command',
      '```bash\naz bicep lint --file deploy/azure/man.bicep\n```',
      'there is no deploy/azure/man.bicep',
    ],
    ['a compiled file without a source', 'Run `node dist/store/dokter.js`.', 'there is no dist/store/dokter.js'],
    ['a link', 'See [that](operat.md).', 'the link operat.md leads nowhere'],
    ['an anchor', 'See [that](deploy.md#azzure).', 'docs/deploy.md has no heading #azzure'],
    ['an anchor of its own', '# Here\n\n[there](#there)', 'docs/page.md has no heading #there'],
    ['a variable', 'Set `PUBLIC_HOSTNAME`.', 'nothing reads PUBLIC_HOSTNAME'],
    ['a misspelled one of Microsoft', 'Set `MicrosoftAppID`.', 'nothing reads MicrosoftAppID'],
    ['a variable of the shell', '```bash\necho $GROUP\nexport GROUP=x\n```', '$GROUP is used before it is set'],
    [
      'a parameter of a template',
      '```bash\naz deployment group create -f deploy/azure/registry.bicep \\\n  -p registryNam=x\n```',
      'deploy/azure/registry.bicep has no parameter registryNam',
    ],
  ])('%s', (_, page, problem) => {
    expect(pageProblems('docs/page.md', page, repository)).toEqual([`docs/page.md: ${problem}`])
  })
})

test('what exists, or is set by the page, is no problem', () => {
  const page = [
    '# Here',
    'See [deploy](deploy.md#azure), [here](#here), and [the web](https://example.com/x.md).',
    '`npm run doctor`, `src/app.ts`, `src/teams/sdk/`, `tests/…`, `PUBLIC_URL`, and `dist/store/doctor.js`.',
    '```bash\nexport GROUP=$(az x)\nfor name in a b; do az y $name -g ${GROUP//./-}; done\n```',
  ].join('\n\n')
  expect(pageProblems('docs/page.md', page, repository)).toEqual([])
})
