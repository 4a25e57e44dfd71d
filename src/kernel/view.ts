/**
 * What a card shows, as plain data. Each feature has its own views. `view` selects the feature's card data and names the template.
 */
export interface View {
  readonly view: string
  /** Id of what the card shows (a question, a drill, a board …). After sending, the feature records which message carries it. */
  readonly presents?: string
}

/** A button. A press returns `verb` and `data` as untrusted input, which the feature that owns the verb parses. */
export interface Button {
  readonly title: string
  readonly verb: string
  readonly data?: Readonly<Record<string, string | number>>
  /** Set on the one button for the main next step. */
  readonly primary?: true
}

/** A link to a documentation page. */
export interface Link {
  readonly title: string
  readonly url: string
}

export interface LetteredOption {
  /** `A`, `B` … as displayed. */
  readonly letter: string
  readonly text: string
}

/** One input: a choice set. `name` is the input's id (`pick1`). */
export interface Pick {
  readonly name: string
  /** Accessible label: `Your answer`, `Choose two`, `Step 1`, `Blank 1`, `Statement 1`. */
  readonly label: string
  readonly multiple: boolean
  /** Short titles: letters, or Yes and No, or the (short) text of a blank's option. */
  readonly choices: readonly { readonly title: string; readonly value: string }[]
}

/** Code in a question or lab step. */
export interface Snippet {
  readonly language: string
  readonly text: string
}

/** A sentence with the numbers of its sources, from 1. */
export interface CitedText {
  readonly text: string
  readonly sources: readonly number[]
}

/** A note as a numbered source, with its documentation links. */
export interface NumberedSource {
  readonly number: number
  readonly title: string
  readonly links: readonly Link[]
}

/** What all explanations have in common. */
export interface Grounded {
  /** A language model's wording, each sentence checked. It replaces the quotes. */
  readonly worded?: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  /** The earliest day on which one of the notes was checked. */
  readonly checked: string
  readonly buttons: readonly Button[]
}

/** A question card that was answered by typing or is stale. It has no inputs, so it can't be submitted again. */
export interface ClosedView {
  readonly view: 'closed'
  readonly area: string
  readonly stem: string
  /** `Answered: the verdict is below.` */
  readonly text: string
}

/** A form to report a problem with a question or an explanation. */
export interface ReportFormView {
  readonly view: 'report'
  readonly title: string
  /** What the report is about: the stem, or the learner's question. */
  readonly about: string
  readonly reasons: readonly { readonly title: string; readonly value: string }[]
  readonly send: Button
  readonly back: Button
}

/** A short answer with next steps: confirmations, refusals, unknown input. */
export interface NoticeView {
  readonly view: 'notice'
  readonly title: string
  /** Paragraphs. */
  readonly lines: readonly string[]
  readonly links?: readonly Link[]
  /** Buttons that open a page, or a chat. */
  readonly opens?: readonly Link[]
  readonly buttons: readonly Button[]
}
