import type { Picks } from '../../../domain/question/picks.ts'
import type { DisplayOrder } from '../../../domain/question-kinds/question-kind-rules.ts'
import type { Run } from '../../../kernel/card/runs.ts'
import type { LetteredOption, Pick } from '../../../kernel/view.ts'
import type { VerdictItem } from '../views.ts'

/** What a question shows in a round, in a team, or in a mock exam. */
export interface Shown {
  /** Lettered texts: options, steps, or (numbered) statements. Empty for snippets, whose options are in the picks. */
  readonly options: readonly LetteredOption[]
  /** One for each input. */
  readonly picks: readonly Pick[]
}

/** A question with its instructions. */
interface Asked extends Shown {
  /** `Choose two.`, `Put the steps in order.` …; empty for single choice. */
  readonly instruction: string
  /** How to answer by typing. Markdown. */
  readonly typing: string
}

/** A text above the inputs of a card. */
export interface CardText {
  readonly label: string
  readonly runs: readonly Run[]
}

/** How a card shows an input. */
export interface CardInput {
  /** Shown above the input and read out by screen readers. */
  readonly label: string
  readonly style: 'expanded' | 'compact'
  /** Shown if nothing is chosen. */
  readonly error: string
}

/** How one kind of question is displayed. */
export interface QuizKind<Q> {
  /** Whether one tap on an option is the whole answer. */
  readonly oneTap: boolean
  /** Whether the choices of its one input are the options. */
  readonly choosesOptions: boolean
  /** Whether the labels of the inputs already say what to do. */
  readonly labelsInstruct: boolean
  /** Only texts, in display order: nothing that reveals the key. */
  ask(question: Q, order: DisplayOrder): Asked
  /** Each option, step, or statement with its rationale, in display order. */
  verdictItems(question: Q, order: DisplayOrder, picks: Picks): VerdictItem[]
  cardTexts(shown: Shown): CardText[]
  /** @param place of the pick among those shown, from 0 */
  cardInput(shown: Shown, pick: Pick, place: number): CardInput
  /** Says how many parts an answer needs, after one with `given` readable parts. */
  wrongCount(given: number, wanted: number): string
}
