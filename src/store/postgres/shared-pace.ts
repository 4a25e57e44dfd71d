import type { ReserveSlots } from '../settings.ts'
import type { Sql } from './database.ts'

/** A next free instant further away than this is from a clock that was wrong. */
const longestQueue = '10 seconds'

/**
 * Reserves instants for messages to a tenant, so that no two replicas use the same one. One short statement for some messages.
 * While the database is away, each replica goes by its own clock.
 */
export const sharedPace =
  (sql: Sql, alone: ReserveSlots): ReserveSlots =>
  async (tenant, count, spacing) => {
    const { spacingMs, leadMs } = spacing
    try {
      const [row] = await sql.query<{ ms: number }>(
        `insert into paces as held (tenant, next_at)
         values ($1, clock_timestamp() + ($3::float8 + $2::float8) * interval '1 millisecond')
         on conflict (tenant) do update set next_at = greatest(
           least(held.next_at, clock_timestamp() + interval '${longestQueue}'),
           clock_timestamp() + $3::float8 * interval '1 millisecond'
         ) + $2::float8 * interval '1 millisecond'
         returning (extract(epoch from next_at - clock_timestamp()) * 1000)::float8 - $2::float8 as ms`,
        [tenant, count * spacingMs, leadMs],
      )
      return row?.ms ?? leadMs
    } catch {
      return alone(tenant, count, spacing)
    }
  }
