import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import pg from 'pg'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { openFrontDoor, recorded, type FrontDoor } from '../../teams/front-door.ts'
import { startPostgres, type OwnPostgres } from './server.ts'

jest.setTimeout(120_000)

// The database goes away while people study. It's always a server of the test's own, because it's stopped the hard way.
let server: OwnPostgres
let url: string
let door: FrontDoor
beforeEach(async () => {
  server = await startPostgres()
  url = await server.create()
  await migrateDatabase({ url })
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  // As in production, the coach isn't the owner of the server.
  await sql.query('create role app login')
  await sql.query('grant select, insert, update, delete on all tables in schema public to app')
  await sql.end()
  const asApp = new URL(url)
  asApp.username = 'app'
  door = await openFrontDoor({ STORE: 'postgres', DATABASE_URL: asApp.href, LOG_LEVEL: 'error' })
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

const friendly = "I can't save right now. Everything you answered before is safe."
/** Less than the 12 seconds that a turn has. */
const turnMs = 10_000
const atServer = async (...statements: string[]): Promise<void> => {
  const sql = new pg.Client({ connectionString: server.url })
  await sql.connect()
  for (const statement of statements) await sql.query(statement)
  await sql.end()
}
const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shipmate'`

/** Answers one question. @returns whether the answer was acknowledged */
async function answered(): Promise<boolean> {
  await door.say('quiz 1 single')
  const presentation = lastCard().match(/"presentation":"(\w+)"/)?.[1]
  const { text } = await door.press('answer', { presentation, confidence: 'sure', pick1: 'a' })
  return text.includes('Sources')
}

test.each([
  ['takes no writes', 'alter role app set default_transaction_read_only = on', 'alter role app reset all'],
  ['has no connection left', 'alter role app connection limit 0', 'alter role app connection limit -1'],
  ['lets nobody in', 'alter role app nologin', 'alter role app login'],
])('a database that %s: one friendly sentence, /readyz says so, and it heals by itself', async (_, worse, better) => {
  expect(await answered()).toBe(true)
  await atServer(worse, cut)
  const before = sent().length
  const started = performance.now()
  await door.say('quiz 1 single')
  await door.say('quiz 2 single')
  expect(performance.now() - started).toBeLessThan(2 * turnMs)
  expect(
    sent()
      .slice(before)
      .map(({ body }) => JSON.stringify(body).includes(friendly)),
  ).toEqual([true, true])
  expect((await door.request('/readyz')).status).toBe(503)
  expect((await door.request('/healthz')).status).toBe(200)

  await atServer(better, cut)
  expect(await answered()).toBe(true)
  await door.say('progress')
  expect(lastCard()).toMatch(/2 (?:answers|questions)/)
  expect((await door.request('/readyz')).status).toBe(200)
})

test('a database that is too slow: the same sentence within the turn’s time, and the answer counts once when it is given again', async () => {
  await door.say('quiz 1 single')
  const data = { presentation: lastCard().match(/"presentation":"(\w+)"/)?.[1], confidence: 'sure', pick1: 'a' }
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  await sql.query('begin')
  await sql.query('lock table learners in access exclusive mode')
  const started = performance.now()
  const { text } = await door.press('answer', data)
  expect(performance.now() - started).toBeLessThan(turnMs)
  expect(text).toContain(friendly)
  await sql.query('rollback')
  await sql.end()
  expect((await door.press('answer', data)).text).toContain('Sources')
  await door.say('progress')
  expect(lastCard()).toMatch(/1 (?:answer|question)/)
})

test('a failover: connections are cut, the server is away for a moment, and the next turn works', async () => {
  expect(await answered()).toBe(true)
  await atServer(cut)
  expect(await answered()).toBe(true)
  await server.crash()
  const [card] = await Promise.all([door.press('progress'), server.restart()])
  expect(card.status).toBe(200)
  expect(await answered()).toBe(true)
  await door.say('progress')
  expect(lastCard()).toMatch(/3 (?:answers|questions)/)
})

test('daily messages wait for the database, and each comes once', async () => {
  await door.post(recorded('installation-add'))
  await door.say('daily 9:00')
  door.moveTo('2026-11-24T09:00:30Z')
  door.connector.requests.length = 0
  await server.crash()
  await expect(door.remind()).rejects.toMatchObject({ name: 'StoreUnavailable' })
  await server.restart()
  expect(await door.remind()).toEqual({ sent: 1 })
  expect(await door.remind()).toEqual({})
  expect(sent()).toHaveLength(1)
})
