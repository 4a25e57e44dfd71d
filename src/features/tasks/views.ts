import type { Button, Link, Snippet } from '../../kernel/view.ts'

/** A rule, and what to look at if the answer misses it. */
export interface RuleRow {
  readonly isMet: boolean
  readonly does: string
  /** Only of a missed rule. */
  readonly otherwise?: string
}

/** A place in the answer that can't be read. */
export interface FaultView {
  /** `Line 7 has the key "job", …` */
  readonly what: string
  /** The lines around it, with their numbers. */
  readonly lines?: string
}

/** A task to work on, with a text box for the answer, and the result of the last one. */
export interface TaskView {
  readonly view: 'task'
  readonly title: string
  /** `Pipelines · Azure Pipelines · about 6 minutes` */
  readonly place: string
  /** A sentence of the coach's own above the situation. */
  readonly remark?: string
  /** Paragraphs, with code between backticks. */
  readonly situation: readonly string[]
  /** Sample tables: their columns and first rows. */
  readonly tables: readonly { readonly name: string; readonly text: string }[]
  /** What to start from, until there's an answer. */
  readonly starter?: Snippet
  /** `60%: 4 of 6 rules met` */
  readonly headline?: string
  readonly rules: readonly RuleRow[]
  readonly fault?: FaultView
  /** The hints so far. */
  readonly hints: readonly string[]
  /** What the text box starts with: the last answer, or what to start from. */
  readonly text: string
  /** Id of the attempt. */
  readonly attempt: string
  /** Buttons that bring the text in the box, the first of which checks it. */
  readonly actions: readonly Button[]
  readonly buttons: readonly Button[]
}

/** The end of a task: every rule is met, or the solution was asked for. */
export interface TaskEndView {
  readonly view: 'task-end'
  readonly title: string
  readonly headline: string
  readonly lines: readonly string[]
  readonly rules: readonly RuleRow[]
  /** Only if it was asked for. */
  readonly solution?: Snippet
  readonly debrief: string
  readonly sources: readonly Link[]
  readonly buttons: readonly Button[]
}
