import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import { startPostgres, type OwnPostgres } from '../../store/postgres/server.ts'
import { fanOut, seedDue } from './fan-out.ts'

jest.setTimeout(120_000)

let server: OwnPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const run = async (learners: number, tenants: number, kills: number) => {
  const url = await server.create()
  await migrateDatabase({ url })
  await seedDue(url, learners, tenants)
  return fanOut({ url, catalog: smallCatalog(), learners, tenants, replicas: 2, kills, seed: 'test' })
}

test('two replicas send everyone’s message at the pace that Teams allows', async () => {
  const result = await run(400, 1, 0)
  // The last seconds of so short a run weigh more than those of a long one.
  expect(result.pace).toBeGreaterThan(0.8)
  expect([result.lost, result.doubled, result.over]).toEqual([0, 0, { tenant: 0, thread: 0 }])
})

test('while replicas are killed, nothing is lost or doubled, and no limit is broken', async () => {
  const result = await run(400, 2, 2)
  expect([result.lost, result.doubled, result.over]).toEqual([0, 0, { tenant: 0, thread: 0 }])
  // What was under way at a kill is unclear, and never sent again.
  expect(result.inFlightAtKills).toBeLessThan(2 * 2 * 20)
  expect(result.sent + result.unclear).toBe(400)
})
