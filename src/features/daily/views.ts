import type { Button } from '../../kernel/view.ts'

export interface DailyView {
  readonly view: 'daily'
  readonly title: string
  /** `5 questions, about 4 minutes` */
  readonly size: string
  /** Why this message arrives, and how to change that. */
  readonly reason: string
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}
