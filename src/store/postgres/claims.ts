import { randomBytes } from 'node:crypto'
import type { Sql } from './database.ts'

/**
 * How long a replica may work on what it has claimed. The version of a document still decides, so a claim that runs out doubles nothing.
 * Claims of learners are renewed every few seconds while they are worked on.
 */
const kinds = {
  learners: { column: 'person', leaseSeconds: 10 },
  teams: { column: 'conversation', leaseSeconds: 120 },
} as const

/** Rows to claim. */
interface Which {
  readonly table: keyof typeof kinds
  /** A condition on the table, with parameters from $1 on. */
  readonly where: string
  readonly values: readonly unknown[]
  /** A column: the least comes first. */
  readonly order: string
}

interface Taken {
  readonly tenant: string
  readonly id: string
}

/** Shares work between replicas without a leader: each takes what nobody else has taken. */
export interface Claims {
  /**
   * Claims rows, also those that this replica has claimed before.
   * @param limit in all
   * @returns the tenant and the id of each row, in that order
   */
  take(which: Which, limit: number): Promise<readonly Taken[]>
  /**
   * The same for each tenant, so that a large one takes nothing from the others.
   * @param limit for each tenant
   */
  takeOfEach(which: Which, limit: number): Promise<readonly Taken[]>
  /** Gives everything back, because the process stops. */
  giveBack(): Promise<void>
}

export function openClaims(sql: Sql): Claims {
  const replica = randomBytes(9).toString('base64url')
  /** @param free finds rows of the table that no other replica works on; gets the number of the parameter with the limit */
  const claim = (
    { table, values, order }: Which,
    limit: number,
    free: (condition: string, most: string) => string,
  ): Promise<readonly Taken[]> => {
    const { column, leaseSeconds } = kinds[table]
    const [me, most] = [`$${values.length + 1}`, `$${values.length + 2}`]
    return sql.query(
      `with ${free(`(claimed_by is null or claimed_by = ${me} or claimed_until < clock_timestamp())`, most)},
       taken as (
         update ${table} set claimed_by = ${me}, claimed_until = clock_timestamp() + interval '${leaseSeconds} seconds'
         from free where ${table}.tenant = free.tenant and ${table}.${column} = free.id
         returning free.tenant, free.id, ${order}
       )
       select tenant, id from taken order by ${order}`,
      [...values, replica, limit],
    )
  }
  // Rows that another replica is claiming, or changing, at this moment are left for the next look.
  const locked = 'for update skip locked'
  return {
    take: (which, limit) =>
      claim(
        which,
        limit,
        (isFree, most) =>
          `free as (
             select tenant, ${kinds[which.table].column} as id from ${which.table}
             where ${which.where} and ${isFree} order by ${which.order} limit ${most} ${locked}
           )`,
      ),
    takeOfEach: (which, limit) => {
      const { table, where, order } = which
      const next = (behind: string): string => `select min(tenant) as tenant from ${table} where ${behind} ${where}`
      return claim(
        which,
        limit,
        (isFree, most) =>
          `recursive tenants as (
             (${next('')})
             union all
             select (${next('tenant > found.tenant and')}) from tenants as found where found.tenant is not null
           ), free as (
             select mine.tenant, mine.id from tenants as found cross join lateral (
               select tenant, ${kinds[table].column} as id from ${table}
               where tenant = found.tenant and ${where} and ${isFree} order by ${order} limit ${most} ${locked}
             ) as mine
           )`,
      )
    },
    async giveBack() {
      for (const table of Object.keys(kinds))
        await sql.query(`update ${table} set claimed_by = null, claimed_until = null where claimed_by = $1`, [replica])
    },
  }
}
