import type { CitedText, Grounded } from '../../kernel/view.ts'

/** One topic: in one line, then what was asked for, then all the rest on demand. */
export interface NoteView extends Grounded {
  readonly view: 'note'
  readonly title: string
  readonly lines: readonly CitedText[]
  readonly sections: readonly { readonly heading: string; readonly quotes: readonly CitedText[] }[]
  /** The whole note, behind *Show more*. */
  readonly more: readonly { readonly heading: string; readonly text: string }[]
}

/** Two or three notes laid beside each other, row by row. */
export interface ComparisonView extends Grounded {
  readonly view: 'comparison'
  readonly title: string
  /** When to choose which, one sentence a note. */
  readonly rule: readonly CitedText[]
  readonly names: readonly string[]
  /** One cell for each name. */
  readonly rows: readonly { readonly heading: string; readonly cells: readonly CitedText[] }[]
}

/** Why a wrong answer looked right: the belief behind it, what is true instead, and what the note says. */
export interface ConfusionView extends Grounded {
  readonly view: 'confusion'
  readonly title: string
  readonly stem: string
  readonly items: readonly {
    /** What was chosen: `B: Rolling deployment`. */
    readonly chosen: string
    /** The mistaken belief and its correction, where the content knows them. */
    readonly belief?: string
    readonly truth?: string
    /** Why that answer does not fit this question. */
    readonly rationale: string
  }[]
  /** The right answers with their reasons. */
  readonly keys: readonly { readonly text: string; readonly rationale: string }[]
  readonly quotes: readonly CitedText[]
}
