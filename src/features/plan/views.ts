import type { Button } from '../../kernel/view.ts'

export interface ProgressView {
  readonly view: 'progress'
  /** How likely the exam would be passed; or that it cannot be said yet. */
  readonly readiness: { readonly headline: string; readonly detail: string }
  readonly answered: number
  /** Percent, or `–` before the first answer. */
  readonly accuracy: string
  readonly streak: string
  readonly dueToday: number
  /** The last mock exams, `588 on Sat 14, 664 on Fri 20`; empty before the first one. */
  readonly mocks: string
  readonly areas: readonly {
    readonly title: string
    /** Share of the exam, `50–55 % of the exam`. */
    readonly weight: string
    readonly answered: number
    readonly accuracy: string
    /** Share that should be known on the day of the exam, in percent; empty while there are too few answers. */
    readonly expected: string
    /** Ten blocks, filled by accuracy, that read as text: `███████░░░`. */
    readonly bar: string
  }[]
  /** The next seven days: `Mon 23`, how many come back. */
  readonly week: readonly { readonly day: string; readonly due: number }[]
  /** The objectives that would raise the score most. */
  readonly raising: readonly { readonly objective: string; readonly why: string }[]
  /** How often each confidence was right, in words. */
  readonly confidence: readonly { readonly title: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}

export interface PlanView {
  readonly view: 'plan'
  readonly title: string
  /** The day, and the study days up to it. */
  readonly when: string
  /** What it takes for the target. */
  readonly target: string
  /** Half of the questions a day, as many as now, and twice as many. */
  readonly options: readonly { readonly title: string; readonly text: string; readonly now: boolean }[]
  readonly coverage: readonly { readonly title: string; readonly text: string }[]
  /** How far it can be trusted. */
  readonly caution: string
  readonly buttons: readonly Button[]
}
