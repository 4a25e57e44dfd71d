import type { Button, LetteredOption, Pick, Snippet } from '../../kernel/view.ts'
import type { QuestionKind } from '../../domain/question.ts'

/** What a mock exam is like, with the number of questions and the minutes to change. */
export interface MockStartView {
  readonly view: 'mock-start'
  readonly title: string
  readonly lines: readonly string[]
  readonly count: number
  readonly minutes: number
  readonly limits: {
    readonly count: { readonly least: number; readonly most: number }
    readonly minutes: { readonly least: number; readonly most: number }
  }
  /** Earlier ones: `24 November: 640 of 1,000`. */
  readonly earlier: readonly string[]
  readonly begin: Button
  readonly buttons: readonly Button[]
}

/** A question, or a decision of the case study, without a word on whether an answer is right. */
export interface MockPageView {
  readonly view: 'mock-page'
  /** `Mock exam · 7 of 50` */
  readonly title: string
  /** `88 min left, until 15:41` */
  readonly clock: string
  readonly flagged: boolean
  readonly kind: QuestionKind
  /** The case study's situation. */
  readonly situation?: string
  readonly stem: string
  readonly instruction: string
  readonly options: readonly LetteredOption[]
  readonly snippet?: Snippet
  /** `value` is what was chosen before; empty when nothing was. */
  readonly picks: readonly (Pick & { readonly value: string })[]
  /** Each of them keeps what the inputs hold. */
  readonly buttons: readonly Button[]
}

/** All pages, to go back to any of them before handing in. */
export interface MockOverviewView {
  readonly view: 'mock-overview'
  readonly title: string
  readonly clock: string
  /** `41 of 50 answered` */
  readonly standing: string
  /** `Not answered: 4, 17` */
  readonly lines: readonly string[]
  readonly pages: readonly { readonly title: string; readonly page: number }[]
  /** The page that the choice set shows first. */
  readonly first: number
  readonly jump: Button
  readonly buttons: readonly Button[]
}

export interface MockReportView {
  readonly view: 'mock-report'
  readonly title: string
  /** `712 of 1,000` */
  readonly score: string
  readonly passed: boolean
  /** What the score means, and what it does not. */
  readonly lines: readonly string[]
  readonly areas: readonly { readonly title: string; readonly text: string }[]
  /** Objectives with what each earned, the weakest first. */
  readonly objectives: readonly { readonly objective: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}
