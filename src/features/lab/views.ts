import type { Track } from '../../domain/practice/lab.ts'
import type { Button, Link, Snippet } from '../../kernel/view.ts'
import type { FaultView, RuleRow } from '../tasks/index.ts'

/** The steps of the lab, done and open. */
export interface LabView {
  readonly view: 'lab'
  readonly title: string
  readonly intro: string
  /** `GitHub Actions · 4 of 12 steps done · 9 of 31 objectives covered` */
  readonly progress: string
  readonly steps: readonly {
    readonly number: number
    readonly title: string
    /** Absent without evidence. A checked file is of a platform; both can have one. */
    readonly proved?: 'claimed' | { readonly checkedFor: readonly Track[] }
  }[]
  /** The step that is selected in the choice set. */
  readonly next: number
  readonly buttons: readonly Button[]
}

/** One step of the lab with a text box for evidence. */
export interface LabStepView {
  readonly view: 'lab-step'
  readonly step: string
  readonly track: Track
  readonly way: 'free' | 'usual'
  /** `Step 3 of 12 · GitHub Actions` */
  readonly place: string
  readonly title: string
  readonly why: string
  /** What to have before you start, what it costs, and where that's documented. */
  readonly needs: readonly (Link & { readonly cost: string; readonly isFree: boolean })[]
  readonly tasks: readonly string[]
  readonly snippet?: Snippet
  readonly check: string
  readonly objectives: readonly string[]
  /** Where this product's own delivery does it. */
  readonly example?: { readonly file: string; readonly line: string }
  readonly evidence: string
  /** What to paste for a check, as a sentence. */
  readonly toCheck?: string
  /** The learner's own words about the step, and when. */
  readonly submitted?: { readonly text: string; readonly on: string }
  /** The file that met every rule, and when. */
  readonly checked?: { readonly file: string; readonly on: string }
  readonly buttons: readonly Button[]
}

/** A pasted file, rule by rule. */
export interface LabCheckView {
  readonly view: 'lab-check'
  readonly title: string
  /** `Step 2 of 12 · .github/workflows/ci.yml` */
  readonly place: string
  /** `4 of 6 rules met` */
  readonly headline: string
  readonly rules: readonly RuleRow[]
  readonly fault?: FaultView
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}
