import { confidenceData } from './confidence-data.ts'
import { quizKinds } from '../kinds/index.ts'
import { isLong } from '../kinds/is-long.ts'
import { texts } from '../texts.en.ts'
import type { QuestionView } from '../views.ts'
import type { Pick as PickView } from '../../../kernel/view.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Data of `cards/quiz/question.json`. The view has no key to leak. */
export const questionData = (view: QuestionView) => ({
  summary: texts.question.summary(view.place, view.area),
  header: literal(`${view.area} · ${view.place}`),
  objective: view.objective,
  reason: view.reason,
  stem: markdown(view.stem),
  ...snippetData(view.snippet),
  instruction: view.instruction === '' ? [] : [view.instruction],
  options: optionsData(view),
  picks: view.picks.map((pick, index) => pickData(view, pick, index)),
  typing: view.typing,
  confidence: texts.question.confidence,
  answers: confidenceData({ verb: 'answer', presentation: view.presentation }),
})

/** What any kind of question shows. */
type ShownQuestion = Pick<QuestionView, 'kind' | 'options' | 'picks'>

/** The texts above the inputs. */
export const optionsData = (view: ShownQuestion) => quizKinds[view.kind].cardTexts(view)

/** An input. Titles that a phone would clip become letters, with the texts above the input. */
export function pickData(view: ShownQuestion, pick: PickView, place: number) {
  const { label, style, error } = quizKinds[view.kind].cardInput(view, pick, place)
  const long = isLong(pick)
  return {
    name: pick.name,
    label,
    style,
    multiple: pick.multiple,
    placeholder: texts.question.choose,
    error,
    choices: pick.choices.map(({ title, value }) => ({
      title: long ? value.toUpperCase() : withoutCodeMarks(title),
      value,
    })),
  }
}
