import { Learner } from '../../domain/learner/learner.ts'
import { replay } from '../../domain/memory/replay.ts'
import { LogEntry } from '../../domain/memory/review.ts'
import { Team } from '../../domain/team/team.ts'
import { brokenIn } from '../invariants.ts'
import { learnerMigrations, migrate, NewerSchema, teamMigrations } from '../migrate.ts'
import { checkSchema } from './check-schema.ts'
import type { Sql } from './database.ts'
import { inPages } from './in-pages.ts'

/** What is found in a database. */
export interface DatabaseCheckUp {
  learners: number
  /** Log entries. */
  entries: number
  /** One line per problem, with ids only. */
  readonly problems: string[]
  /** Information that needs no repair. */
  readonly remarks: string[]
}

interface Row {
  readonly tenant: string
  readonly id: string
  readonly document: unknown
  readonly log: readonly unknown[] | null
}

const unreadable = "the document can't be read; it's rebuilt when it's next needed"

/** Checks every document, and changes none. The coach can be running: a document and its log are read in one statement. */
export async function checkUpDatabase(sql: Sql): Promise<DatabaseCheckUp> {
  await checkSchema(sql)
  const found: DatabaseCheckUp = { learners: 0, entries: 0, problems: [], remarks: [] }
  for await (const row of rowsOf(sql, 'learners', 'person')) {
    found.learners++
    found.entries += row.log?.length ?? 0
    note(found, row, () => {
      const learner = Learner.parse(migrate(row.document, learnerMigrations))
      const log = (row.log ?? []).map((entry) => LogEntry.parse(entry))
      return brokenIn({ tenant: row.tenant, user: row.id }, learner, log, replay)
    })
  }
  for await (const row of rowsOf(sql, 'teams', 'conversation'))
    note(found, row, () => {
      Team.parse(migrate(row.document, teamMigrations))
      return []
    })
  const [aside] = await sql.query<{ count: string }>('select count(*) from set_aside')
  if (Number(aside?.count) > 0) found.remarks.push(`damaged documents that were rebuilt and set aside: ${aside?.count}`)
  return found
}

function note(found: DatabaseCheckUp, { tenant, id }: Row, check: () => string[]): void {
  try {
    found.problems.push(...check().map((problem) => `${tenant}/${id}: ${problem}`))
  } catch (error) {
    const problem = error instanceof NewerSchema ? 'the document is from a newer version' : unreadable
    found.problems.push(`${tenant}/${id}: ${problem}`)
  }
}

const rowsOf = (sql: Sql, table: 'learners' | 'teams', column: 'person' | 'conversation'): AsyncIterable<Row> =>
  inPages<Row, readonly string[]>(
    ['', ''],
    ({ tenant, id }) => [tenant, id],
    (behind, limit) =>
      sql.query(
        `select tenant, ${column} as id, document, ${
          table === 'learners'
            ? `(select json_agg(entry order by position) from log_entries
                where tenant = ${table}.tenant and person = ${table}.person)`
            : 'null'
        } as log
         from ${table} where (tenant, ${column}) > ($1, $2) order by tenant, ${column} limit $3`,
        [...behind, limit],
      ),
  )
