/**
 * What a card shows, as plain data. Each feature has its own views; the renderer finds the feature by `view`, which is also the name of the card's
 * template.
 */
export interface View {
  readonly view: string
  /** Id of what the card shows (a question, a drill, a board …): once it is sent, the feature learns which message carries it. */
  readonly presents?: string
}

/** A button. `verb` and `data` come back when it is pressed and are parsed by the feature that owns the verb; both are untrusted then. */
export interface Button {
  readonly title: string
  readonly verb: string
  readonly data?: Readonly<Record<string, string | number>>
  /** Set on the one button that carries on. */
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

/** One thing to fill in: a choice set of its own. `name` is the input's id (`pick1`). */
export interface Pick {
  readonly name: string
  /** Accessible label: `Your answer`, `Choose two`, `Step 1`, `Blank 1`, `Statement 1`. */
  readonly label: string
  readonly multiple: boolean
  /** Short titles: letters, or Yes and No, or the (short) text of a blank's option. */
  readonly choices: readonly { readonly title: string; readonly value: string }[]
}

/** Code that a question or a step shows. */
export interface Snippet {
  readonly language: string
  readonly text: string
}

/** A sentence, with the numbers of the sources that it rests on, from 1. */
export interface CitedText {
  readonly text: string
  readonly sources: readonly number[]
}

/** A note as a numbered source, with the documentation that it rests on. */
export interface NumberedSource {
  readonly number: number
  readonly title: string
  readonly links: readonly Link[]
}

/** What every explanation ends with. */
export interface Grounded {
  /** A language model's wording, each sentence checked; it is shown in the place of the sentences that say the same. */
  readonly worded?: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  /** The day on which the oldest of the notes was checked. */
  readonly checked: string
  readonly buttons: readonly Button[]
}

/** A question card whose answer was typed or that is out of date: no inputs, no way to submit twice. */
export interface ClosedView {
  readonly view: 'closed'
  readonly area: string
  readonly stem: string
  /** `Answered: the verdict is below.` */
  readonly text: string
}

/** Asks what is wrong with a question or an explanation. */
export interface ReportFormView {
  readonly view: 'report'
  readonly title: string
  /** What is reported: the stem, or what was asked. */
  readonly about: string
  readonly reasons: readonly { readonly title: string; readonly value: string }[]
  readonly send: Button
  readonly back: Button
}

/** A short answer with a way on: confirmations, refusals, anything unknown. */
export interface NoticeView {
  readonly view: 'notice'
  readonly title: string
  /** Paragraphs. */
  readonly lines: readonly string[]
  readonly links?: readonly Link[]
  readonly buttons: readonly Button[]
}
