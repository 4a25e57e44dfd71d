import type { Catalog } from '../../content/catalog.ts'
import { letterAt } from '../../domain/answer.ts'
import { displayOrder } from '../../domain/display.ts'
import type { Option, Question } from '../../domain/question.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import type { QuestionView } from './views.ts'
import type { LetteredOption, Pick } from '../../kernel/view.ts'

/** The short title of a question's skill area and the text of its first objective. */
export function placeInOutline(catalog: Catalog, question: Question): { area: string; objective: string } {
  const id = question.objectives[0] as string
  return {
    area: catalog.outline.skillAreas.find((area) => area.id === skillAreaIdOf(id))?.short ?? '',
    objective: catalog.objective(id)?.text ?? '',
  }
}

/** The question as displayed. Only texts, in display order: nothing from which the key could be told. */
export function questionView(
  catalog: Catalog,
  question: Question,
  presentation: string,
  place: string,
  reason: string,
): QuestionView {
  const order = displayOrder(question, presentation)
  return {
    view: 'question',
    presentation,
    kind: question.kind,
    ...placeInOutline(catalog, question),
    place,
    reason,
    stem: question.stem,
    ...parts(question, order),
    ...(question.kind === 'complete' ? { snippet: shownSnippet(question.snippet) } : {}),
  }
}

/** Blanks are marked `«1»` for the learner; `[[1]]` is the form in files. */
export const shownSnippet = (snippet: { language: string; text: string }): { language: string; text: string } => ({
  language: snippet.language,
  text: snippet.text.replaceAll(/\[\[(\d)\]\]/g, '«$1»').trimEnd(),
})

type Parts = { options: LetteredOption[]; picks: Pick[]; instruction: string; typing: string }

function parts(question: Question, order: readonly (readonly string[])[]): Parts {
  const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six']
  const shown = order[0] ?? []
  switch (question.kind) {
    case 'single':
      return {
        options: lettered(shown, (index) => (question.options[index] as Option).text),
        picks: [letterPick('pick1', 'Your answer', shown.length, false)],
        instruction: '',
        typing: 'You can also type the letter: **b**, or **b sure**.',
      }
    case 'multiple': {
      const count = question.options.filter((option) => option.correct).length
      return {
        options: lettered(shown, (index) => (question.options[index] as Option).text),
        picks: [letterPick('pick1', `Choose ${numbers[count]}`, shown.length, true)],
        instruction: `Choose ${numbers[count]}.`,
        typing: `You can also type the letters: **${count === 2 ? 'a c' : 'a c d'}**.`,
      }
    }
    case 'order':
      return {
        options: lettered(shown, (index) => (question.steps[index] as { text: string }).text),
        picks: shown.map((_, place) => letterPick(`pick${place + 1}`, `Step ${place + 1}`, shown.length, false)),
        instruction: 'Put the steps in order.',
        typing: 'You can also type the letters in order, such as **c a b d**.',
      }
    case 'complete':
      return {
        options: [],
        picks: question.blanks.map((blank, place) => ({
          name: `pick${place + 1}`,
          label: `Blank ${place + 1}`,
          multiple: false,
          choices: (order[place] ?? []).map((letter, index) => ({
            title: `${letterAt(index).toUpperCase()}: ${(blank.options[indexOf(letter)] as Option).text}`,
            value: letterAt(index),
          })),
        })),
        instruction: question.blanks.length === 1 ? 'Fill the blank.' : 'Fill the blanks.',
        typing: `You can also type one letter per blank, such as **${['b', 'b a', 'b a c', 'b a c a'][question.blanks.length - 1]}**.`,
      }
    case 'statements':
      return {
        options: question.statements.map(({ text }, index) => ({ letter: String(index + 1), text })),
        picks: question.statements.map((_, index) => ({
          name: `pick${index + 1}`,
          label: `Statement ${index + 1}`,
          multiple: false,
          choices: [
            { title: 'Yes', value: 'yes' },
            { title: 'No', value: 'no' },
          ],
        })),
        instruction: 'Is each statement true?',
        typing: 'You can also type, for example, **yes no yes**.',
      }
  }
}

const indexOf = (letter: string): number => letter.charCodeAt(0) - 97

const lettered = (order: readonly string[], text: (index: number) => string): LetteredOption[] =>
  order.map((letter, index) => ({ letter: letterAt(index).toUpperCase(), text: text(indexOf(letter)) }))

function letterPick(name: string, label: string, count: number, multiple: boolean): Pick {
  const choices = Array.from({ length: count }, (_, index) => ({
    title: letterAt(index).toUpperCase(),
    value: letterAt(index),
  }))
  return { name, label, multiple, choices }
}
