import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { after, answer, key, learnerOf } from '../contract/given.ts'
import { postgresForTests } from './for-tests.ts'
import { built } from '../../built.ts'

jest.setTimeout(120_000)

const root = fileURLToPath(new URL('../../..', import.meta.url))
const postgres = postgresForTests()
let url: string
beforeEach(async () => {
  url = await postgres.migrated()
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  const entries = [answer('p1'), answer('p2')]
  await store.commitLearner(key, after(learnerOf(key), entries), 0, entries)
  await store.close()
})

const doctor = (databaseUrl: string, ...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [built('store/doctor'), ...args],
      { cwd: root, env: { ...process.env, STORE: 'postgres', DATABASE_URL: databaseUrl } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err }),
    )
  })

test('the doctor counts what a database holds, and finds what is wrong without changing it', async () => {
  expect(await doctor(url)).toEqual({ code: 0, text: 'learners: 1, log entries: 2, problems: 0\n' })
  const sql = openDatabase({ url })
  await sql.query(`update learners set document = replace(document::text, '"answered":2', '"answered":3')::json`)
  const { code, text } = await doctor(url)
  expect(code).toBe(1)
  expect(text).toContain('tenant-1/user-1: memory differs from the replay of the log')
  await sql.query(`update learners set document = '{"schema":5}'`)
  expect((await doctor(url)).text).toContain("tenant-1/user-1: the document can't be read")
  expect(await sql.query('select count(*)::int as count from set_aside')).toEqual([{ count: 0 }])
  await sql.close()
})

test('the doctor says in one sentence why a database can’t be checked, and that there is nothing to repair', async () => {
  const { code, text } = await doctor('postgres://shipmate@127.0.0.1:9/none')
  expect(code).toBe(2)
  expect(text).toMatch(/^The database none on 127\.0\.0\.1:9 can't be used \(ECONNREFUSED\)\. [^\n]+\n$/)
  expect(await doctor(url, '--repair')).toMatchObject({ code: 2, text: expect.stringContaining('set_aside') })
})
