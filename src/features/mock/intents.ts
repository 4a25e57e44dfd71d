interface MockIntent {
  readonly kind: 'mock'
  readonly count?: number
  readonly minutes?: number
  readonly topic?: string
  /** What the exam is about if the catalog has questions on that; otherwise, the words only surround the request. */
  readonly perhaps?: { readonly topic: string; readonly count?: number; readonly minutes?: number }
}

export type Intent =
  /** Shows the mock exam in progress, or the settings of a new one. */
  | MockIntent
  | { readonly kind: 'mock.begin'; readonly count: number; readonly minutes: number; readonly topic?: string }
  /** Saves the page's inputs (`fields`), then moves to another page. Typed input has no `mock` and `page`. */
  | {
      readonly kind: 'mock.go'
      readonly mock?: string
      readonly page?: number
      readonly fields?: readonly string[]
      readonly to: MockMove
    }
  | { readonly kind: 'mock.jump'; readonly mock?: string; readonly page: number }
  /** Toggles the flag of a page that isn't on display. */
  | { readonly kind: 'mock.mark'; readonly page: number; readonly flag: boolean }
  | { readonly kind: 'mock.end'; readonly mock?: string }
  /** A press saves the page's inputs (`fields`) first. Typed input has no `mock` and `page`. */
  | {
      readonly kind: 'mock.pause'
      readonly mock?: string
      readonly page?: number
      readonly fields?: readonly string[]
    }
  /** Starts the clock again, and shows the page. */
  | { readonly kind: 'mock.resume' }
  /** Asks whether to submit, abandon, or continue. `abandon` is already decided, and only confirmed. */
  | { readonly kind: 'mock.stop'; readonly abandon?: true }
  | { readonly kind: 'mock.abandon'; readonly mock: string }
  | { readonly kind: 'mock.time' }
  | { readonly kind: 'mock.help'; readonly hello?: true }
  /** The learner asked for a hint or for the answer. */
  | { readonly kind: 'mock.no-hint' }
  | { readonly kind: 'mock.report' }
  /** Shows a page of the last mock exam with its explanation; `missed` skips right answers. */
  | { readonly kind: 'mock.answer'; readonly page: number; readonly missed: boolean }

/**
 * Moves from a page of a mock exam. `flag` toggles the page's flag and moves to the next one; `unflag` removes it. `skip` moves on without an
 * answer.
 */
export const mockMoves = ['next', 'back', 'flag', 'unflag', 'skip', 'overview'] as const
export type MockMove = (typeof mockMoves)[number]
