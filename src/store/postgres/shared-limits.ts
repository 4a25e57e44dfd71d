import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { LimiterOf } from '../settings.ts'

/**
 * Counts requests of all replicas together, in the table `paces`. While the database is away, each replica counts its own.
 * @param pool of the store; a request is one more short statement in it
 */
export const sharedLimits =
  (pool: pg.Pool): LimiterOf =>
  ({ points, duration }): RateLimiterAbstract =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'paces',
      tableCreated: true,
      keyPrefix: `${points} in ${duration}`,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    })
