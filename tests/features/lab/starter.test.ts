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

const root = join(import.meta.dirname, '../../..')
const content = join(root, 'content')
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

/** The packages that the checker has code of. */
const bundled = new Set<string>()

/** Makes the checker with the options of `npm run build`, from the source. */
async function buildChecker(): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } }
  const options = / esbuild dist\/checker\/main\.js (.+)$/.exec(scripts.build)?.[1]?.split(' ') ?? []
  const folder = await mkdtemp(join(tmpdir(), 'checker-'))
  try {
    const metafile = join(folder, 'meta.json')
    const outfile = join(folder, 'checker.cjs')
    const own = [...options.filter((option) => !option.startsWith('--outfile=')), `--outfile=${outfile}`]
    const { status, stderr } = spawnSync(
      join(root, 'node_modules/.bin/esbuild'),
      ['src/checker/main.ts', ...own, `--metafile=${metafile}`],
      { cwd: root, encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { inputs } = JSON.parse(await readFile(metafile, 'utf8')) as { inputs: Record<string, unknown> }
    for (const path of Object.keys(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
      if (name !== undefined) bundled.add(name)
    }
    return await readFile(outfile, 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Unzips the repository, and removes it afterward. */
async function inRepository(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'starter-'))
  try {
    for (const [path, text] of Object.entries(starter)) await put(join(folder, path), text)
    await work(join(folder, 'orders'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, data)
}

function check(cwd: string, ...args: readonly string[]) {
  return checkFrom(undefined, cwd, ...args)
}

/** @param startedIn where npm was started; npm itself starts the checker in the repository */
function checkFrom(startedIn: string | undefined, cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['checker/check.cjs', ...args], {
    cwd,
    encoding: 'utf8',
    env: startedIn === undefined ? {} : { INIT_CWD: startedIn },
  })
  return { status, text: stdout + stderr }
}

let starter: Readonly<Record<string, string>>
beforeAll(async () => {
  const all = await readFiles(content)
  const files = all.flatMap(({ path, text }) =>
    path.startsWith('labs/starter/') ? [{ path: path.slice('labs/starter/'.length), text }] : [],
  )
  const zip = unzipSync(
    starterFile({ starter: files, lab } as unknown as Catalog, {
      checker: await buildChecker(),
      track: 'github-actions',
      way: 'usual',
    }),
  )
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

test('its tests pass and write their reports', () =>
  inRepository(async (cwd) => {
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
  }))

describe('the checker', () => {
  test('tells what the repository to start from misses, with the feedback of the chat', () =>
    inRepository((cwd) => {
      const { status, text } = check(cwd)
      expect(status).toBe(1)
      expect(text).toContain('Checking for GitHub Actions, the usual ways.')
      expect(text).toContain('Save what this command prints as checker/step-1.json')
      const [rule] = lab.steps[1]!.work['github-actions'].proof!.rules
      expect(text).toContain(
        `2. A build that anyone can repeat\n   1 of 5 rules met\n   ✗ ${rule!.does}\n     ${rule!.otherwise}`,
      )
      expect(text).toContain(
        "Paste infra/main.bicep into the chat to have it checked. This checker doesn't read Bicep.",
      )
      expect(text).toContain(
        "Paste queries/health.kql into the chat to have it checked. This checker doesn't read KQL.",
      )
      expect(text).toContain('No file proves this step.')
      expect(text).toContain(".github/workflows/deploy.yml isn't there yet.")
      expect(text).toMatch(/\n0 of the 8 steps that can be checked here meet every rule\.\n$/)
      return Promise.resolve()
    }))

  test('needs Node alone, and has the licenses of all code in it', async () => {
    expect(starter['orders/checker/check.cjs']).not.toContain('sourceMappingURL')
    const licenses = starter['orders/checker/licenses.txt']!
    for (const name of bundled)
      expect(licenses).toContain(
        `\n${name}\n\n${(await readFile(join(root, 'node_modules', name, 'LICENSE'), 'utf8')).trim()}\n`,
      )
    expect(bundled.size).toBe(5)
  })

  test.each(Track.options)('ends with 0 if a repository on %s meets every rule', (track) =>
    inRepository(async (cwd) => {
      const own = proofs.filter((one) => one.track === track && !one.isFree)
      for (const one of own) {
        const number = lab.steps.indexOf(one.step) + 1
        const to = one.proof.isOutput ? `checker/step-${number}.json` : one.proof.file
        await put(join(cwd, to), await readFile(join(solutions, solutionOf(one))))
      }
      const { status, text } = check(cwd, track === 'azure-pipelines' ? 'azure' : 'github')
      expect(text).not.toContain('✗')
      expect(status).toBe(0)
    }),
  )

  const free = proofs.filter(({ isFree, proof }) => isFree && proof.language !== 'kql')
  test.each(free)('agrees with the chat about $name', (one) =>
    inRepository(async (cwd) => {
      const number = String(lab.steps.indexOf(one.step) + 1)
      const args = [number, 'free', one.track === 'azure-pipelines' ? 'azure' : 'github']
      expect(check(cwd, ...args).status).toBe(1)
      const { status, text } = check(cwd, ...args, join(solutions, solutionOf(one)))
      expect({ status, text }).toEqual({ status: 0, text: expect.stringContaining('without a bill') })
    }),
  )

  test('shows the line that it cannot read', () =>
    inRepository(async (cwd) => {
      await put(
        join(cwd, '.github/workflows/ci.yml'),
        'on: push\njob: {}\njobs:\n  build:\n    runs-on: ubuntu-latest\n',
      )
      const { status, text } = check(cwd, '2')
      expect(status).toBe(1)
      expect(text).toContain(`   I can't read it yet\n   Line 2 has the key "job"`)
      expect(text).toContain('\n     2  job: {}\n')
    }))

  test('a path is relative to the folder that the command was started in', () =>
    inRepository(async (cwd) => {
      const text = await readFile(join(solutions, 'github-actions/ruleset.json'), 'utf8')
      await put(join(cwd, 'deep/er/rules.json'), Buffer.from(text))
      expect(checkFrom(join(cwd, 'deep'), cwd, '1', 'er/rules.json').status).toBe(0)
      expect(checkFrom(join(cwd, 'deep'), cwd, '1', '../deep/er/rules.json').status).toBe(0)
      expect(checkFrom(cwd, cwd, '1', 'er/rules.json').text).toContain("er/rules.json isn't there yet.")
    }))

  test('reads what PowerShell saved, and says how it is used', () =>
    inRepository(async (cwd) => {
      const text = await readFile(join(solutions, 'github-actions/ruleset.json'), 'utf8')
      await put(join(cwd, 'checker/step-1.json'), Buffer.from(`\ufeff${text}`, 'utf16le'))
      expect(check(cwd, '1').status).toBe(0)
      expect(check(cwd, '--help')).toEqual({ status: 2, text: expect.stringContaining('npm run check 2') })
      expect(check(cwd, '14')).toEqual({ status: 2, text: expect.stringContaining('The lab has 13 steps.') })
      expect(check(cwd, 'other.yml').text).toContain('Name one step if you name a file.')
      expect(check(cwd, '2', 'other.yml').text).toContain("other.yml isn't there yet.")
    }))
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
