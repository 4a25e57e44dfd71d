import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Store } from './store.ts'

/** The engine that stores learners and teams, and where. */
export type StoreSettings =
  | { readonly engine: 'lowdb'; readonly dir: string }
  | {
      readonly engine: 'postgres'
      readonly url: string
      readonly signIn: 'password' | 'entra'
      readonly connections: number
    }

/** Creates what counts requests. Points are the requests of one window, and the duration is in seconds. */
export type LimiterOf = (limit: { readonly points: number; readonly duration: number }) => RateLimiterAbstract

/** A store, and what else its engine can do for replicas. */
export interface Opened {
  readonly store: Store
  /** Counts the requests of all replicas together; absent if there's only one process. */
  readonly limiterOf?: LimiterOf
}
