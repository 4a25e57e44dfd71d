import pg from 'pg'
import { StoreUnavailable } from '../store.ts'
import type { StoreLog } from '../store-log.ts'

/** Something that runs SQL: the pool, or the connection of a transaction. */
export interface Sql {
  /** Runs one statement. @throws StoreUnavailable, or the server's error */
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** A PostgreSQL database. */
export interface Database extends Sql {
  /** For packages that bring their own SQL. */
  readonly pool: pg.Pool
  /** Runs statements that are all stored or none. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Waits for running statements, and closes all connections. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:5432/name?sslmode=verify-full` */
  readonly url: string
  /** Asked for each new connection, in place of the URL's password: a token is only valid for an hour. */
  readonly password?: () => Promise<string>
  /** Connections of this process; the server has a limit for all replicas together. */
  readonly connections?: number
  readonly log?: StoreLog
}

const connectionsByDefault = 10
/** A turn has ten seconds, and its person gets an answer even if the database doesn't give one. */
const connectMs = 4000
const statementMs = 6000
/** A little more, so that the server's own limit comes first and the connection stays usable. */
const answerMs = statementMs + 1000
const idleMs = 30_000

/** Opens a pool. Connections are made when they are needed, so this doesn't fail if the server is away. */
export function openDatabase({ url, password, connections = connectionsByDefault, log }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connectionOf(url),
    ...(password ? { password } : {}),
    application_name: 'shipmate',
    max: connections,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: idleMs,
    statement_timeout: statementMs,
    query_timeout: answerMs,
    idle_in_transaction_session_timeout: answerMs,
    keepAlive: true,
  })
  // An idle connection that the server closes must not end the process. The next statement opens another.
  pool.on('error', (error) => log?.('a database connection was lost', { code: codeOf(error) }))
  return {
    pool,
    query: (text, values) => rowsOf(pool, text, values),
    async transaction(work) {
      const client = await pool.connect().catch(unavailable)
      let fault: Error | undefined
      try {
        await rowsOf(client, 'begin')
        const result = await work({ query: (text, values) => rowsOf(client, text, values) })
        await rowsOf(client, 'commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((lost: unknown) => {
          fault = lost as Error
        })
        throw error
      } finally {
        // A connection that can't roll back isn't used again.
        client.release(fault)
      }
    },
    close: () => pool.end(),
  }
}

async function rowsOf<Row>(on: pg.Pool | pg.PoolClient, text: string, values?: readonly unknown[]): Promise<Row[]> {
  const { rows } = await on.query(text, values ? [...values] : []).catch(unavailable)
  return rows as Row[]
}

const local = new Set(['localhost', '127.0.0.1', '[::1]', ''])

/** Encrypts, and checks the server's certificate, unless the URL says otherwise or the server is on this machine. */
export function connectionOf(url: string): pg.ClientConfig {
  const parsed = new URL(url)
  const isDecided = parsed.searchParams.has('sslmode') || parsed.searchParams.has('host') || local.has(parsed.hostname)
  return { connectionString: url, ...(isDecided ? {} : { ssl: { rejectUnauthorized: true } }) }
}

/** The SQLSTATE of a server's error, or the code of a connection's; nothing that quotes a value. */
export const codeOf = (error: unknown): string => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return code
  if (typeof message !== 'string') return 'unknown'
  return /timeout/i.test(message) ? 'timeout' : /terminated|not queryable|ended/i.test(message) ? 'lost' : 'unknown'
}

/** Connections that fail, a sign-in that is refused, a server that stops, starts, is full, or takes no writes, and statements that take too long. */
const passing = /^(?:08\w{3}|28\w{3}|53\w{3}|57P\w{2}|57014|25006|25P03|58\w{3}|E[A-Z_]+|ERR_\w+|timeout|lost)$/

/** @throws StoreUnavailable if the database is away, otherwise the error itself */
function unavailable(error: unknown): never {
  const code = codeOf(error)
  throw passing.test(code) ? new StoreUnavailable(code, error) : error
}
