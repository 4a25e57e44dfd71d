import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { SharedQuestionView } from '../views.ts'

/** Data of `cards/quiz/shared-question.json`. The view has no key to leak. */
export const sharedQuestionData = (view: SharedQuestionView) => ({
  summary: texts.shared.area(view.area),
  title: literal(texts.shared.area(view.area)),
  stem: markdown(view.stem),
  ...snippetData(view.snippet),
  // Many stems end with it.
  instruction: view.instruction === '' || view.stem.includes(view.instruction) ? [] : [view.instruction],
  options: optionsData(view),
  says: texts.shared.answer(literal(view.says)),
  opens: view.opens,
  labels: { from: shared.search.from },
})

/** Options, steps, or statements; the options of a snippet's blanks are in its picks. */
const optionsData = ({ options, picks }: SharedQuestionView) =>
  options.length > 0
    ? options.map(({ letter, text }) => ({ label: `${letter}. `, runs: runs(text) }))
    : picks.map(({ label, choices }) => ({
        label: `${label}: `,
        runs: runs(choices.map(({ title }) => title).join(' · ')),
      }))
