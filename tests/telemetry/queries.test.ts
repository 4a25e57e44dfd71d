import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { kqlFault } from '../../src/content/lint/code/kql-fault.ts'
import { attributes, metrics, revisionAttribute } from '../../src/telemetry/names.ts'

const folder = new URL('../../deploy/azure/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const files = (kind: 'queries' | 'alerts'): [path: string, text: string][] =>
  readdirSync(new URL(kind, folder)).map((name) => [`${kind}/${name}`, read(`${kind}/${name}`)])
const all = [...files('queries'), ...files('alerts')]

/** Columns in use, of the tables that Application Insights fills in a workspace. Source: Azure Monitor's table reference. */
const columns: Readonly<Record<string, readonly string[]>> = {
  AppRequests: ['AppRoleName', 'DurationMs', 'ItemCount', 'Properties', 'Success', 'TimeGenerated'],
  AppMetrics: ['AppRoleName', 'ItemCount', 'Max', 'Name', 'Properties', 'Sum', 'TimeGenerated'],
}
/** Only turns are requests. */
const requestAttributes = ['feature', 'intent', 'turn']
const values = new Set(Object.values(attributes).flatMap((list): readonly string[] => list()))

/** @returns one line per name in the query that nothing sends */
function problems(text: string): string[] {
  const query = text.replaceAll(/\/\/.*$/gm, '')
  const code = query.replaceAll(/'[^']*'/g, "''")
  const literals = Array.from(query.matchAll(/'([^']*)'/g), ([, literal = '']) => literal)
  const named = literals.filter((literal) => literal.startsWith('shipmate.'))
  const tables = new Set(Array.from(code.matchAll(/\bApp(?!RoleName)[A-Z]\w+/g), ([table]) => table))
  const known = new Set([...tables].flatMap((table) => columns[table] ?? []))
  const sent = new Set([
    revisionAttribute,
    ...(tables.has('AppRequests') ? requestAttributes : []),
    ...named.flatMap((metric): readonly string[] => metrics[metric as keyof typeof metrics]?.attributes ?? []),
  ])
  const fault = kqlFault(text)
  return [
    ...(fault === undefined ? [] : [`it ${fault}`]),
    ...[...tables].filter((table) => !columns[table]).map((table) => `no table ${table}`),
    ...Array.from(code.matchAll(/(?<![.\w])[A-Z]\w*/g), ([name]) => name)
      .filter((name) => !known.has(name) && !tables.has(name))
      .map((name) => `no column ${name}`),
    ...named.filter((metric) => !Object.hasOwn(metrics, metric)).map((metric) => `no metric ${metric}`),
    ...Array.from(code.matchAll(/\bProperties\.(\w+)/g), ([, name = '']) => name)
      .filter((name) => !sent.has(name))
      .map((name) => `no attribute ${name}`),
    ...literals
      .filter((literal) => literal !== 'shipmate' && !named.includes(literal) && !values.has(literal))
      .map((literal) => `no value ${literal}`),
    ...(tables.has('AppMetrics') && named.length === 0 ? ['it reads all metrics'] : []),
    ...(query.includes("AppRoleName == 'shipmate'") ? [] : ['it reads other apps']),
  ]
}

test.each(all)('%s names only what is sent, and parses', (_, text) => {
  expect(problems(text)).toEqual([])
  expect(text).toMatch(/^\/\/ [A-Z].*\.\n/)
})

describe('each fault of a query is found', () => {
  const [, text] = all.find(([path]) => path === 'queries/scheduled.kql') as [string, string]
  test.each([
    ["'shipmate.scheduled'", "'shipmate.schedule'", 'no metric shipmate.schedule'],
    ['Properties.event', 'Properties.evnt', 'no attribute evnt'],
    ['Properties.send', 'Properties.intent', 'no attribute intent'],
    ["== 'sent'", "== 'snt'", 'no value snt'],
    ['AppMetrics', 'AppMetric', 'no table AppMetric'],
    ['sum(Sum)', 'sum(Summe)', 'no column Summe'],
    ['| summarize', '| sumarize', 'it has "| sumarize", which is not a KQL operator'],
    ["AppRoleName == 'shipmate' and ", '', undefined],
  ])('%s instead of %s', (from, to, problem) => {
    const changed = text.replaceAll(from, to)
    expect(changed).not.toBe(text)
    expect(problems(changed)).toContain(problem ?? 'it reads other apps')
  })
})

test('there are six queries that prove a release healthy, and one whose rows the pipeline compares', () => {
  expect(files('queries')).toHaveLength(7)
  const columnsOut = /\| project (.+)\n$/.exec(read('queries/release-health.kql'))?.[1]
  expect(columnsOut?.split(', ')).toEqual(['revision', 'turns', 'failedShare', 'p95Milliseconds'])
})

test('the workbook shows every query, and each alert has its rule', () => {
  const loadedBy = (module: string, kind: string): string[] =>
    Array.from(
      read(`modules/${module}.bicep`).matchAll(/loadTextContent\('\.\.\/([^']+)'\)/g),
      ([, path = '']) => path,
    ).filter((path) => path.startsWith(kind))
  expect(loadedBy('workbook', 'queries').toSorted()).toEqual(
    files('queries')
      .map(([path]) => path)
      .toSorted(),
  )
  expect(loadedBy('alerts', 'alerts').toSorted()).toEqual(
    files('alerts')
      .map(([path]) => path)
      .toSorted(),
  )
  const rules = read('modules/alerts.bicep').match(/^resource \w+ 'Microsoft\.Insights\/scheduledQueryRules/gm)
  expect(rules).toHaveLength(files('alerts').length)
})

test('the page about telemetry describes each metric with its unit and attributes, and no other', () => {
  const page = readFileSync(new URL('../../docs/telemetry.md', import.meta.url), 'utf8')
  const rows = Array.from(
    page.matchAll(/^\| `(shipmate\.[\w.]+)` \| (\w+), (\w+) \| ([^|]*) \| ([^|]{20,}) \|$/gm),
    ([, name, kind, unit, listed = '']) => [
      name,
      kind,
      unit,
      Array.from(listed.matchAll(/`(\w+)`/g), ([, attribute]) => attribute),
    ],
  )
  expect(rows).toEqual(
    Object.entries(metrics).map(([name, { kind, unit, attributes }]) => [name, kind, unit, attributes]),
  )
  const described = Array.from(page.matchAll(/^\| `(\w+)` \| [^|]+ \|$/gm), ([, name]) => name)
  expect(described).toEqual([...Object.keys(attributes), revisionAttribute])
})
