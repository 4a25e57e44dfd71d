import { randomBytes } from 'node:crypto'
import type { Sql } from './database.ts'

/** How long a replica may work on what it has claimed. The version of a document still decides, so a claim that runs out doubles nothing. */
const leaseSeconds = 120

const idColumns = { learners: 'person', teams: 'conversation' } as const

/** Shares work between replicas without a leader: each takes what nobody else has taken. */
export interface Claims {
  /**
   * Claims rows, also those that this replica has claimed before.
   * @param where a condition on the table, with parameters from $1 on
   * @param order what decides which rows come first
   * @returns the tenant and the id of each row, in that order
   */
  take(
    table: keyof typeof idColumns,
    where: string,
    values: readonly unknown[],
    order: string,
    limit: number,
  ): Promise<readonly { readonly tenant: string; readonly id: string }[]>
  /** Gives everything back, because the process stops. */
  giveBack(): Promise<void>
}

export function openClaims(sql: Sql): Claims {
  const replica = randomBytes(9).toString('base64url')
  return {
    async take(table, where, values, order, limit) {
      const column = idColumns[table]
      const [me, most] = [`$${values.length + 1}`, `$${values.length + 2}`]
      // Rows that another replica is claiming, or changing, at this moment are left for the next look.
      return sql.query(
        `with free as (
           select tenant, ${column} as id from ${table}
           where ${where} and (claimed_by is null or claimed_by = ${me} or claimed_until < clock_timestamp())
           order by ${order} limit ${most} for update skip locked
         ), taken as (
           update ${table} set claimed_by = ${me}, claimed_until = clock_timestamp() + interval '${leaseSeconds} seconds'
           from free where ${table}.tenant = free.tenant and ${table}.${column} = free.id
           returning free.tenant, free.id, ${order}
         )
         select tenant, id from taken order by ${order}`,
        [...values, replica, limit],
      )
    },
    async giveBack() {
      for (const table of Object.keys(idColumns))
        await sql.query(`update ${table} set claimed_by = null, claimed_until = null where claimed_by = $1`, [replica])
    },
  }
}
