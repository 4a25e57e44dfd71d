import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

// npm run mutate -- [GLOB ...]
// Changes one thing at a time in the code below src/domain and src/store, and says which changes no test notices. Only the tests of the part run, and
// only its fast ones, because each change needs a run. Everything takes many hours, so give the files that you're after.

interface Part {
  readonly code: string
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

const parts: readonly Part[] = [
  { code: 'src/domain/', files: ['src/domain/**/*.ts'], tests: ['tests/domain/**/!(*.slow).test.ts'] },
  {
    code: 'src/store/',
    // What talks to PostgreSQL can't be tested without a server, which is too slow for this.
    files: ['src/store/**/*.ts', '!src/store/postgres/**'],
    tests: ['tests/store/*.test.ts', 'tests/store/{embedded,copy}/**/*.test.ts'],
  },
]

const globs = process.argv.slice(2)
const unknown = globs.filter((glob) => !parts.some(({ code }) => glob.startsWith(code)))
if (unknown.length > 0) {
  console.error(
    `mutate: give globs below ${parts.map(({ code }) => code).join(' or ')}, in quotes, not ${unknown.join(', ')}`,
  )
  process.exit(2)
}
for (const { code, files, tests } of parts) {
  const mutate = globs.length === 0 ? [...files] : globs.filter((glob) => glob.startsWith(code))
  if (mutate.length === 0) continue
  await new Stryker({
    mutate,
    jest: { config: { testMatch: tests.map((glob) => `<rootDir>/${glob}`) } },
    tempDirName: join(tmpdir(), 'shipmate-mutants'),
  }).runMutationTest()
}
