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

/**
 * Reserves instants for messages to a tenant, one `spacingMs` after the other.
 * @returns milliseconds from now until the first of them, at least `leadMs`
 */
export type ReserveSlots = (
  tenant: string,
  count: number,
  spacing: { readonly spacingMs: number; readonly leadMs: number },
) => Promise<number>

/** A store, and what else its engine can do for replicas. */
export interface Opened {
  readonly store: Store
  /** Reserves instants that no other replica uses; absent if there's only one process. @param alone does it without the database */
  readonly sharedPace?: (alone: ReserveSlots) => ReserveSlots
}
