export type Intent =
  /** The mock exam under way, or what a new one is like. */
  | { readonly kind: 'mock'; readonly count?: number; readonly minutes?: number }
  | { readonly kind: 'mock.begin'; readonly count: number; readonly minutes: number }
  /** Keeps what the page's inputs hold (`fields`), then turns to another page. `mock` and `page` are absent when typed. */
  | {
      readonly kind: 'mock.go'
      readonly mock?: string
      readonly page?: number
      readonly fields?: readonly string[]
      readonly to: MockMove
    }
  | { readonly kind: 'mock.jump'; readonly mock: string; readonly page: number }
  | { readonly kind: 'mock.end'; readonly mock?: string }
  | { readonly kind: 'mock.report' }
  /** A page of the last mock exam with its explanation; `missed` leaves out what was right. */
  | { readonly kind: 'mock.answer'; readonly page: number; readonly missed: boolean }

/** Where to turn from a page of a mock exam; `flag` marks it, or takes the mark off, and turns to the next one. */
export const mockMoves = ['next', 'back', 'flag', 'overview'] as const
export type MockMove = (typeof mockMoves)[number]
