import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { LogEntry } from '../../domain/memory/review.ts'
import type { Envelope } from '../envelope.ts'
import { NewerSchema } from '../migrate.ts'
import { VersionConflict, type Stored } from '../store.ts'
import type { Sql } from './database.ts'
import type { EngineParts } from './engine-parts.ts'

/** A kind of document, and the table that holds it. */
export interface Form<K, T> {
  readonly kind: 'learner' | 'team'
  readonly table: 'learners' | 'teams'
  /** The column of the id within the tenant. */
  readonly column: 'person' | 'conversation'
  readonly idOf: (key: K) => string
  /** @throws NewerSchema, or any other error if the document is damaged */
  readonly parse: (stored: unknown, key: K, logged: () => Promise<readonly LogEntry[]>) => Promise<T>
  /** Rebuilds a document from the readable parts of a damaged one. @throws NewerSchema if it's only too new */
  readonly recover: (key: K, bytes: Buffer, since: Date, log: readonly LogEntry[]) => Envelope<T, LogEntry>
  /** @throws Unstorable */
  readonly check: (value: T, before: T | undefined) => void
  /** What the table is searched by, derived from the document. */
  readonly columns: (value: T) => Readonly<Record<string, unknown>>
}

type Parts = Pick<EngineParts, 'database' | 'queues' | 'log' | 'cacheSize'>

/** A change of one document, checked, and ready to be written. */
export interface Write {
  /** @throws VersionConflict if the stored version is another one */
  run(sql: Sql): Promise<void>
  /** After the transaction is stored. */
  done(): void
}

interface Row {
  readonly version: number
  readonly stamp: string
  /** Null if it's what the process has in memory. */
  readonly document: string | null
  readonly updated_at: Date
}

interface Held<T> extends Stored<T> {
  readonly stamp: string
}

const newStamp = (): string => randomBytes(9).toString('base64url')

/** The documents of a kind. Each read asks the database, and only what has changed since the last one is sent and parsed. */
export class Documents<K extends { readonly tenant: string }, T extends object> {
  readonly #form: Form<K, T>
  readonly #parts: Parts
  readonly #held: LRUCache<string, Held<T>>
  readonly #logOf: (key: K, sql: Sql) => Promise<readonly LogEntry[]>

  /** @param logOf reads a document's log; empty for kinds without one */
  constructor(form: Form<K, T>, parts: Parts, logOf: (key: K, sql: Sql) => Promise<readonly LogEntry[]>) {
    this.#form = form
    this.#parts = parts
    this.#held = new LRUCache({ max: parts.cacheSize })
    this.#logOf = logOf
  }

  /** Names the document within the process; operations with the same name wait for each other. */
  nameOf(key: K): string {
    return JSON.stringify([this.#form.table, key.tenant, this.#form.idOf(key)])
  }

  /** Runs an operation on a document after all earlier ones of this process. */
  inOrder<R>(key: K, operation: () => Promise<R>): Promise<R> {
    return this.#parts.queues.run(this.nameOf(key), operation)
  }

  async read(key: K): Promise<Stored<T> | undefined> {
    return this.inOrder(key, () => this.#current(key))
  }

  async #current(key: K): Promise<Held<T> | undefined> {
    const { database } = this.#parts
    const held = this.#held.get(this.nameOf(key))
    const [row] = await this.#rowOf(database, key, held?.stamp ?? '')
    if (!row) {
      this.forget(key)
      return undefined
    }
    if (held && row.document === null) return held
    const value = await this.#intact(key, row, database)
    return value === undefined ? this.#rebuilt(key) : this.#hold(key, { ...row, value })
  }

  #rowOf(sql: Sql, key: K, stamp: string, lock = ''): Promise<readonly Row[]> {
    const { table, column, idOf } = this.#form
    return sql.query<Row>(
      `select version, stamp, case when stamp = $3 then null else document::text end as document, updated_at
       from ${table} where tenant = $1 and ${column} = $2 ${lock}`,
      [key.tenant, idOf(key), stamp],
    )
  }

  /** Undefined if the document is damaged. @throws NewerSchema, or the database's error, which is no damage */
  async #intact(key: K, { document }: Row, sql: Sql): Promise<T | undefined> {
    let isUnread = false
    const logged = () =>
      this.#logOf(key, sql).catch((error: unknown) => {
        isUnread = true
        throw error
      })
    try {
      return await this.#form.parse(JSON.parse(document ?? 'null'), key, logged)
    } catch (error) {
      if (isUnread || error instanceof NewerSchema) throw error
      return undefined
    }
  }

  #hold(key: K, { value, version, stamp }: Held<T>): Held<T> {
    const held = { value, version, stamp }
    this.#held.set(this.nameOf(key), held)
    return held
  }

  forget(key: K): void {
    this.#held.delete(this.nameOf(key))
  }

  /** A damaged document is set aside and replaced by what could be read of it, by one of the replicas. */
  #rebuilt(key: K): Promise<Held<T> | undefined> {
    const { kind, recover, idOf } = this.#form
    return this.#parts.database.transaction(async (sql) => {
      const [row] = await this.#rowOf(sql, key, '', 'for update')
      if (!row) return undefined
      const repaired = await this.#intact(key, row, sql)
      if (repaired !== undefined) return this.#hold(key, { ...row, value: repaired })
      const bytes = Buffer.from(row.document ?? '')
      const { value, tail } = recover(key, bytes, row.updated_at, await this.#logOf(key, sql))
      await sql.query(
        'insert into set_aside (tenant, kind, owner, stamp, document) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [key.tenant, kind, idOf(key), row.stamp, row.document],
      )
      const stamp = newStamp()
      await sql.query(...this.#statement(key, value, row.version, stamp, tail))
      this.#parts.log('a damaged document was set aside and rebuilt from its readable parts', {
        document: kind,
        hint: 'The table set_aside has what was there before.',
      })
      return this.#hold(key, { value, version: row.version + 1, stamp })
    })
  }

  /**
   * Prepares a commit.
   * @param expected the version read, 0 to create
   * @throws Unstorable if the value doesn't fit its schema
   */
  write(key: K, value: T, expected: number, entries: readonly LogEntry[]): Write {
    const held = this.#held.get(this.nameOf(key))
    this.#form.check(value, held?.version === expected ? held.value : undefined)
    const stamp = newStamp()
    return {
      run: async (sql) => {
        const written = await sql.query(...this.#statement(key, value, expected, stamp, entries))
        if (written.length === 0) {
          this.forget(key)
          throw new VersionConflict(`version ${expected} isn't the stored one`)
        }
      },
      done: () => void this.#hold(key, { value, version: expected + 1, stamp }),
    }
  }

  /** One statement for the document and its log entries, so that the usual commit is one exchange with the server. */
  #statement(
    key: K,
    value: T,
    expected: number,
    stamp: string,
    entries: readonly LogEntry[],
  ): [text: string, values: unknown[]] {
    const { table, column, idOf, columns } = this.#form
    const { schema } = value as { schema?: number }
    const fields = { stamp, schema, document: JSON.stringify(value), ...columns(value) }
    const names = Object.keys(fields)
    const values: unknown[] = [key.tenant, idOf(key), ...Object.values(fields)]
    const place = (index: number): string => `$${index + 3}`
    const write =
      expected === 0
        ? `insert into ${table} (tenant, ${column}, version, ${names.join(', ')})
           values ($1, $2, 1, ${names.map((_, index) => place(index)).join(', ')})
           on conflict do nothing returning version`
        : `update ${table} set version = version + 1, updated_at = now(),
             ${names.map((name, index) => `${name} = ${place(index)}`).join(', ')}
           where tenant = $1 and ${column} = $2 and version = $${values.push(expected)} returning version`
    if (entries.length === 0) return [write, values]
    const logged = `insert into log_entries (tenant, person, id, entry)
      select $1, $2, entry ->> 'id', entry
      from json_array_elements($${values.push(JSON.stringify(entries))}::json) with ordinality as given (entry, place)
      where exists (select from written) order by place on conflict do nothing`
    return [`with written as (${write}), logged as (${logged}) select version from written`, values]
  }
}
