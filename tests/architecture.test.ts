import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

// The table of docs/design.md: which folder may import which, and which packages belong to one place.
const root = fileURLToPath(new URL('../src', import.meta.url))
const allowed: Record<string, readonly string[]> = {
  domain: [],
  content: ['domain'],
  store: ['domain'],
  explain: ['domain', 'content'],
  coach: ['domain', 'content', 'store/store.ts', 'explain'],
  cards: ['coach', 'domain'],
  bot: ['coach', 'cards', 'domain', 'reminders/sender.ts'],
  refit: ['domain', 'content', 'store/store.ts', 'coach/change-learner.ts'],
  reminders: ['domain', 'content', 'store', 'coach', 'cards'],
  http: [],
}
/** Files at the top of src and what they may import; `main.ts` and `app.ts` know everybody and nobody knows them. */
const top: Record<string, readonly string[]> = {
  'config.ts': ['bot/credentials.ts', 'explain/azure-openai.ts'],
  'log.ts': ['config.ts'],
  'server.ts': ['bot', 'http'],
  'export-file.ts': ['coach', 'content', 'domain', 'store/store.ts', 'http/download.ts'],
  'playground.ts': [],
  'app.ts': ['*'],
  'main.ts': ['*'],
}
const onlyIn: Record<string, string> = {
  botbuilder: 'bot/',
  'botframework-connector': 'bot/',
  'botframework-schema': 'bot/',
  restify: 'server.ts',
  lowdb: 'store/',
  'ts-fsrs': 'domain/scheduler.ts',
  '@open-spaced-repetition/binding': 'refit/fit-worker.ts',
  'temporal-polyfill': 'domain/calendar.ts',
  unhomoglyph: 'domain/team/look-alike.ts',
  'adaptivecards-templating': 'cards/',
  yaml: 'content/',
  minisearch: 'explain/',
  openai: 'explain/azure-openai.ts',
  '@azure/openai': 'explain/read-completion.ts',
  '@azure/identity': 'explain/azure-openai.ts',
}
const domainPackages = new Set(['zod', 'ts-fsrs', 'temporal-polyfill', 'stemmer', 'unhomoglyph'])

interface Import {
  readonly from: string
  readonly to: string
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import|require\w*\()\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  )
  return specifiers.map((specifier) => ({
    from: file,
    to: specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
  }))
})
const isLocal = ({ to }: Import): boolean => files.includes(to)

function mayImport({ from, to }: Import): boolean {
  const place = from.includes('/') ? (from.split('/')[0] as string) : from
  if (to.startsWith(`${place}/`)) return true
  const list = allowed[place] ?? top[from]
  return list?.some((item) => item === '*' || to === item || to.startsWith(`${item}/`)) ?? false
}

test('the sources were found', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(imports.filter(isLocal).length).toBeGreaterThan(100)
})

test('every import is one that the table of the design allows', () => {
  expect(imports.filter((item) => isLocal(item) && !mayImport(item))).toEqual([])
})

test('every file stands in a place that the design names', () => {
  const places = new Set([...Object.keys(allowed), ...Object.keys(top)])
  expect(files.filter((file) => !places.has(file.split('/')[0] as string))).toEqual([])
})

test('nobody imports the composition root', () => {
  expect(imports.filter(({ to, from }) => to === 'main.ts' || (to === 'app.ts' && from !== 'main.ts'))).toEqual([])
})

test('a package with a home is imported nowhere else', () => {
  const strays = imports.filter(({ from, to }) => {
    const home = onlyIn[to.split('/', to.startsWith('@') ? 2 : 1).join('/')]
    return home !== undefined && !from.startsWith(home)
  })
  expect(strays).toEqual([])
})

test('the domain imports no node module and no other package than its own', () => {
  const outside = imports.filter(
    (item) => item.from.startsWith('domain/') && !isLocal(item) && !domainPackages.has(item.to),
  )
  expect(outside).toEqual([])
})

test('time and chance are arguments: the clock is read in bot and at the composition root only', () => {
  const readers = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    return (
      /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(text) &&
      !file.startsWith('bot/') &&
      !/^(main|app)\.ts$|check\.ts$|doctor\.ts$/.test(file)
    )
  })
  expect(readers).toEqual([])
})

test('only the configuration reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
  expect(
    readers.filter((file) => !['config.ts', 'main.ts', 'store/doctor.ts', 'store/reports.ts'].includes(file)),
  ).toEqual([])
})

test('paths in this table exist', () => {
  expect(
    Object.keys(allowed).filter((place) => place !== 'explain' && !files.some((file) => file.startsWith(`${place}/`))),
  ).toEqual([])
})
