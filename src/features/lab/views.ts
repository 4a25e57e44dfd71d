import type { Track } from '../../domain/practice/lab.ts'
import type { Button, Snippet } from '../../kernel/view.ts'

/** The steps of the lab, done and open. */
export interface LabView {
  readonly view: 'lab'
  readonly title: string
  readonly intro: string
  /** `GitHub Actions · 4 of 12 steps done · 9 of 31 objectives covered` */
  readonly progress: string
  readonly steps: readonly { readonly number: number; readonly title: string; readonly proved: boolean }[]
  /** The step that is selected in the choice set. */
  readonly next: number
  readonly buttons: readonly Button[]
}

/** One step of the lab with a text box for evidence. */
export interface LabStepView {
  readonly view: 'lab-step'
  readonly step: string
  readonly track: Track
  /** `Step 3 of 12 · GitHub Actions` */
  readonly place: string
  readonly title: string
  readonly why: string
  readonly tasks: readonly string[]
  readonly snippet?: Snippet
  readonly check: string
  readonly objectives: readonly string[]
  readonly evidence: string
  /** Evidence submitted earlier, and when. */
  readonly submitted?: { readonly text: string; readonly on: string }
  readonly buttons: readonly Button[]
}
