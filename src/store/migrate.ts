import { OperatorError } from '../operator-error.ts'

/** Brings a stored value from one schema version to the next. Pure; the table is keyed by the version it starts from. */
export type Migrations = Readonly<Record<number, (value: Record<string, unknown>) => Record<string, unknown>>>

/** The way to today's learner document from every older one. */
export const learnerMigrations: Migrations = {
  // Drills, the lab and the drill of the week came in.
  1: (learner) => ({
    ...learner,
    settings: { ...(learner['settings'] as object), weeklyDrill: true },
    drills: {},
    lab: { proved: {} },
  }),
  // Optional fields came in: how much is kept, and that the document was recovered.
  2: (learner) => learner,
}

/** The same for a team's document. */
export const teamMigrations: Migrations = {
  // Questions to everybody, members, a board, challenges, coverage.
  1: (team) => ({
    ...team,
    timeZone: 'UTC',
    leads: [],
    invited: [],
    asked: [],
    members: {},
    pastBoards: [],
    challenges: [],
    coverage: { reports: 0, gone: [] },
  }),
  // Edits of cards that are owed.
  2: (team) => ({ ...team, owed: { close: [], renew: [] } }),
}

/** The stored document is newer than this code. It is left alone: a newer Shipmate can read it. */
export class NewerSchema extends OperatorError {
  override readonly name = 'NewerSchema'

  constructor(found: number, known: number) {
    super(
      `Schema ${found} is newer than ${known}, the latest that this version knows.`,
      'Start a newer Shipmate on this folder.',
    )
  }
}

/**
 * @param value a document with a `schema` number
 * @throws NewerSchema when it was written by a newer version
 * @throws Error when it has no version or the way from it is missing
 */
export function migrate(value: unknown, table: Migrations): unknown {
  const to = Math.max(0, ...Object.keys(table).map(Number)) + 1
  let document = value as Record<string, unknown>
  for (;;) {
    const schema = document?.['schema']
    if (typeof schema !== 'number') throw new Error('the document has no schema version')
    if (schema === to) return document
    if (schema > to) throw new NewerSchema(schema, to)
    const step = table[schema]
    if (!step) throw new Error(`no migration leads from schema ${schema} to ${to}`)
    document = { ...step(document), schema: schema + 1 }
  }
}
