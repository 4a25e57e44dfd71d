import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import pg from 'pg'
import { readConfig } from '../../src/config.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { after, answer, key, learnerOf } from '../store/contract/given.ts'
import { postgresForTests } from '../store/postgres/for-tests.ts'
import { built } from '../built.ts'

jest.setTimeout(120_000)
const root = fileURLToPath(new URL('../..', import.meta.url))

const postgres = postgresForTests()
let url: string
let dir: string
beforeEach(async () => {
  url = await postgres.empty()
  dir = await mkdtemp(join(tmpdir(), 'shipmate-maintenance-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Runs a command as npm does. */
const run = (script: 'migrate' | 'copy', env: Record<string, string>, ...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [built(`maintenance/${script}`), ...args],
      { env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dir, ...env }, cwd: root },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

const opening = (address: string) =>
  openStore(readConfig({ STORE: 'postgres', DATABASE_URL: address }).store, () => {}).then(
    ({ store }) => store.close(),
    (error: Error) => Promise.reject(error),
  )

test('a start before the tables exist says which command makes them, and migrate makes them once', async () => {
  await expect(opening(url)).rejects.toThrow('The database has no tables yet. Run npm run migrate, then start again.')
  const env = { STORE: 'postgres', DATABASE_URL: url }
  const [first, second] = await Promise.all([run('migrate', env), run('migrate', env)])
  expect([first.code, second.code]).toEqual([0, 0])
  const lines = `${first.out}${second.out}`.split('\n')
  expect(lines.filter((line) => line === 'applied 0001_documents')).toHaveLength(1)
  expect(lines.filter((line) => line === 'The tables are up to date.')).toHaveLength(2)
  await expect(opening(url)).resolves.toBeUndefined()
})

test('a database of an older or a newer version is refused in one sentence', async () => {
  await run('migrate', { STORE: 'postgres', DATABASE_URL: url })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`insert into applied_migrations (name, run_on) values ('9999_of-tomorrow', now())`)
  await expect(opening(url)).rejects.toThrow('The database is from a newer version of Shipmate.')
  await client.query(`update applied_migrations set name = '0000_of-yesterday' where name = '0001_documents'`)
  await expect(opening(url)).rejects.toThrow('The database is from an older version of Shipmate. Run npm run migrate')
  await client.end()
})

test('a database that cannot be reached is named, with what to check, and without the password', async () => {
  const wrong = new URL(url)
  wrong.password = 'hush'
  wrong.pathname = '/nowhere'
  await expect(opening(wrong.href)).rejects.toThrow(
    /^The database nowhere on 127\.0\.0\.1:\d+ can't be used \(3D000\)\. .*Create it first\.$/,
  )
  wrong.port = '9'
  const { code, err } = await run('migrate', { STORE: 'postgres', DATABASE_URL: wrong.href })
  expect(code).toBe(2)
  expect(err).toContain('(ECONNREFUSED). Nothing listens there.')
  expect(err).not.toContain('hush')
})

test('store:copy moves a data folder into the database, says what it did, and compares both', async () => {
  const folder = await openLowdbStore({ dir })
  const entries = [answer('p1'), answer('p2')]
  await folder.commitLearner(key, after(learnerOf(key), entries), 0, entries)
  await folder.close()
  const env = { DATABASE_URL: url }
  await run('migrate', { ...env, STORE: 'postgres' })
  const copied = await run('copy', env, '--from', 'lowdb', '--to', 'postgres')
  expect(copied).toMatchObject({ code: 0, err: '' })
  expect(copied.out).toMatch(
    /^1 learners with 2 log entries, 0 teams .*\nBoth stores are equal: checksum [0-9a-f]{64}\.\n$/,
  )
  const wrong = await run('copy', env, '--from', 'lowdb')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.err).toContain('--from lowdb --to postgres')
})
