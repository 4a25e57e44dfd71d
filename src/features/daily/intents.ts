/** A stretch of days that people name without a number. */
export type Stretch = 'today' | 'tomorrow' | 'weekend' | 'this-week' | 'next-week' | 'this-month'

export interface PauseIntent {
  readonly kind: 'pause'
  readonly days?: number
  /** The first day on which the daily quiz is back. */
  readonly until?: string
  /** The last day of the pause. */
  readonly through?: string
  /** The only day off. */
  readonly on?: string
  /** Weekdays, from the first one that comes to the last one. */
  readonly weekdays?: readonly [first: number, last: number]
  readonly stretch?: Stretch
  /** The first day of the pause and the first day after it, as typed. */
  readonly between?: readonly [from: string, until: string]
  /** The second day of `between` belongs to the pause. */
  readonly isThrough?: true
}

export interface SnoozeIntent {
  readonly kind: 'snooze'
  readonly minutes?: number
  /** A time today, in minutes since midnight. */
  readonly time?: number
  /** On the next study day, as always. */
  readonly tomorrow?: true
}

export type Intent =
  | {
      readonly kind: 'daily.start' | 'daily.later' | 'daily.skip' | 'daily.pause'
      readonly day: string
      /** The pressed card holds the day's first question. */
      readonly holds?: true
    }
  | PauseIntent
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }
  | SnoozeIntent
  /** *Start* in words. */
  | { readonly kind: 'daily.now' }
  /** The learner says that they haven't practiced for some time. */
  | { readonly kind: 'was-away' }
  /** *Did I miss anything?* during or after a pause or an absence. */
  | { readonly kind: 'missed' }
  /** `question`: when the question on screen comes back. */
  | { readonly kind: 'when-next'; readonly question?: true }
