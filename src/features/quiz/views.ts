import type { QuestionKind } from '../../domain/question/question.ts'
import type { Button, LetteredOption, Link, Pick as PickView, Snippet } from '../../kernel/view.ts'

/** What a scheduled message says around its question. */
export interface QuestionMessage {
  readonly title: string
  /** `5 questions, about 4 minutes` */
  readonly size: string
  /** Why this message arrives, and how to change that. */
  readonly reason: string
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

/** The case study that a question is about. */
export interface ShownCase {
  readonly title: string
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
  /** Whether all of it is shown at first: with its first question. */
  readonly isOpen: boolean
}

/** A displayed question. It never contains the key or anything that reveals it. */
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
  readonly case?: ShownCase
  readonly stem: string
  /** `Choose two.`, `Put the steps in order.` …; empty for single choice. */
  readonly instruction: string
  /** Lettered texts: options, steps, or (numbered) statements. Empty for snippets, whose options are in the picks. */
  readonly options: readonly LetteredOption[]
  readonly snippet?: Snippet
  readonly picks: readonly PickView[]
  /** How to answer by typing: `You can also type the letter: b, or b confident.` Empty after the first question of a round. */
  readonly typing: string
  /** The hint that the learner asked for. Markdown. */
  readonly hint?: string
  /** Whether the buttons that submit the answer ask how sure the learner is. */
  readonly asksConfidence: boolean
  /** What to do instead of answering: a hint, *I don't know*, *Skip*. */
  readonly buttons: readonly Button[]
  /** Said first if the learner asked for something else: that this question is still waiting, and how to skip it. */
  readonly waiting?: string
  /** Set if a scheduled message holds the question. */
  readonly message?: QuestionMessage
}

/** A question as every card shows it. It never contains the key. */
export type AskedQuestion = Pick<
  QuestionView,
  'kind' | 'area' | 'objective' | 'case' | 'stem' | 'instruction' | 'typing' | 'options' | 'snippet' | 'picks'
>

/** A question inserted into a message by someone who searched for it, to read together. It has no inputs. */
export interface SharedQuestionView extends Omit<AskedQuestion, 'typing'> {
  readonly view: 'shared-question'
  /** The sentence that asks this question in the personal chat. */
  readonly says: string
  /** A button that opens the personal chat with that sentence; none if the channel has no such link. */
  readonly opens: readonly Link[]
}

/** One option, step, blank's option, or statement with its explanation. */
export interface VerdictItem {
  /** `B`, `2.`, `Blank 1` */
  readonly label: string
  readonly text: string
  /** `key-picked`: right and chosen; `key`: right, not chosen; `picked`: wrong and chosen; `other`: neither. */
  readonly mark: 'key-picked' | 'key' | 'picked' | 'other'
  readonly rationale: string
  /** The misconception that the learner's choice shows. */
  readonly belief?: string
}

export interface VerdictView {
  readonly view: 'verdict'
  readonly outcome: 'right' | 'partly' | 'wrong'
  /** Nothing was claimed, so nothing is marked as wrong. */
  readonly isUnclaimed?: true
  /** `Right`, `Partly right: 2 of 3`, `Not this time` */
  readonly headline: string
  /** What the answer means: `You felt sure here, so it's worth fixing.` */
  readonly remark: string
  readonly area: string
  readonly objective: string
  readonly place: string
  readonly stem: string
  readonly snippet?: Snippet
  readonly items: readonly VerdictItem[]
  readonly sources: readonly Link[]
  /** `tomorrow`, `on Friday 27 November` */
  readonly comesBack: string
  /** The sentence that says so, if it isn't the usual one. */
  readonly comesBackLine?: string
  /** Presentation whose answer is still without the learner's confidence. The card asks for it. */
  readonly asksConfidence?: string
  readonly buttons: readonly Button[]
}

export interface SummaryView {
  readonly view: 'summary'
  readonly title: string
  /** `4 of 5 right` */
  readonly score: string
  readonly lines: readonly string[]
  /** Questions to review. */
  readonly again: readonly { readonly objective: string; readonly stem: string }[]
  readonly buttons: readonly Button[]
}

export interface WrongView {
  readonly view: 'wrong'
  readonly items: readonly { readonly area: string; readonly stem: string; readonly answered: string }[]
  readonly buttons: readonly Button[]
}
