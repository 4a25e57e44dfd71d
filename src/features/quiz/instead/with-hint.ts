import { letterAt } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import { ruledOut } from '../../../domain/question/hint.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context } from '../../../kernel/context.ts'
import { texts } from '../texts.en.ts'
import type { QuestionView } from '../views.ts'

const { none, note, notLetter } = texts.instead.hint

/** The card with its hint: without one wrong option, or with the line of the note that is nearest to the question. */
export function withHint({ catalog, explainer }: Context, view: QuestionView, question: Question): QuestionView {
  const out = ruledOut(question, view.presentation)
  if (out) {
    const value = letterAt((displayOrder(question, view.presentation)[out.group] ?? []).indexOf(out.letter))
    const letter = value.toUpperCase()
    const blank = view.picks.length > 1 ? view.picks[out.group]?.label : undefined
    return {
      ...view,
      hint: notLetter(letter, blank),
      options: view.options.filter((option) => option.letter !== letter),
      picks: view.picks.map((pick, index) =>
        index === out.group ? { ...pick, choices: pick.choices.filter((choice) => choice.value !== value) } : pick,
      ),
    }
  }
  const about = catalog.notes.get(question.notes[0] ?? '')
  const topic = about && explainer.explainNote(about, question.stem)
  const line = [...(topic?.lead ?? []), ...(topic?.parts ?? []).flatMap(({ quotes }) => quotes)][0]?.text
  return { ...view, hint: line === undefined ? none : note(line) }
}
