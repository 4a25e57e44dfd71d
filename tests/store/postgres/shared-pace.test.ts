import { expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { sharedPace } from '../../../src/store/postgres/shared-pace.ts'
import { slotsInMemory } from '../../../src/teams/channel/tenant-slots.ts'
import { realTimers } from '../../../src/teams/channel/timers.ts'
import { startPostgres } from './server.ts'

jest.setTimeout(120_000)

const spacing = { spacingMs: 20, leadMs: 50 }

test('replicas reserve instants that belong to nobody else, one after the other, and go on without the database', async () => {
  const server = await startPostgres()
  const url = await server.create()
  await migrateDatabase({ url })
  const databases = [1, 2, 3].map(() => openDatabase({ url }))
  const paces = databases.map((database) => sharedPace(database, slotsInMemory(realTimers)))
  const started = performance.now()
  const reserve = async (replica: number, tenant: string, count: number): Promise<number> =>
    (await paces[replica]?.(tenant, count, spacing)) ?? Number.NaN
  const first = await Promise.all(Array.from({ length: 60 }, (_, index) => reserve(index % 3, 't', 8)))
  const passed = performance.now() - started
  // The last of 60 blocks begins after the 59 before it, less the time that has passed since the first.
  expect(Math.max(...first)).toBeGreaterThanOrEqual(59 * 8 * 20 + 50 - passed - 1)
  expect(Math.max(...first)).toBeLessThanOrEqual(59 * 8 * 20 + 50 + 1)
  // Who waits for another's reservation has a little less left of the lead.
  expect(Math.min(...first)).toBeGreaterThanOrEqual(50 - passed - 1)
  // Another tenant has a line of its own.
  expect(await reserve(1, 'other', 8)).toBeLessThanOrEqual(51)

  await server.crash()
  expect(await reserve(0, 'third', 1)).toBeCloseTo(50, 0)
  await Promise.all(databases.map((database) => database.close()))
  await server.stop()
})

test('a clock that was ahead for an hour delays messages by seconds only', async () => {
  const server = await startPostgres()
  const url = await server.create()
  await migrateDatabase({ url })
  const database = openDatabase({ url })
  await database.query(`insert into paces values ('t', now() + interval '1 hour')`)
  const ms = await sharedPace(database, slotsInMemory(realTimers))('t', 8, spacing)
  expect(ms).toBeGreaterThan(9_000)
  expect(ms).toBeLessThanOrEqual(10_000)
  await database.close()
  await server.stop()
})
