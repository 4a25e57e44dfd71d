import { Learner, type LearnerKey } from '../../domain/learner/learner.ts'
import { withMisses } from '../../domain/memory/replay.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import { lacksMisses, learnerMigrations, migrate } from '../migrate.ts'
import { recoverLearner } from '../salvage/salvage-document.ts'
import { assertStorable } from '../storable.ts'
import type { Store } from '../store.ts'
import type { Database, Sql } from './database.ts'
import { Documents, type Form } from './documents.ts'
import type { EngineParts } from './engine-parts.ts'

type LearnerStore = Pick<Store, 'readLearner' | 'readLog' | 'logEntries' | 'duePushes' | 'learners'>

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

/** Rows that are read at a time, so that a long log or many learners don't have to fit into memory. */
const page = 500

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
  (await entriesAfter(sql, key, '0', null)).map(({ entry }) => entry)

/** The learner part of the PostgreSQL engine. */
export function learnerRows(parts: EngineParts) {
  const { database, claims } = parts
  const documents = new Documents(form, parts, logOf)
  const store: LearnerStore = {
    readLearner: (key) => documents.read(key),
    readLog: (key) => documents.inOrder(key, () => logOf(key, database)),
    async *logEntries(key) {
      for (let last = '0'; ;) {
        const rows = await entriesAfter(database, key, last, page)
        yield* rows.map(({ entry }) => entry)
        if (rows.length < page) return
        last = rows.at(-1)?.position ?? last
      }
    },
    async duePushes(now, limit) {
      const due = [now, Learner.shape.schema.value]
      const rows = await claims.take('learners', 'person', 'due_at <= $1 and schema <= $2', due, 'due_at', limit)
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

async function* allLearners(database: Database): AsyncGenerator<LearnerKey> {
  for (let last = ['', '']; ;) {
    const rows = await database.query<{ tenant: string; person: string }>(
      'select tenant, person from learners where (tenant, person) > ($1, $2) order by tenant, person limit $3',
      [...last, page],
    )
    yield* rows.map(({ tenant, person }) => ({ tenant, user: person }))
    const end = rows.at(-1)
    if (!end || rows.length < page) return
    last = [end.tenant, end.person]
  }
}
