import { expect, test } from '@jest/globals'
import { OperatorError } from '../../../src/operator-error.ts'
import { codeOf, connectionOf, openDatabase } from '../../../src/store/postgres/database.ts'
import { databaseProblem } from '../../../src/store/postgres/database-problem.ts'
import { inPages } from '../../../src/store/postgres/in-pages.ts'
import { scopeOf, signInTo } from '../../../src/store/postgres/sign-in.ts'
import { StoreUnavailable } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'

const url = 'postgres://name:secret@db.example:5432/shipmate'
const failing = (code: string) => Object.assign(new Error('failed'), { code })

test.each([
  ['28P01', 'password is wrong'],
  ['28000', 'refuses this user'],
  ['3D000', 'no database of that name'],
  ['42501', 'Grant it'],
  ['53300', 'DATABASE_CONNECTIONS'],
  ['57P03', 'is starting'],
  ['ECONNREFUSED', 'Nothing listens'],
  ['ENOTFOUND', 'has no address'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
])('a start that fails with %s says what to do, and names neither the user nor the password', (code, hint) => {
  const problem = databaseProblem(url, failing(code)) as OperatorError
  expect(problem).toBeInstanceOf(OperatorError)
  expect(problem).toMatchObject({ name: 'DatabaseUnusable', hint: expect.stringContaining(hint) })
  expect(problem.message).toBe(`The database shipmate on db.example:5432 can't be used (${code}). ${problem.hint}`)
  expect(problem.message).not.toMatch(/secret|name:/)
})

test('a server that doesn’t answer has a hint, too, and a fault of the program stays what it is', () => {
  expect(databaseProblem(url, new Error('Connection timeout'))).toMatchObject({
    hint: expect.stringContaining('in time'),
  })
  for (const fault of [failing('42601'), new TypeError('x is not a function')])
    expect(databaseProblem(url, fault)).toBe(fault)
})

test('an error has the code of the server or of the connection, and never a text that may quote a value', () => {
  expect(
    [
      failing('23505'),
      new Error('timeout exceeded when trying to connect'),
      new Error('Query read timeout'),
      new Error('Connection terminated unexpectedly'),
      new Error('Client has encountered a connection error and is not queryable'),
      new Error('Cannot use a pool after calling end on the pool: ended'),
      new Error('duplicate key (user-1)'),
      {},
      Object.assign(new Error('timeout'), { code: 7 }),
    ].map(codeOf),
  ).toEqual(['23505', 'timeout', 'timeout', 'lost', 'lost', 'lost', 'unknown', 'unknown', 'timeout'])
})

test('a connection is encrypted and the certificate checked, unless the URL says otherwise or the server is on this machine', () => {
  const isChecked = (of: string) => connectionOf(of).ssl !== undefined
  expect(connectionOf(url)).toEqual({ connectionString: url, ssl: { rejectUnauthorized: true } })
  expect(isChecked(`${url}?sslmode=disable`)).toBe(false)
  expect(isChecked('postgres:///shipmate')).toBe(false)
  expect(isChecked('postgres:///shipmate?host=/run/postgresql')).toBe(false)
  for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(isChecked(`postgres://u@${host}/shipmate`)).toBe(false)
  expect(isChecked('postgres://u@localhost.example/shipmate')).toBe(true)
})

test('without a server, a statement and a transaction say that the store is unavailable, and why', async () => {
  const database = openDatabase({ url: 'postgres://u@127.0.0.1:9/none' })
  for (const tried of [database.query('select 1'), database.transaction(() => Promise.resolve())])
    await expect(tried).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'ECONNREFUSED' })
  await expect(database.query('select 1')).rejects.toBeInstanceOf(StoreUnavailable)
  await database.close()
  await expect(database.query('select 1')).rejects.toThrow('after calling end on the pool')
})

test('the store is unavailable while the server or the way to it is the reason, and no longer', async () => {
  const database = openDatabase({ url: 'postgres://u@127.0.0.1:9/none' })
  const failsWith = (code: string): Promise<unknown> => {
    const error = failing(code)
    database.pool.query = () => Promise.reject(error)
    return database.query('select 1').catch((caught: unknown) => (caught === error ? 'the error itself' : caught))
  }
  const passing = ['08006', '28P01', '28000', '53300', '57P01', '57P03', '57014', '25006', '25P03', '58030']
  for (const code of [...passing, 'ECONNRESET', 'EAI_AGAIN', 'ERR_TLS_CERT_ALTNAME_INVALID', 'timeout', 'lost'])
    expect(await failsWith(code)).toMatchObject({ name: 'StoreUnavailable', code })
  const faults = [
    '23505',
    '42P01',
    '57000',
    '25001',
    '22P05',
    'E',
    'unknown',
    '208006',
    'XX000',
    '57P012',
    '0800',
    '08',
  ]
  for (const code of faults) expect([code, await failsWith(code)]).toEqual([code, 'the error itself'])
  await database.close()
})

test('an identity’s token is for the databases of its cloud, and a password needs none', () => {
  expect(signInTo(url, 'password')).toEqual({})
  expect(scopeOf('postgres://u@db.postgres.database.azure.com/s')).toBe(
    'https://ossrdbms-aad.database.windows.net/.default',
  )
  expect(scopeOf('postgres://u@db.postgres.database.usgovcloudapi.net/s')).toBe(
    'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
  )
})

test('pages follow each other until one isn’t full', async () => {
  const all = Array.from({ length: 1_203 }, (_, number) => number)
  const asked: number[] = []
  const page = async (behind: number, limit: number): Promise<number[]> => {
    asked.push(behind)
    return all.filter((number) => number > behind).slice(0, limit)
  }
  expect(await collect(inPages(-1, (number) => number, page))).toEqual(all)
  expect(asked[0]).toBe(-1)
  expect(new Set(asked).size).toBe(asked.length)
})
