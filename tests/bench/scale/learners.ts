import pg from 'pg'
import type { Catalog } from '../../../src/content/catalog.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import type { OwnPostgres } from '../../store/postgres/server.ts'
import { reviewsOf } from '../reviews.ts'

export const tenant = 'bench'
export const keyOf = (number: number) => ({ tenant, user: `learner-${number}` })
/** Learners with logs of their own; the others are copies of the first. */
export const answering = 50

/** Writes people who have answered twenty questions. */
function learnersOf(catalog: Catalog): (number: number) => { value: Learner; log: Review[] } {
  const chance = seededChance('scale')
  const questions = [...catalog.questions.values()]
  const instants = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(2026, 9, 1 + index)))
  return (number) => {
    const key = keyOf(number)
    const log = reviewsOf(key.user, questions, instants, chance)
    const fresh = newLearner(key, new Date('2026-10-01T00:00:00Z'), 'Europe/Berlin', 'en-GB')
    return { value: { ...fresh, welcomed: true, memory: replay(log) }, log }
  }
}

/** Stores the learners with logs of their own. */
export async function storeFirst(store: Store, catalog: Catalog): Promise<void> {
  const learnerOf = learnersOf(catalog)
  for (let number = 0; number < answering; number++) {
    const { value, log } = learnerOf(number)
    await store.commitLearner(keyOf(number), value, 0, log)
  }
}

/** A database with many learners. */
export interface Filled {
  readonly url: string
  /** What the tables of learners and logs take. */
  readonly bytes: number
  readonly learner: (user: string) => Promise<Learner | undefined>
}

export async function filledDatabase(server: OwnPostgres, catalog: Catalog, learners: number): Promise<Filled> {
  const url = await server.create()
  await migrateDatabase({ url })
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  await storeFirst(store, catalog)
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  await sql.query(
    `insert into learners (tenant, person, version, stamp, schema, document)
     select tenant, 'learner-' || number, 1, 'copy', schema, replace(document::text, 'learner-0', 'learner-' || number)::json
     from learners, generate_series($1::int, $2::int) as number where person = 'learner-0'`,
    [answering, learners - 1],
  )
  await sql.query(
    `insert into log_entries (tenant, person, id, entry)
     select tenant, 'learner-' || number, replace(id, 'learner-0', 'learner-' || number),
       replace(entry::text, 'learner-0', 'learner-' || number)::json
     from log_entries, generate_series($1::int, $2::int) as number where person = 'learner-0'`,
    [answering, learners - 1],
  )
  await sql.query('analyze')
  const { rows } = await sql.query<{ bytes: string }>(
    `select pg_total_relation_size('learners') + pg_total_relation_size('log_entries') as bytes`,
  )
  await sql.end()
  return {
    url,
    bytes: Number(rows[0]?.bytes),
    learner: async (user) => (await store.readLearner({ tenant, user }))?.value,
  }
}
