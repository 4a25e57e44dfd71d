import type { WorkGroup } from '../../domain/job/responsibility.ts'
import type { Button } from '../../kernel/view.ts'

/** What someone's work covers of the exam, and what fills the largest gaps. */
export interface JobView {
  readonly view: 'job'
  /** `Your work covers 34 of 86 objectives` */
  readonly title: string
  /** `Build pipelines · Be on call` */
  readonly work: string
  /** How many objectives of each area are covered. */
  readonly areas: readonly { readonly title: string; readonly text: string }[]
  /** Up to three, each with the button that helps. */
  readonly gaps: readonly { readonly title: string; readonly text: string; readonly button: Button }[]
  /** That this is no evidence of what the learner knows. */
  readonly caution: string
  readonly buttons: readonly Button[]
}

/** The responsibilities to choose from, by kind of work. */
export interface JobChoiceView {
  readonly view: 'job-choice'
  readonly groups: readonly {
    readonly group: WorkGroup
    readonly choices: readonly { readonly id: string; readonly label: string; readonly isPicked: boolean }[]
  }[]
}
