import { createRequire } from 'node:module'

// What test files import from @jest/globals, as far as those of src/domain and src/store use it. Jest itself takes seconds to start, which is too long when
// each change needs a run; this registers the tests of a file and runs them in this process.

const requireFromJest = createRequire(createRequire(import.meta.url).resolve('@jest/globals'))
const { jestExpect } = requireFromJest('@jest/expect') as { readonly jestExpect: unknown }

type Work = (...args: never[]) => unknown
type Hook = 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll'

class Suite {
  readonly name: string
  readonly parent: Suite | undefined
  readonly hooks: Record<Hook, Work[]> = { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }
  readonly parts: (Suite | Test)[] = []

  constructor(name: string, parent?: Suite) {
    this.name = name
    this.parent = parent
  }
}

interface Test {
  readonly id: string
  readonly run: Work
}

export interface TestEnd {
  readonly id: string
  readonly ms: number
  /** Absent if the test passed. */
  readonly failure?: string
}

let open = new Suite('')
let registered = 0

const named = (name: string, rest: string): string => (name ? `${name} › ${rest}` : rest)
// A row of a table has the same text as the next one, so the place in the file is part of the id.
const idOf = (name: string): string => named(open.name, `${name} (${++registered})`)

function describe(name: string, body: () => void): void {
  const suite = new Suite(named(open.name, name), open)
  open.parts.push(suite)
  open = suite
  body()
  open = suite.parent as Suite
}
const test = (name: string, run: Work): void => void open.parts.push({ id: idOf(name), run })
const hook = (kind: Hook) => (run: Work) => void open.hooks[kind].push(run)
const each =
  (register: (name: string, run: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, run: Work): void => {
    for (const row of rows) register(name, () => run(...((Array.isArray(row) ? row : [row]) as never[])))
  }

/** The exports of the module that stands in for @jest/globals. */
export const testApi = {
  describe: Object.assign(describe, { each: each(describe) }),
  test: Object.assign(test, { each: each(test) }),
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
  afterAll: hook('afterAll'),
  expect: jestExpect,
  jest: { setTimeout: () => {} },
}

/** Registers the tests of a file. @param load imports it @param name the start of its tests' ids */
export async function register(name: string, load: () => Promise<unknown>): Promise<Suite> {
  const root = new Suite(name)
  open = root
  registered = 0
  await load()
  return root
}

interface Run {
  readonly wants: (id: string) => boolean
  /** How long a test may take, in milliseconds. */
  readonly most: (id: string) => number
  readonly starts: (id: string | undefined) => void
  /** @returns whether to go on */
  readonly ends: (end: TestEnd) => boolean
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const isSuite = (part: Suite | Test): part is Suite => part instanceof Suite
const hasWanted = (suite: Suite, run: Run): boolean =>
  suite.parts.some((part) => (isSuite(part) ? hasWanted(part, run) : run.wants(part.id)))
const outermostFirst = (suite: Suite): Suite[] => [...(suite.parent ? outermostFirst(suite.parent) : []), suite]

async function inOrder(work: readonly Work[]): Promise<void> {
  for (const each of work) await each()
}

/** Rejects if the work takes too long. The work itself isn't stopped, because nothing can. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  if (ms === Infinity) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Runs the tests of a suite that are wanted. @returns whether to go on */
export async function runSuite(suite: Suite, run: Run): Promise<boolean> {
  if (!hasWanted(suite, run)) return true
  const failed = (error: unknown): boolean =>
    run.ends({ id: named(suite.name, 'around the tests'), ms: 0, failure: textOf(error) })
  const goesOn = await runParts(suite, run).catch(failed)
  // What a suite began has to end, whatever failed before.
  const ended = await inOrder(suite.hooks.afterAll).then(() => true, failed)
  return goesOn && ended
}

async function runParts(suite: Suite, run: Run): Promise<boolean> {
  await inOrder(suite.hooks.beforeAll)
  for (const part of suite.parts) {
    if (!isSuite(part) && !run.wants(part.id)) continue
    const goesOn = isSuite(part) ? await runSuite(part, run) : run.ends(await runTest(suite, part, run))
    if (!goesOn) return false
  }
  return true
}

async function runTest(suite: Suite, test: Test, run: Run): Promise<TestEnd> {
  const around = outermostFirst(suite)
  const before = performance.now()
  let failure: string | undefined
  run.starts(test.id)
  try {
    await within(run.most(test.id), inOrder([...around.flatMap(({ hooks }) => hooks.beforeEach), test.run]))
  } catch (error) {
    failure = textOf(error)
  }
  try {
    await within(run.most(test.id), inOrder(around.toReversed().flatMap(({ hooks }) => hooks.afterEach)))
  } catch (error) {
    failure ??= textOf(error)
  }
  run.starts(undefined)
  return { id: test.id, ms: performance.now() - before, ...(failure === undefined ? {} : { failure }) }
}
