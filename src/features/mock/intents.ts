export type Intent =
  /** Shows the mock exam in progress, or the settings of a new one. */
  | { readonly kind: 'mock'; readonly count?: number; readonly minutes?: number }
  | { readonly kind: 'mock.begin'; readonly count: number; readonly minutes: number }
  /** Saves the page's inputs (`fields`), then moves to another page. Typed input has no `mock` and `page`. */
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
  /** Shows a page of the last mock exam with its explanation; `missed` skips right answers. */
  | { readonly kind: 'mock.answer'; readonly page: number; readonly missed: boolean }

/** Moves from a page of a mock exam; `flag` toggles the page's flag and moves to the next one. */
export const mockMoves = ['next', 'back', 'flag', 'overview'] as const
export type MockMove = (typeof mockMoves)[number]
