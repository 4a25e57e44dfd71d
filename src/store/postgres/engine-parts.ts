import type { Queues } from '../../queues.ts'
import type { StoreLog } from '../store-log.ts'
import type { Claims } from './claims.ts'
import type { Database } from './database.ts'

/** Shared by the parts of the PostgreSQL engine. */
export interface EngineParts {
  readonly database: Database
  readonly claims: Claims
  readonly log: StoreLog
  /** Runs this process's operations on one document in order. Replicas don't wait for each other: the version decides. */
  readonly queues: Queues
  /** How many documents of a kind stay in memory. */
  readonly cacheSize: number
}
