import type { CitedText, Grounded, Link, NumberedSource, Snippet } from '../../kernel/view.ts'

/** One topic: a one-line summary, the requested aspects, and the rest on demand. */
export interface NoteView extends Grounded {
  readonly view: 'note'
  readonly title: string
  /** A sentence of the coach's own above the quotes. */
  readonly remark?: string
  readonly lines: readonly CitedText[]
  readonly sections: readonly { readonly heading: string; readonly quotes: readonly CitedText[] }[]
  /** Code from the notes. */
  readonly snippets?: readonly Snippet[]
  /** The whole note, behind *Show the whole note*; empty if there's nothing to add. */
  readonly more: readonly { readonly heading: string; readonly text: string }[]
}

/** A note or a comparison in short, inserted into a message by someone who searched for it. */
export interface SharedNoteView {
  readonly view: 'shared-note'
  readonly title: string
  readonly lines: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  readonly checked: string
  /** The sentence that shows the rest in the personal chat. */
  readonly says: string
  /** A button that opens the personal chat with that sentence; none if the channel has no such link. */
  readonly opens: readonly Link[]
}

/** Two or three notes compared row by row. */
export interface ComparisonView extends Grounded {
  readonly view: 'comparison'
  readonly title: string
  /** A sentence of the coach's own above the comparison. */
  readonly remark?: string
  /** When to choose which, one sentence per note. */
  readonly rule: readonly CitedText[]
  readonly names: readonly string[]
  /** One cell per name. */
  readonly rows: readonly { readonly heading: string; readonly cells: readonly CitedText[] }[]
}

/** Why a wrong answer looked right: the misconception, its correction, and what the note says. */
export interface ConfusionView extends Grounded {
  readonly view: 'confusion'
  readonly title: string
  readonly stem: string
  readonly items: readonly {
    /** The chosen option: `B: Rolling deployment`. */
    readonly chosen: string
    /** The misconception and its correction, if the content has them. */
    readonly belief?: string
    readonly truth?: string
    /** Why that answer doesn't fit this question. */
    readonly rationale: string
  }[]
  /** The right answers and their rationales. */
  readonly keys: readonly { readonly text: string; readonly rationale: string }[]
  readonly quotes: readonly CitedText[]
}
