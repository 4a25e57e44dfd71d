import { indexOfLetter, letterAt, type Picks } from '../../../domain/question/picks.ts'
import type { Option } from '../../../domain/question/question.ts'
import { runs } from '../../../kernel/card/runs.ts'
import type { LetteredOption, Pick } from '../../../kernel/view.ts'
import type { VerdictItem } from '../views.ts'
import type { CardInput, CardText, Shown } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

const upper = (index: number): string => letterAt(index).toUpperCase()

/** Texts with their displayed letters. */
export const lettered = (
  items: readonly { readonly text: string }[],
  order: readonly string[] = [],
): LetteredOption[] =>
  order.map((letter, index) => ({
    letter: upper(index),
    text: (items[indexOfLetter(letter)] as { readonly text: string }).text,
  }))

/** A choice set of bare letters. */
export const letterPick = (name: string, label: string, count: number, multiple: boolean): Pick => ({
  name,
  label,
  multiple,
  choices: Array.from({ length: count }, (_, index) => ({ title: upper(index), value: letterAt(index) })),
})

/** How an item is marked. @param correct whether it is the answer, or one of them */
export const markOf = (correct: boolean, picked: boolean): VerdictItem['mark'] =>
  correct ? (picked ? 'key-picked' : 'key') : picked ? 'picked' : 'other'

/** The options of one list, marked. */
export const optionItems = (
  options: readonly Option[],
  order: readonly string[] = [],
  picks: Picks,
  prefix = '',
): VerdictItem[] =>
  order.map((letter, index) => {
    const { text, correct, rationale } = options[indexOfLetter(letter)] as Option
    return {
      label: `${prefix}${upper(index)}`,
      text,
      mark: markOf(correct === true, picks.includes(letter)),
      rationale,
    }
  })

/** Every text with its letter. */
export const letteredTexts = ({ options }: Shown): CardText[] =>
  options.map(({ letter, text }) => ({ label: `${letter}. `, runs: runs(text) }))

/** A drop-down, for questions with several inputs. */
export const dropDown = ({ label }: Pick): CardInput => ({
  label,
  style: 'compact',
  error: texts.pickFirst(label),
})
