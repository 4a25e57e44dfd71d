import type { Picture } from '../../kernel/picture.ts'
import type { CitedText, Grounded, Link, NumberedSource, Snippet } from '../../kernel/view.ts'

/** One topic: a one-line summary, the requested aspects, and the rest on demand. */
export interface NoteView extends Grounded {
  readonly view: 'note'
  readonly title: string
  /** A sentence of the coach's own above the quotes. */
  readonly remark?: string
  /** The answer. */
  readonly lines: readonly CitedText[]
  /** The note's diagram, the first time that the topic is explained. */
  readonly picture?: Picture
  /** What belongs to it. An empty heading goes on with what is above. */
  readonly sections: readonly {
    readonly heading: string
    readonly form: 'text' | 'steps' | 'list'
    readonly quotes: readonly CitedText[]
  }[]
  /** Code from the notes, with what to look at. */
  readonly examples?: readonly {
    readonly heading: string
    readonly snippet: Snippet
    readonly remarks: readonly CitedText[]
  }[]
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

export interface ComparedRow {
  readonly heading: string
  readonly cells: readonly CitedText[]
}

/** Two or three things compared row by row. */
export interface ComparisonView extends Grounded {
  readonly view: 'comparison'
  readonly title: string
  /** A sentence of the coach's own above the answer. */
  readonly remark?: string
  /** Which to choose. */
  readonly rule: readonly CitedText[]
  readonly names: readonly string[]
  /** One cell per name. */
  readonly rows: readonly ComparedRow[]
  /** The other rows, behind *Show all*. */
  readonly more: readonly ComparedRow[]
  /** A diagram of each side, behind *Show all* too. */
  readonly pictures?: readonly Picture[]
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
