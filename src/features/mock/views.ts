import type { Picture } from '../../kernel/picture.ts'
import type { Button, LetteredOption, Pick, Snippet } from '../../kernel/view.ts'
import type { QuestionKind } from '../../domain/question/question.ts'
import type { ShownCase } from '../quiz/index.ts'

/** Describes a mock exam, with inputs for the number of questions and minutes. */
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
  /** Earlier results: `24 November: 640 of 1,000`. */
  readonly earlier: readonly string[]
  /** The same against the pass mark. */
  readonly picture?: Picture
  readonly begin: Button
  readonly buttons: readonly Button[]
}

/** A question, or a decision of the scenario. It doesn't reveal whether an answer is right. */
export interface MockPageView {
  readonly view: 'mock-page'
  /** `Mock exam · 7 of 50` */
  readonly title: string
  /** `88 min left, until 15:41` */
  readonly clock: string
  readonly flagged: boolean
  readonly kind: QuestionKind
  /** The situation that a decision is about. */
  readonly situation?: string
  /** The case study that a question is about. */
  readonly case?: ShownCase
  readonly stem: string
  readonly instruction: string
  readonly options: readonly LetteredOption[]
  readonly snippet?: Snippet
  /** `value` is the earlier choice; empty if there is none. */
  readonly picks: readonly (Pick & { readonly value: string })[]
  /** Every button saves the inputs. */
  readonly buttons: readonly Button[]
}

/** All pages, with a way back to each before submitting. */
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
  /** The score against the pass mark, and the areas. */
  readonly picture?: Picture
  /** What the score means and what it doesn't. */
  readonly lines: readonly string[]
  readonly areas: readonly { readonly title: string; readonly text: string }[]
  /** The result of each objective, weakest first. */
  readonly objectives: readonly { readonly objective: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}
