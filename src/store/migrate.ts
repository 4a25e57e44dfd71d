import { localDay } from '../domain/calendar.ts'
import { OperatorError } from '../operator-error.ts'

/** Brings a stored value from one schema version to the next. Pure; the table is keyed by the version it starts from. */
export type Migrations = Readonly<Record<number, (value: Record<string, unknown>) => Record<string, unknown>>>

/** Brings a learner's document of any older version to the current one. */
export const learnerMigrations: Migrations = {
  // Adds drills, the lab, and the weekly drill.
  1: (learner) => ({
    ...learner,
    settings: { ...(learner['settings'] as object), weeklyDrill: true },
    drills: {},
    lab: { proved: {} },
  }),
  // Adds optional fields: how much is kept, and that the document was recovered.
  2: (learner) => learner,
  3: withDueEntries,
  // Adds counts of misses. They come from the log: see `parseLearner`.
  4: (learner) => learner,
  // Adds optional fields: what the learner does at work, tasks, and which evidence of the lab is checked. A version that doesn't know them must not
  // take the document for damaged.
  5: (learner) => learner,
}

/** Whether a learner's stored document is from before its memory counted misses. */
export const lacksMisses = (stored: unknown): boolean => Number((stored as { schema?: unknown }).schema) < 5

/** The daily message and the reminder shared one instant and one ledger row. Each becomes an entry with its own. */
function withDueEntries({ push: old, ...learner }: Record<string, unknown>): Record<string, unknown> {
  const { nextAt, last, later, ...push } = old as OldPush
  const { kind, ...row } = last ?? {}
  const isAsked = nextAt !== undefined && later !== undefined && kind !== 'later'
  const isReminder = isAsked && later === localDay(new Date(nextAt), String(learner['timeZone']))
  const ledger = last ? { last: row } : {}
  const daily = { ...(nextAt === undefined || isReminder ? {} : { at: nextAt }), ...ledger }
  const reminder = { ...(isReminder ? { at: nextAt } : {}), ...(kind === 'later' ? ledger : {}) }
  const entries = Object.entries({ daily, later: reminder })
  return { ...learner, push, due: Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0)) }
}

interface OldPush {
  readonly nextAt?: string
  readonly last?: { readonly kind: 'daily' | 'later' }
  readonly later?: string
}

/** Brings a team's document of any older version to the current one. */
export const teamMigrations: Migrations = {
  // Adds team questions, members, the board, challenges, and coverage.
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
  // Adds card edits that are owed.
  2: (team) => ({ ...team, owed: { close: [], renew: [] } }),
  // Adds since when a member wants to be seen again.
  3: (team) => team,
}

/** The stored document is newer than this code. It stays as it is, because a newer Shipmate can read it. */
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
 * @throws NewerSchema if a newer version wrote it
 * @throws Error if it has no version or a migration is missing
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
