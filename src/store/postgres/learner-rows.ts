import { Learner, type LearnerKey } from '../../domain/learner/learner.ts'
import { withMisses } from '../../domain/memory/replay.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import { lacksMisses, learnerMigrations, migrate } from '../migrate.ts'
import { recoverLearner } from '../salvage/salvage-document.ts'
import { assertStorable } from '../storable.ts'
import type { LearnerStore } from '../store.ts'
import type { Sql } from './database.ts'
import { Documents, type Form } from './documents.ts'
import type { EngineParts } from './engine-parts.ts'
import { inPages } from './in-pages.ts'

const form: Form<LearnerKey, Learner> = {
  kind: 'learner',
  table: 'learners',
  column: 'person',
  idOf: ({ user }) => user,
  async parse(stored, key, logged) {
    const learner = Learner.parse(migrate(stored, learnerMigrations))
    if (learner.tenant !== key.tenant || learner.user !== key.user)
      throw new Error('the document belongs to another row')
    return lacksMisses(stored) ? { ...learner, memory: withMisses(learner.memory, await logged()) } : learner
  },
  recover: recoverLearner,
  check: (learner, before) => assertStorable('learner', Learner, learner, before),
  columns: ({ due }) => ({
    due_at: Object.values(due)
      .flatMap(({ at }) => (at === undefined ? [] : [at]))
      .toSorted()[0],
  }),
}

/** Before the first position. */
const start = '0'
const positionOf = ({ position }: EntryRow): string => position

interface EntryRow {
  readonly position: string
  readonly entry: LogEntry
}

const entriesAfter = (sql: Sql, { tenant, user }: LearnerKey, position: string, limit: number | null) =>
  sql.query<EntryRow>(
    `select position, entry from log_entries where tenant = $1 and person = $2 and position > $3
     order by position limit $4`,
    [tenant, user, position, limit],
  )

const logOf = async (key: LearnerKey, sql: Sql): Promise<readonly LogEntry[]> =>
  (await entriesAfter(sql, key, start, null)).map(({ entry }) => entry)

/** The learner part of the PostgreSQL engine. */
export function learnerRows(parts: EngineParts) {
  const { database, claims } = parts
  const documents = new Documents(form, parts, logOf)
  const store: LearnerStore = {
    readLearner: (key) => documents.read(key),
    readLog: (key) => documents.inOrder(key, () => logOf(key, database)),
    async *logEntries(key) {
      const rows = inPages(start, positionOf, (behind, limit) => entriesAfter(database, key, behind, limit))
      for await (const { entry } of rows) yield entry
    },
    async duePushes(now, limit) {
      const values = [now, Learner.shape.schema.value]
      const due = { table: 'learners', where: 'due_at <= $1 and schema <= $2', values, order: 'due_at' } as const
      const rows = await claims.takeOfEach(due, limit)
      return rows.map(({ tenant, id }) => ({ tenant, user: id }))
    },
    learners: () => allLearners(database),
  }
  return {
    store,
    documents,
    write(key: LearnerKey, value: Learner, expected: number, entries: readonly LogEntry[]) {
      if (value.tenant !== key.tenant || value.user !== key.user)
        throw new Error('the document belongs to another learner')
      for (const entry of entries) assertStorable('log', LogEntry, entry)
      return documents.write(key, value, expected, entries)
    },
  }
}

async function* allLearners(sql: Sql): AsyncGenerator<LearnerKey> {
  const rows = inPages<{ tenant: string; person: string }, readonly string[]>(
    ['', ''],
    ({ tenant, person }) => [tenant, person],
    (behind, limit) =>
      sql.query(
        'select tenant, person from learners where (tenant, person) > ($1, $2) order by tenant, person limit $3',
        [...behind, limit],
      ),
  )
  for await (const { tenant, person } of rows) yield { tenant, user: person }
}
