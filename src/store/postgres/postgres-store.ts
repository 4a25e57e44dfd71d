import { randomBytes } from 'node:crypto'
import { Report } from '../../domain/report.ts'
import { Queues } from '../../queues.ts'
import { assertStorable } from '../storable.ts'
import type { StoreLog } from '../store-log.ts'
import { singleCommits } from '../single-commits.ts'
import type { Change, DocumentChange, Store } from '../store.ts'
import { checkSchema } from './check-schema.ts'
import { openClaims } from './claims.ts'
import type { Database, Sql } from './database.ts'
import type { Write } from './documents.ts'
import { inPages } from './in-pages.ts'
import { learnerRows } from './learner-rows.ts'
import { teamRows } from './team-rows.ts'

export interface PostgresOptions {
  /** Closed with the store, or if the store can't be opened. */
  readonly database: Database
  readonly log?: StoreLog
  /** How many documents of a kind stay in memory. */
  readonly cacheSize?: number
}

const keyBytes = 32

/**
 * The engine for more than one process: documents are rows with a version, and a commit is one transaction.
 * `deploy/postgres` has the tables, and `npm run migrate` creates them.
 * @throws SchemaMismatch if the tables are missing, older, or newer
 * @throws the connection's error if the database can't be reached
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { database, log = () => {}, cacheSize = 300 } = options
  try {
    await checkSchema(database)
  } catch (error) {
    await database.close()
    throw error
  }
  const queues = new Queues()
  const claims = openClaims(database)
  const parts = { database, claims, log, queues, cacheSize }
  const learners = learnerRows(parts)
  const teams = teamRows(parts)
  const writeOf = (change: DocumentChange): Write =>
    change.kind === 'learner'
      ? learners.write(change.key, change.value, change.expected, change.entries)
      : teams.write(change.key, change.value, change.expected)
  const nameOf = (change: DocumentChange): string =>
    change.kind === 'learner' ? learners.documents.nameOf(change.key) : teams.documents.nameOf(change.key)

  async function commit(changes: readonly Change[]): Promise<void> {
    const reports = changes.flatMap((change) => (change.kind === 'report' ? [change.report] : []))
    // In one order, so that no two commits wait for each other.
    const documents = changes
      .flatMap((change) => (change.kind === 'report' ? [] : [{ change, name: nameOf(change) }]))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    if (documents.some(({ name }, index) => name === documents[index - 1]?.name))
      throw new Error('a commit changes the same document twice')
    for (const report of reports) assertStorable('reports', Report, report)
    const run = async (): Promise<void> => {
      const writes = documents.map(({ change }) => writeOf(change))
      const all = async (sql: Sql): Promise<void> => {
        for (const write of writes) await write.run(sql)
        for (const report of reports) await addReport(sql, report)
      }
      if (changes.length === 1) await all(database)
      else if (changes.length > 1) await database.transaction(all)
      for (const write of writes) write.done()
    }
    await documents.reduceRight(
      (inner, { name }) =>
        () =>
          queues.run(name, inner),
      run,
    )()
  }

  let exportKey: Promise<Uint8Array> | undefined
  return {
    ...learners.store,
    ...teams.store,
    commit,
    ...singleCommits(commit),
    deleteLearner: (key, traces = []) =>
      learners.documents.inOrder(key, async () => {
        learners.documents.forget(key)
        const words = [key.user, ...traces].filter((word) => word !== '')
        await database.transaction((sql) => forgetLearner(sql, key, words))
        // Every team's document can be read, or is rebuilt when it's read.
        return 0
      }),
    async addReport(report) {
      await commit([{ kind: 'report', report }])
    },
    async *reports() {
      const rows = inPages<{ position: string; report: Report }, string>(
        '0',
        ({ position }) => position,
        (behind, limit) =>
          database.query('select position, report from reports where position > $1 order by position limit $2', [
            behind,
            limit,
          ]),
      )
      for await (const { report } of rows) yield report
    },
    exportKey: () =>
      (exportKey ??= sharedKey(database).catch((error: unknown) => {
        // The next call tries again.
        exportKey = undefined
        throw error
      })),
    async probe() {
      // A standby or a full disk accepts reads, so this has to write.
      await database.query(
        `insert into shared_values (name, value) values ('probe', '') on conflict (name) do update set value = ''`,
      )
    },
    async close() {
      // If the database is away, the claims run out.
      await claims.giveBack().catch(() => {})
      await database.close()
    },
  }
}

const addReport = (sql: Sql, report: Report): Promise<unknown> =>
  sql.query('insert into reports (tenant, person, id, report) values ($1, $2, $3, $4) on conflict do nothing', [
    report.tenant,
    report.user,
    report.id,
    JSON.stringify(report),
  ])

async function forgetLearner(
  sql: Sql,
  { tenant, user }: { readonly tenant: string; readonly user: string },
  words: readonly string[],
): Promise<void> {
  for (const table of ['learners', 'log_entries', 'reports', 'team_answers'])
    await sql.query(`delete from ${table} where tenant = $1 and person = $2`, [tenant, user])
  await sql.query(
    `delete from set_aside where tenant = $1 and (
       (kind = 'learner' and owner = $2)
       or exists (select from unnest($3::text[]) as word where position(word in document) > 0))`,
    [tenant, user, words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)])],
  )
}

/** The key that signs export links. Of several replicas that need the first one, one wins. */
async function sharedKey(sql: Sql): Promise<Uint8Array> {
  await sql.query(`insert into shared_values (name, value) values ('export-key', $1) on conflict do nothing`, [
    randomBytes(keyBytes).toString('hex'),
  ])
  const [row] = await sql.query<{ value: string }>(`select value from shared_values where name = 'export-key'`)
  return Buffer.from(row?.value ?? '', 'hex')
}
