import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Catalog } from '../../../src/content/catalog.ts'
import { readFiles } from '../../../src/content/read/read-files.ts'
import { Lab, Track, type LabStep, type Proof } from '../../../src/domain/practice/lab.ts'
import { starterFile } from '../../../src/features/lab/starter-file.ts'
import { grade } from '../../../src/grading/grader.ts'

const content = join(import.meta.dirname, '../../../content')
const lab = Lab.parse(parse(await readFile(join(content, 'labs/reference-project.yaml'), 'utf8')))

interface Proved {
  readonly track: Track
  readonly step: LabStep
  readonly name: string
  readonly isFree: boolean
  readonly proof: Proof
}

const proofs: readonly Proved[] = lab.steps.flatMap((step) =>
  Track.options.flatMap((track) => {
    const { free, proof } = step.work[track]
    return [
      ...(proof ? [{ track, step, name: `${step.id} on ${track}`, isFree: false, proof }] : []),
      ...(free?.proof
        ? [{ track, step, name: `${step.id} on ${track}, for free`, isFree: true, proof: free.proof }]
        : []),
    ]
  }),
)

/** What commands print, which isn't in a repository. */
const printed: Readonly<Record<string, string>> = {
  'az repos policy list --repository-id ID --branch main': 'policies.json',
  'gh api repos/{owner}/{repo}/rulesets/ID': 'ruleset.json',
}

const solutions = join(import.meta.dirname, 'solution')

/** The file of a repository in which every step is done. */
function solutionOf({ track, isFree, proof }: Proved): string {
  const folders = [...(isFree ? [`${track}-free`] : []), track, 'both']
  const paths = folders.map((folder) => `${folder}/${printed[proof.file] ?? proof.file}`)
  const path = paths.find((one) => existsSync(join(solutions, one)))
  if (path === undefined) throw new Error(`There is no solution of ${proof.file}`)
  return path
}

const breaks = z
  .record(z.string(), z.array(z.tuple([z.string(), z.string(), z.array(z.string())])))
  .parse(parse(await readFile(join(import.meta.dirname, 'breaks.yaml'), 'utf8')))

const missedBy = async (proof: Proof, text: string): Promise<readonly string[]> => {
  const { fault, rules } = await grade(proof, text)
  return fault
    ? [`line ${fault.line ?? '?'} ${fault.message}`]
    : rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule.id)
}

let starter: Readonly<Record<string, string>>
beforeAll(async () => {
  const all = await readFiles(content)
  const files = all.flatMap(({ path, text }) =>
    path.startsWith('labs/starter/') ? [{ path: path.slice('labs/starter/'.length), text }] : [],
  )
  const zip = unzipSync(starterFile({ starter: files } as unknown as Catalog))
  starter = Object.fromEntries(Object.entries(zip).map(([path, bytes]) => [path, strFromU8(bytes)]))
})

test('the repository to start from has its hidden files, and a README with every step', () => {
  expect(Object.keys(starter)).toEqual(
    expect.arrayContaining([
      'orders/.devcontainer/devcontainer.json',
      'orders/.dockerignore',
      'orders/.github/workflows/ci.yml',
      'orders/.gitignore',
      'orders/azure-pipelines.yml',
      'orders/infra/main.bicep',
    ]),
  )
  const steps = lab.steps.map(({ title }, index) => `${index + 1}. ${title}`)
  expect(starter['orders/README.md']).toContain(steps.join('\n'))
})

test('its tests pass and write their reports', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'starter-'))
  try {
    for (const [path, text] of Object.entries(starter)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const cwd = join(folder, 'orders')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run-tests.js'], { cwd, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('pass 2')
    const report = async (name: string) => readFile(join(cwd, 'reports', name), 'utf8')
    expect(await report('junit.xml')).toContain('an empty order costs nothing')
    expect(await report('cobertura.xml')).toContain('filename="src/orders.js"')
    expect(await report('summary.md')).toContain('| an empty order costs nothing | passed |')
    const built = spawnSync(process.execPath, ['scripts/build.js', '--version', '1.0.7'], { cwd, encoding: 'utf8' })
    expect(built.stdout).toBe('Built version 1.0.7\n')
    expect(await readFile(join(cwd, 'dist/src/version.json'), 'utf8')).toBe('{"version":"1.0.7"}\n')
  } finally {
    await rm(folder, { recursive: true })
  }
})

describe.each(proofs)('the rules of $name', (one) => {
  test('are met by a finished repository', async () => {
    expect(await missedBy(one.proof, await readFile(join(solutions, solutionOf(one)), 'utf8'))).toEqual([])
  })

  test('are not met by the repository to start from', async () => {
    const file = starter[`orders/${one.proof.file}`]
    if (file === undefined) return
    expect(await missedBy(one.proof, file)).not.toEqual([])
  })
})

describe.each(Object.entries(breaks))('the solution in %s', (path, changes) => {
  test.each(changes)('with %j as %j misses %j', async (from, to, missed) => {
    const text = await readFile(join(solutions, path), 'utf8')
    expect(text).toContain(from)
    const own = proofs.filter((one) => solutionOf(one) === path)
    const found = new Set<string>()
    for (const { step, proof } of own)
      for (const rule of await missedBy(proof, text.replaceAll(from, to))) found.add(`${step.id}/${rule}`)
    expect([...found].toSorted()).toEqual(missed.toSorted())
  })
})

const otherWays = z
  .array(
    z.strictObject({
      step: z.string(),
      track: Track,
      way: z.enum(['free', 'usual']),
      answer: z.string(),
    }),
  )
  .parse(parse(await readFile(join(import.meta.dirname, 'other-ways.yaml'), 'utf8')))

test.each(otherWays)('another way to do $step on $track meets every rule', async ({ step, track, way, answer }) => {
  const found = proofs.find((one) => one.step.id === step && one.track === track && one.isFree === (way === 'free'))
  expect(found && (await missedBy(found.proof, answer))).toEqual([])
})

test('each rule is missed by a change', () => {
  const missed = new Set(
    Object.entries(breaks).flatMap(([path, changes]) =>
      changes.flatMap(([, , rules]) => rules.map((rule) => `${path} ${rule}`)),
    ),
  )
  const all = proofs.flatMap((one) => one.proof.rules.map(({ id }) => `${solutionOf(one)} ${one.step.id}/${id}`))
  expect(all.filter((rule) => !missed.has(rule))).toEqual([])
})

test("the lines of this product's own delivery that steps name are there", async () => {
  const root = join(import.meta.dirname, '../../..')
  for (const { id, work } of lab.steps)
    for (const track of Track.options) {
      const { example } = work[track]
      if (!example) continue
      const lines = (await readFile(join(root, example.file), 'utf8')).split('\n')
      expect({ id, track, found: lines.filter((line) => line.includes(example.line)).length }).toEqual({
        id,
        track,
        found: 1,
      })
    }
})
