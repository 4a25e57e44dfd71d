import { expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { sharedLimits } from '../../../src/store/postgres/shared-limits.ts'
import { createPacer } from '../../../src/teams/channel/pacer.ts'
import { realTimers } from '../../../src/teams/channel/timers.ts'
import { startPostgres } from './server.ts'

jest.setTimeout(120_000)

test('replicas together stay below what Teams allows for a tenant, and go on without the database', async () => {
  const server = await startPostgres()
  const url = await server.create()
  await migrateDatabase({ url })
  const databases = [1, 2, 3].map(() => openDatabase({ url }))
  const ending = new AbortController()
  const paces = databases.map(({ pool }) => createPacer(realTimers, ending.signal, sharedLimits(pool)))
  const sent: number[] = []
  const sendFrom = (replica: number, tenant: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, async (_, number) => {
        await paces[replica]?.({ tenant, conversationId: `${replica}/${number}` })
        sent.push(Date.now())
      }),
    )
  await Promise.all([0, 1, 2].map((replica) => sendFrom(replica, 't', 30)))
  expect(sent).toHaveLength(90)
  const mostInASecond = Math.max(...sent.map((at) => sent.filter((other) => other >= at && other < at + 1000).length))
  // Eleven windows of four touch a second; three replicas that count alone would send up to 132.
  expect(mostInASecond).toBeLessThanOrEqual(50)
  await server.crash()
  await sendFrom(0, 'other', 5)
  expect(sent).toHaveLength(95)
  ending.abort()
  await Promise.all(databases.map((database) => database.close()))
  await server.stop()
})
