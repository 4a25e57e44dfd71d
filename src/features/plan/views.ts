import type { Picture } from '../../kernel/picture.ts'
import type { Button } from '../../kernel/view.ts'
import type { ReviewsDue } from './figures.ts'

export interface ProgressView {
  readonly view: 'progress'
  /** How the exam looks, and what that's based on. */
  readonly readiness: { readonly headline: string; readonly detail: string }
  /** The chance of passing as a ring, and the areas as bars. */
  readonly picture?: Picture
  readonly answered: number
  /** `78%`, `4 of 7` with few answers, or `–` before the first one. */
  readonly accuracy: string
  readonly streak: string
  /** Reviews of today, and overdue ones. */
  readonly reviews: ReviewsDue
  /** Recent mock exams, `588 on Sat 14, 664 on Fri 20`; empty before the first. */
  readonly mocks: string
  readonly areas: readonly {
    readonly title: string
    /** Share of the exam, `50–55% of the exam`. */
    readonly weight: string
    readonly answered: number
    /** `78%`, or `4` with few answers. */
    readonly accuracy: string
    /** The share that the learner is likely to know today, in percent; empty with too few answers. */
    readonly known: string
    /** A text bar of ten blocks, filled by accuracy: `███████░░░`. */
    readonly bar: string
  }[]
  /** The next seven days: `Mon 23`, and how many reviews are due. */
  readonly week: readonly { readonly day: string; readonly due: number }[]
  /** The two objectives that would raise the score the most. */
  readonly raising: readonly { readonly objective: string; readonly why: string }[]
  /** How often answers with each confidence were right, in words. */
  readonly confidence: readonly { readonly title: string; readonly text: string }[]
  /** How right the learner was, by how sure. */
  readonly confidencePicture?: Picture
  readonly buttons: readonly Button[]
}

export interface PlanView {
  readonly view: 'plan'
  readonly title: string
  /** The exam date, and the number of study days left. */
  readonly when: string
  /** How the exam looks, and what it takes to be on track. */
  readonly target: string
  /** The chance of passing over the past weeks. */
  readonly picture?: Picture
  /** Half as many questions a day, the same number, and twice as many. */
  readonly options: readonly { readonly title: string; readonly text: string; readonly now: boolean }[]
  readonly coverage: readonly { readonly title: string; readonly text: string }[]
  /** What the learner's work leaves out and hasn't come up yet. */
  readonly work?: string
  /** How reliable the plan is. */
  readonly caution: string
  readonly buttons: readonly Button[]
}
