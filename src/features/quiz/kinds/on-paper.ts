import { keyPicks } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Snippet } from '../../../kernel/view.ts'
import { snippetPart } from '../round/question-view.ts'
import type { VerdictItem } from '../views.ts'
import { quizKindOf } from './index.ts'

/** A question with its answer, for what is read outside the chat. */
interface OnPaper {
  readonly stem: string
  readonly snippet?: Snippet
  /** What to do; empty if the stem says it. */
  readonly instruction: string
  /** The texts to choose from, in groups: one, or one for each blank. */
  readonly choices: readonly { readonly label: string; readonly items: readonly string[] }[]
  /** Each text with its rationale; those that are right are marked as keys. */
  readonly answer: readonly VerdictItem[]
}

/** The question's id determines the order, so that it's always the same. */
export function onPaper(question: Question): OnPaper {
  const order = displayOrder(question, question.id)
  const kind = quizKindOf(question)
  const { options, picks, instruction } = kind.ask(question, order)
  return {
    stem: question.stem,
    ...snippetPart(question),
    instruction,
    choices:
      options.length > 0
        ? [{ label: '', items: options.map(({ letter, text }) => `${letter}. ${text}`) }]
        : picks.map(({ label, choices }) => ({ label, items: choices.map(({ title }) => title) })),
    answer: kind.verdictItems(question, order, keyPicks(question)),
  }
}
