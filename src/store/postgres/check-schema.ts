import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '../../operator-error.ts'
import type { Sql } from './database.ts'

/** Numbered SQL files, in the order in which they are applied. */
export const migrationsFolder = fileURLToPath(new URL('../../../deploy/postgres/', import.meta.url))
/** Where the migration tool notes what it has applied. */
export const migrationsTable = 'applied_migrations'

/** The tables aren't those of this version. */
class SchemaMismatch extends OperatorError {
  override readonly name = 'SchemaMismatch'
}

const undefinedTable = '42P01'

/** @throws SchemaMismatch if the database's tables are missing, older, or newer than this version */
export async function checkSchema(sql: Sql): Promise<void> {
  const known = (await readdir(migrationsFolder)).flatMap((name) =>
    /^\d+_.*\.sql$/.test(name) ? [name.slice(0, -4)] : [],
  )
  const applied = await sql.query<{ name: string }>(`select name from ${migrationsTable}`).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === undefinedTable) return []
    throw error
  })
  const names = new Set(applied.map(({ name }) => name))
  const missing = known.filter((name) => !names.has(name))
  if (missing.length > 0)
    throw new SchemaMismatch(
      names.size === 0 ? 'The database has no tables yet.' : 'The database is from an older version of Shipmate.',
      'Run npm run migrate, then start again.',
    )
  if ([...names].some((name) => !known.includes(name)))
    throw new SchemaMismatch('The database is from a newer version of Shipmate.', 'Start that version or a later one.')
}
