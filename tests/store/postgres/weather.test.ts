import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { openFrontDoor, type FrontDoor } from '../../teams/front-door.ts'
import { startPostgres, type OwnPostgres } from './server.ts'

jest.setTimeout(120_000)

// The database goes away while people study. It's always a server of the test's own, because it's stopped the hard way.
let server: OwnPostgres
let door: FrontDoor
beforeEach(async () => {
  server = await startPostgres()
  const url = await server.create()
  await migrateDatabase({ url })
  door = await openFrontDoor({ STORE: 'postgres', DATABASE_URL: url, LOG_LEVEL: 'error' })
})
afterEach(async () => {
  await door.close()
  await server.stop()
})

const sent = () => door.connector.requests.filter(({ body }) => body.type === 'message')
const lastCard = (): string => JSON.stringify(sent().at(-1)?.body)

test('while the database is away people get one friendly sentence, and afterward nothing that was acknowledged is missing', async () => {
  await door.say('quiz 3 single')
  const presentation = lastCard().match(/"presentation":"(\w+)"/)?.[1]
  const answered = await door.press('answer', { presentation, confidence: 'sure', pick1: 'a' })
  expect(answered.text).toContain('Sources')
  expect((await door.request('/readyz')).status).toBe(200)

  await server.crash()
  const before = sent().length
  await door.say('progress')
  expect(sent()).toHaveLength(before + 1)
  expect(lastCard()).toContain("I can't save right now. Everything you answered before is safe.")
  expect((await door.request('/readyz')).status).toBe(503)
  expect((await door.request('/healthz')).status).toBe(200)
  // The log has the code, and no value of the learner.
  expect(door.logged.join('\n')).not.toMatch(/29:|user-1/)

  await server.restart()
  await door.say('progress')
  expect(lastCard()).toMatch(/1 (?:answer|question)/)
  expect((await door.request('/readyz')).status).toBe(200)
})
