import type { Gauge, Part, Recorded, TurnEnd, Values } from './names.ts'

/** Where measures go. Its methods return immediately and never throw, no matter what happens to what they send. */
export interface Telemetry {
  record<M extends Recorded>(metric: M, value: number, values: Values<M>): void
  /** Says how to read a gauge. */
  gauge(metric: Gauge, read: () => number): void
  /** A turn that has ended. */
  turn(turn: WatchedTurn): void
  /** Sends what is waiting. Never rejects; the caller limits the time. */
  stop(): Promise<void>
}

/** What is known about a turn. It has no text, name, or id. Times are in milliseconds since the turn began. */
export interface WatchedTurn {
  /** Instant at which it began. */
  readonly at: Date
  durationMs: number
  intent: string
  feature: string
  end: TurnEnd
  readonly parts: { readonly name: Part; readonly from: number; readonly to: number; readonly failed: boolean }[]
}
