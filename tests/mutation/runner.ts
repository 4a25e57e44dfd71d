import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner'
import { build, type Plugin } from 'esbuild'
import { register, runSuite, testApi, type TestEnd } from './test-api.ts'
import { trackTimers } from './timers.ts'

// A test runner for Stryker that needs some tenths of a second for a change. It bundles each test file once with the code that it tests, and evaluates
// the bundle anew for each change, so that changes of what modules do when they load count too. The quickest tests run first, until one fails.

/** What `mutate.ts` passes in Stryker's options. */
export interface InProcess {
  /** Test files, relative to the project. */
  readonly tests: readonly string[]
}

interface Bundle {
  readonly test: string
  readonly file: string
  /** Absolute paths of what the bundle holds. */
  readonly holds: readonly string[]
}

/** Some tests of a bundle, and how long each may take. */
interface Step {
  readonly bundle: Bundle
  readonly wants: (id: string) => boolean
  readonly most: (id: string) => number
}

/** Every test may take this long. */
const leastMs = 2000
/** A test that takes longer is run only after the others. */
const quickMs = 100

const bundleFolder = 'bundled-tests'
const knownBundles = join(bundleFolder, 'bundles.json')
const knownTimes = join(bundleFolder, 'times.json')

/** Replaces @jest/globals, and keeps the addresses of files that tests read relative to their own. */
const likeJest: Plugin = {
  name: 'like-jest',
  setup(build) {
    build.onResolve({ filter: /^@jest\/globals$/ }, ({ path }) => ({ path, namespace: 'test-api' }))
    build.onLoad({ filter: /.*/, namespace: 'test-api' }, () => ({
      contents: `export const { ${Object.keys(testApi).join(', ')} } = globalThis.testApi`,
    }))
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }))
  },
}

async function bundled(test: string, index: number): Promise<Bundle> {
  const file = join(bundleFolder, `${index}.mjs`)
  const { metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [test],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    metafile: true,
    logLevel: 'error',
    plugins: [likeJest],
  })
  return { test, file, holds: Object.keys(metafile.inputs).map((path) => resolve(path)) }
}

/** Evaluates a bundle anew. Unlike what `import` loads, the modules don't stay in memory. */
async function evaluate(file: string): Promise<void> {
  const module = new vm.SourceTextModule(readFileSync(file, 'utf8'), {
    identifier: file,
    importModuleDynamically: packaged,
  })
  await module.link(packaged)
  await module.evaluate()
}

/** A package that bundles import. It's loaded once. */
async function packaged(specifier: string): Promise<vm.Module> {
  const exported = (await import(specifier)) as Record<string, unknown>
  const names = Object.keys(exported)
  const module = new vm.SyntheticModule(names, () => {
    for (const name of names) module.setExport(name, exported[name])
  })
  await module.link(() => {
    throw new Error('a package is loaded already')
  })
  await module.evaluate()
  return module
}

const readJson = <T>(path: string): T | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined

class InProcessRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options)
  private readonly tests: readonly string[]
  private bundles: readonly Bundle[] = []
  /** Milliseconds, by test. */
  private times: Readonly<Record<string, number>> = {}
  private readonly stryker: InstrumenterContext

  constructor(options: StrykerOptions) {
    this.tests = (options as unknown as { inProcess: InProcess }).inProcess.tests
    const shared = globalThis as { testApi?: typeof testApi; __stryker__?: InstrumenterContext }
    shared.testApi = testApi
    this.stryker = shared.__stryker__ ??= {}
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    // Stryker replaces this process after a change that never ends, but the folder stays.
    this.bundles = readJson<Bundle[]>(knownBundles) ?? (await Promise.all(this.tests.map(bundled)))
    writeFileSync(knownBundles, JSON.stringify(this.bundles))
    this.times = readJson(knownTimes) ?? {}
  }

  async dryRun(_options: DryRunOptions): Promise<DryRunResult> {
    delete this.stryker.activeMutant
    const results = await this.run(
      this.bundles.map((bundle) => ({ bundle, wants: () => true, most: () => Infinity })),
      true,
    )
    this.times = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
    writeFileSync(knownTimes, JSON.stringify(this.times))
    const { mutantCoverage } = this.stryker
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit, disableBail, sandboxFileName } = options
    const changed = resolve(sandboxFileName)
    // Without a filter, what modules do when they load has changed.
    const wanted = testFilter ?? Object.keys(this.times)
    const bundles = testFilter ? this.bundles : this.bundles.filter(({ holds }) => holds.includes(changed))
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined })
    const tests = await this.run(this.quickestFirst(bundles, wanted), disableBail)
    const timeout = determineHitLimitReached(this.stryker.hitCount, hitLimit)
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests })
  }

  /** First the quick tests of each bundle, then each slow one alone. */
  private quickestFirst(bundles: readonly Bundle[], wanted: readonly string[]): readonly Step[] {
    const timeOf = (id: string): number => this.times[id] ?? 0
    const steps = bundles.flatMap((bundle) => {
      const own = wanted.filter((id) => id.startsWith(bundle.test))
      const quick = own.filter((id) => timeOf(id) < quickMs)
      const slow = own.filter((id) => timeOf(id) >= quickMs)
      return [quick, ...slow.map((id) => [id])].map((ids) => ({
        ids: new Set(ids),
        ms: ids.reduce((sum, id) => sum + timeOf(id), 0),
        bundle,
      }))
    })
    return steps
      .filter(({ ids }) => ids.size > 0)
      .toSorted((one, other) => one.ms - other.ms)
      .map(({ ids, bundle }) => ({
        bundle,
        wants: (id) => ids.has(id),
        // A change may make a test wait for something that never comes.
        most: (id) => leastMs + 10 * timeOf(id),
      }))
  }

  /** @param all whether to go on after a failure */
  private async run(steps: readonly Step[], all: boolean): Promise<TestResult[]> {
    const ends: TestResult[] = []
    for (const { bundle, wants, most } of steps) {
      const { test, file } = bundle
      const note = (end: TestEnd): boolean => {
        ends.push(resultOf(test, end))
        return all || end.failure === undefined
      }
      const starts = (id: string | undefined): void => {
        if (id === undefined) delete this.stryker.currentTestId
        else this.stryker.currentTestId = id
      }
      const clearTimers = trackTimers()
      const goesOn = await register(test, () => evaluate(file)).then(
        (suite) => runSuite(suite, { wants, most, starts, ends: note }),
        (error: unknown) => note({ id: `${test} › loading`, ms: 0, failure: String(error) }),
      )
      clearTimers()
      if (!goesOn) break
    }
    return ends
  }
}

function resultOf(fileName: string, { id, ms, failure }: TestEnd): TestResult {
  const base = { id, name: id, fileName: resolve(fileName), timeSpentMs: ms }
  return failure === undefined
    ? { ...base, status: TestStatus.Success }
    : { ...base, status: TestStatus.Failed, failureMessage: failure }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
