import type { Settings } from '../domain/learner.ts'
import type { QuestionKind } from '../domain/question.ts'
import type { MockView } from '../features/mock/mock-view.ts'
import type { PracticeView } from '../features/drill/practice-view.ts'
import type { TeamView } from '../features/team/team-view.ts'

/** A button. `verb` and `data` come back when it is pressed and are parsed by `action.ts`; both are untrusted then. */
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

/** A question on display. It never carries the key, and nothing that the key could be told from. */
export interface QuestionView {
  readonly view: 'question'
  readonly presentation: string
  readonly kind: QuestionKind
  /** `Pipelines` */
  readonly area: string
  readonly objective: string
  /** `2 of 5` */
  readonly place: string
  /** Why this question comes now, in one line. */
  readonly reason: string
  readonly stem: string
  /** `Choose two.`, `Put the steps in order.` …; empty for single choice. */
  readonly instruction: string
  /** Lettered texts: options, steps, or statements (then numbered). Empty for snippets, whose options stand in the picks. */
  readonly options: readonly LetteredOption[]
  readonly snippet?: { readonly language: string; readonly text: string }
  readonly picks: readonly Pick[]
  /** How to answer by typing: `Or type b, or b sure.` */
  readonly typing: string
}

/** One option, step, blank's option or statement with its explanation. */
export interface VerdictItem {
  /** `B`, `2.`, `Blank 1` */
  readonly label: string
  readonly text: string
  /** `key-picked` right and chosen, `key` right and not chosen, `picked` chosen and wrong, `other` neither. */
  readonly mark: 'key-picked' | 'key' | 'picked' | 'other'
  readonly rationale: string
}

export interface VerdictView {
  readonly view: 'verdict'
  readonly outcome: 'right' | 'partly' | 'wrong'
  /** `Right`, `Partly right: 2 of 3`, `Not this time` */
  readonly headline: string
  /** What it means for memory: `You were sure, so it comes back first.` */
  readonly remark: string
  readonly area: string
  readonly objective: string
  readonly place: string
  readonly stem: string
  readonly snippet?: { readonly language: string; readonly text: string }
  readonly items: readonly VerdictItem[]
  readonly sources: readonly Link[]
  /** `tomorrow`, `on Friday 27 November` */
  readonly comesBack: string
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

export interface SummaryView {
  readonly view: 'summary'
  readonly title: string
  /** `4 of 5 right` */
  readonly score: string
  readonly lines: readonly string[]
  /** What to look at again. */
  readonly again: readonly { readonly objective: string; readonly stem: string }[]
  readonly buttons: readonly Button[]
}

export interface ProgressView {
  readonly view: 'progress'
  /** How likely the exam would be passed; or that it cannot be said yet. */
  readonly readiness: { readonly headline: string; readonly detail: string }
  readonly answered: number
  /** Percent, or `–` before the first answer. */
  readonly accuracy: string
  readonly streak: string
  readonly dueToday: number
  /** The last mock exams, `588 on Sat 14, 664 on Fri 20`; empty before the first one. */
  readonly mocks: string
  readonly areas: readonly {
    readonly title: string
    /** Share of the exam, `50–55 % of the exam`. */
    readonly weight: string
    readonly answered: number
    readonly accuracy: string
    /** Share that should be known on the day of the exam, in percent; empty while there are too few answers. */
    readonly expected: string
    /** Ten blocks, filled by accuracy, that read as text: `███████░░░`. */
    readonly bar: string
  }[]
  /** The next seven days: `Mon 23`, how many come back. */
  readonly week: readonly { readonly day: string; readonly due: number }[]
  /** The objectives that would raise the score most. */
  readonly raising: readonly { readonly objective: string; readonly why: string }[]
  /** How often each confidence was right, in words. */
  readonly confidence: readonly { readonly title: string; readonly text: string }[]
  readonly buttons: readonly Button[]
}

export interface PlanView {
  readonly view: 'plan'
  readonly title: string
  /** The day, and the study days up to it. */
  readonly when: string
  /** What it takes for the target. */
  readonly target: string
  /** Half of the questions a day, as many as now, and twice as many. */
  readonly options: readonly { readonly title: string; readonly text: string; readonly now: boolean }[]
  readonly coverage: readonly { readonly title: string; readonly text: string }[]
  /** How far it can be trusted. */
  readonly caution: string
  readonly buttons: readonly Button[]
}

export interface WrongView {
  readonly view: 'wrong'
  readonly items: readonly { readonly area: string; readonly stem: string; readonly answered: string }[]
  readonly buttons: readonly Button[]
}

export interface DailyView {
  readonly view: 'daily'
  readonly title: string
  /** `5 questions, about 4 minutes` */
  readonly size: string
  /** Why this message comes, and how to change it. */
  readonly reason: string
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

export interface SettingsView {
  readonly view: 'settings'
  readonly settings: Settings
  readonly timeZone: string
  /** When the next daily quiz comes, in words. */
  readonly next: string
  /** First set-up or a later change. */
  readonly first: boolean
}

export interface WelcomeView {
  readonly view: 'welcome'
  readonly questions: number
  readonly objectives: number
  readonly asOf: string
  readonly buttons: readonly Button[]
}

/** Said once in a team or group chat. */
export interface IntroductionView {
  readonly view: 'introduction'
  readonly place: 'group' | 'channel'
}

export interface HelpView {
  readonly view: 'help'
  readonly commands: readonly { readonly title: string; readonly description: string }[]
  /** What to know in this scope, in one line. */
  readonly hint: string
  readonly buttons: readonly Button[]
}

/** A page about the way around the exam. */
export interface GuideView {
  readonly view: 'guide'
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  readonly sources: readonly Link[]
  readonly checked: string
  readonly buttons: readonly Button[]
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
interface Grounded {
  /** A language model's wording, each sentence checked; it is shown in the place of the sentences that say the same. */
  readonly worded?: readonly CitedText[]
  readonly sources: readonly NumberedSource[]
  /** The day on which the oldest of the notes was checked. */
  readonly checked: string
  readonly buttons: readonly Button[]
}

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

export type View =
  | QuestionView
  | VerdictView
  | ClosedView
  | SummaryView
  | ProgressView
  | PlanView
  | WrongView
  | DailyView
  | SettingsView
  | WelcomeView
  | IntroductionView
  | HelpView
  | GuideView
  | NoteView
  | ComparisonView
  | ConfusionView
  | ReportFormView
  | NoticeView
  | PracticeView
  | MockView
  | TeamView
