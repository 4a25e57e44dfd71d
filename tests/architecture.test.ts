import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../src', import.meta.url))
const design = readFileSync(new URL('../docs/design.md', import.meta.url), 'utf8')

/** The table of the design: which folder or file of `src` may import which. */
const allowed = new Map(
  [...design.matchAll(/^\| `src\/([^`]+)` \|.*\| ([^|]*) \|$/gm)].map(([, place = '', may = '']) => [
    place,
    may === 'everything' ? ['*'] : [...may.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  ]),
)
const onlyIn: Record<string, string | readonly string[]> = {
  botbuilder: 'teams/sdk/',
  'botframework-connector': 'teams/sdk/',
  'botframework-schema': 'teams/sdk/',
  restify: 'http/server.ts',
  jose: 'http/tab/sign-in.ts',
  lowdb: 'store/embedded/',
  pg: 'store/postgres/',
  'node-pg-migrate': 'store/postgres/',
  'ts-fsrs': 'domain/memory/scheduler.ts',
  '@open-spaced-repetition/binding': 'jobs/refit/fit-worker.ts',
  'temporal-polyfill': 'domain/calendar.ts',
  '@resvg/resvg-js': 'pictures/render.ts',
  unhomoglyph: 'domain/team/look-alike.ts',
  'adaptivecards-templating': 'teams/cards/card-template.ts',
  yaml: ['content/', 'grading/read/yaml/'],
  ajv: 'grading/read/yaml/',
  '@kusto/language-service-next': 'grading/read/kql/language-service.ts',
  'web-tree-sitter': ['grading/read/bicep/', 'grading/read/bicep.ts'],
  'tree-sitter-bicep': 'grading/read/bicep/',
  '@cdktn/hcl2json': 'grading/read/terraform.ts',
  'dockerfile-ast': 'grading/read/dockerfile.ts',
  'dockerfile-utils': ['grading/read/dockerfile.ts', 'content/lint/code/dockerfile-fault.ts'],
  openai: 'explainer/model/azure-openai.ts',
  '@azure/openai': 'explainer/model/read-completion.ts',
  '@azure/msal-node': 'teams/sdk/',
  '@azure/monitor-opentelemetry-exporter': 'telemetry/azure-monitor.ts',
  '@opentelemetry/api': 'telemetry/azure-monitor.ts',
  '@opentelemetry/resources': 'telemetry/azure-monitor.ts',
  '@opentelemetry/sdk-metrics': 'telemetry/azure-monitor.ts',
  '@opentelemetry/sdk-trace-base': 'telemetry/azure-monitor.ts',
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
  const specifiers = [...text.matchAll(/(?:from|import\(?|require\w*\()\s*['"]([^'"]+)['"]/g)].map(
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

/** A folder of `src`, or a file at its top. */
const placeOf = (file: string): string => file.split('/')[0] as string
const featureOf = (file: string): string | undefined => /^features\/([^/]+)\//.exec(file)?.[1]

function mayImport({ from, to }: Import): boolean {
  if (featureOf(from) !== undefined && to.startsWith('features/'))
    return featureOf(from) === featureOf(to) || to === `features/${featureOf(to)}/index.ts`
  if (placeOf(from) === placeOf(to)) return true
  return (allowed.get(placeOf(from)) ?? []).some((item) => item === '*' || to === item || to.startsWith(`${item}/`))
}

test('the sources were found', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(imports.filter(isLocal).length).toBeGreaterThan(100)
})

test('every import is one that the table of the design allows', () => {
  expect(imports.filter((item) => isLocal(item) && !mayImport(item))).toEqual([])
})

test('every file stands in a place that the design names', () => {
  expect(files.filter((file) => !allowed.has(placeOf(file)))).toEqual([])
})

test('modules that the code names by their place exist, such as a worker’s', () => {
  const named = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/new URL\(\s*'(\.[^']+\.[jt]s)',\s*import\.meta\.url/g)].map(
      ([, path = '']) => join(root, dirname(file), path),
    ),
  )
  expect(named.length).toBeGreaterThan(1)
  expect(named.filter((path) => !existsSync(path) && !existsSync(path.replace(/\.js$/, '.ts')))).toEqual([])
})

test('nothing that the server loads imports a development dependency, such as the linters of the content check', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const loaded = new Set(['main.ts', 'admin/admin.ts', 'content/reload/read-worker.ts', 'jobs/refit/fit-worker.ts'])
  for (const file of loaded) for (const item of imports) if (item.from === file && isLocal(item)) loaded.add(item.to)
  const outside = imports.filter((item) => loaded.has(item.from) && !isLocal(item) && /^@?[a-z][\w./-]+$/.test(item.to))
  // A thread registers tsx only when it runs from source.
  const known = ({ to }: Import) =>
    to === 'tsx/esm/api' || to.split('/', to.startsWith('@') ? 2 : 1).join('/') in dependencies
  expect(loaded).toContain('content/lint/check-all.ts')
  expect(outside.length).toBeGreaterThan(10)
  expect(outside.filter((item) => !known(item))).toEqual([])
  expect([...loaded].filter((file) => file.startsWith('content/lint/code/'))).toEqual([
    'content/lint/code/check-size.ts',
  ])
})

test('nobody imports the composition root', () => {
  expect(imports.filter(({ to, from }) => to === 'main.ts' || (to === 'app.ts' && from !== 'main.ts'))).toEqual([])
})

test('a package with a home is imported nowhere else', () => {
  const strays = imports.filter(({ from, to }) => {
    const home = onlyIn[to.split('/', to.startsWith('@') ? 2 : 1).join('/')]
    return home !== undefined && ![home].flat().some((place) => from.startsWith(place))
  })
  expect(strays).toEqual([])
})

test('only five files know the bot SDK, types and patches included, and the rest knows the port', () => {
  const text = (file: string): string =>
    readFileSync(join(root, file), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
  const sdk = /['"`](?:botbuilder|botframework-|@microsoft\/(?:agents|teams))/
  expect(files.filter((file) => sdk.test(text(file))).toSorted()).toEqual([
    'teams/sdk/adapter.ts',
    'teams/sdk/check-token.ts',
    'teams/sdk/create-channel.ts',
    'teams/sdk/credentials-factory.ts',
    'teams/sdk/patch-sdk.ts',
  ])
  expect(files.filter((file) => file.startsWith('teams/sdk/'))).toHaveLength(5)
  const users = imports.filter(({ from, to }) => to.startsWith('teams/sdk/') && !from.startsWith('teams/sdk/'))
  expect(users).toEqual([{ from: 'app.ts', to: 'teams/sdk/create-channel.ts' }])
})

test('only the sign-ins, the language model, and telemetry know Azure’s identities', () => {
  const users = imports.filter(({ to }) => to === '@azure/identity').map(({ from }) => from)
  expect([...new Set(users)].toSorted()).toEqual([
    'explainer/model/azure-openai.ts',
    'store/postgres/sign-in.ts',
    'teams/sdk/credentials-factory.ts',
    'telemetry/azure-monitor.ts',
  ])
})

test('what sends telemetry is loaded only when it’s configured', () => {
  const loading = files.filter((file) =>
    /^(?:import|export) (?!type ).*(?:azure-monitor|watch\/watch)\.ts'/m.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(loading).toEqual([])
  expect(imports.filter(({ to }) => to === 'telemetry/azure-monitor.ts').map(({ from }) => from)).toContain('app.ts')
})

test('the domain imports no node module and no other package than its own', () => {
  const outside = imports.filter(
    (item) => item.from.startsWith('domain/') && !isLocal(item) && !domainPackages.has(item.to),
  )
  expect(outside).toEqual([])
})

test('time and chance are arguments: the clock is read in teams and at the composition root only', () => {
  const readers = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    return (
      /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(text) &&
      !file.startsWith('teams/') &&
      !/^(main|app)\.ts$|check\.ts$|doctor\.ts$|^admin\/admin\.ts$/.test(file)
    )
  })
  expect(readers).toEqual([])
})

test('only the configuration reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
  expect(
    readers.filter(
      (file) =>
        ![
          'admin/admin.ts',
          // A program of its own in the learner's repository: where npm was called.
          'checker/main.ts',
          'config.ts',
          'health-check.ts',
          'main.ts',
          'maintenance/copy.ts',
          'maintenance/migrate.ts',
          'store/doctor.ts',
          // Sets a variable, which the exporter reads.
          'telemetry/azure-monitor.ts',
        ].includes(file),
    ),
  ).toEqual([])
})

test('what builds the app package imports only what the table allows', () => {
  const [, may = ''] = /^\| `deploy\/teams` \|.*\| ([^|]*) \|$/m.exec(design) ?? []
  const folder = fileURLToPath(new URL('../deploy/teams/', import.meta.url))
  const used = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      Array.from(
        readFileSync(join(folder, file), 'utf8').matchAll(/from '\.\.\/\.\.\/src\/([^']+)'/g),
        ([, to = '']) => to,
      ),
    )
  const listed = Array.from(may.matchAll(/`([^`]+)`/g), ([, name = '']) => name)
  expect([...new Set(used)].toSorted()).toEqual(listed.toSorted())
})

test('every place in the table exists, and so does all that it may import', () => {
  const exists = (path: string) => path === '*' || files.some((file) => file === path || file.startsWith(`${path}/`))
  expect([...allowed.keys(), ...[...allowed.values()].flat()].filter((path) => !exists(path))).toEqual([])
})

test('the walks of the design name files that exist, as many as they say', () => {
  const walks = [...design.matchAll(/^\| [^|]+ \| (\d+) \| ((?:`[\w/-]+\.ts` ?)+)\|$/gm)].map(
    ([, count, names = '']) => ({
      count: Number(count),
      named: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    }),
  )
  expect(walks).toHaveLength(5)
  for (const { count, named } of walks) {
    expect(new Set(named).size).toBe(count)
    expect(named.filter((name) => !files.includes(name))).toEqual([])
  }
})

test('tests have the shape of src: each stands in a folder that src has too, or in a suite over the whole product', () => {
  const suites = new Set([
    'bench',
    'bench/scale',
    'crash',
    'deploy',
    'deploy/azure',
    'deploy/pipelines',
    'deploy/teams',
    'docs',
    'e2e',
    'explainer/answers',
    'fuzz',
    'production',
    'prose',
    'readiness',
    'simulation',
    'teams/cards',
    'torture',
  ])
  const here = fileURLToPath(new URL('.', import.meta.url))
  const folders = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => dirname(file).split(sep).join('/'))
  const strays = folders.filter(
    (folder) => folder !== '.' && !suites.has(folder) && !files.some((file) => file.startsWith(`${folder}/`)),
  )
  expect([...new Set(strays)]).toEqual([])
})

test('places import each other in one direction only, types included', () => {
  const unit = (file: string): string => (featureOf(file) === undefined ? placeOf(file) : `features/${featureOf(file)}`)
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports.filter(isLocal))
    if (unit(from) !== unit(to)) edges.set(unit(from), (edges.get(unit(from)) ?? new Set()).add(unit(to)))
  expect(circleIn(edges)).toBeUndefined()
})

/** @returns the places of a circle, undefined when there is none */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  const visit = (place: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place]
    if (done.has(place)) return undefined
    for (const next of edges.get(place) ?? []) {
      const found = visit(next, [...path, place])
      if (found) return found
    }
    done.add(place)
    return undefined
  }
  for (const place of edges.keys()) {
    const found = visit(place, [])
    if (found) return found
  }
  return undefined
}
