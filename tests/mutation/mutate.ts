import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { startPostgres } from '../store/postgres/server.ts'
import type { InProcess } from './runner.ts'

// npm run mutate -- [GLOB ...]
// Changes one thing at a time in the code below src/domain and src/store, and says which changes no test notices. A folder is tested by the tests in the
// folder of the same name, without those called *.slow.test.ts, because each change needs a run. Without globs, what needs a server is left out.

const roots = ['domain', 'store'] as const
/** Their tests need a PostgreSQL server, so they run only if a glob names them. */
const needServer = new Set(['store/postgres', 'store/copy'])
/** Tests that start processes, which hold the built code and no changes, that start the whole coach, or that wait for a database that is away. */
const notForChanges = new Set(['doctor', 'replicas', 'weather'].map((name) => `store/postgres/${name}.test.ts`))
/** Sentences, and fitted figures. */
const notCode = ['!src/domain/texts.en.ts', '!src/domain/plan/memory-kinds.ts']

interface Part {
  readonly folder: string
  readonly files: string
  readonly tests: readonly string[]
}

const foldersIn = (root: string): string[] =>
  readdirSync(`src/${root}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${root}/${name}`)
const testsIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(`tests/${folder}`, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !notForChanges.has(path))
    .map((path) => `tests/${path}`)
const testsBelow = (folder: string): string[] => (existsSync(`tests/${folder}`) ? testsIn(folder, true) : [])

/** A root's own files, and each of its folders. All tests of the root that need no server count for its own files, and for a folder without tests. */
const parts: readonly Part[] = roots.flatMap((root) => {
  const all = [
    ...testsIn(root, false),
    ...foldersIn(root)
      .filter((folder) => !needServer.has(folder))
      .flatMap(testsBelow),
  ]
  return [
    { folder: root, files: `src/${root}/*.ts`, tests: all },
    ...foldersIn(root).map((folder) => ({
      folder,
      files: `src/${folder}/**/*.ts`,
      tests: existsSync(`tests/${folder}`) ? testsBelow(folder) : all,
    })),
  ]
})
const partOf = (glob: string): Part | undefined => parts.findLast(({ folder }) => glob.startsWith(`src/${folder}/`))

const globs = process.argv.slice(2)
const unknown = globs.filter((glob) => !partOf(glob))
if (unknown.length > 0) {
  console.error(`mutate: give globs below src/domain or src/store, in quotes, not ${unknown.join(', ')}`)
  process.exit(2)
}
for (const part of parts) {
  const mutate =
    globs.length > 0 ? globs.filter((glob) => partOf(glob) === part) : needServer.has(part.folder) ? [] : [part.files]
  if (mutate.length === 0) continue
  console.log(`\n${part.folder}`)
  const inProcess: InProcess = { tests: part.tests }
  const tempDirName = join(tmpdir(), 'shipmate-mutants')
  const server = needServer.has(part.folder) && !process.env['DATABASE_URL'] ? await startPostgres() : undefined
  // Tests create their own databases on it, which is quicker than a server for each test file.
  if (server) process.env['DATABASE_URL'] = server.url
  try {
    await new Stryker({ mutate: [...mutate, ...notCode], inProcess, tempDirName }).runMutationTest()
  } finally {
    if (server) delete process.env['DATABASE_URL']
    await server?.stop()
  }
}
