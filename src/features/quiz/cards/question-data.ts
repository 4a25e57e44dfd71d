import type { QuestionView } from '../views.ts'
import type { Pick as PickView } from '../../../kernel/view.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Phones clip longer choice titles; such options are listed as text, and their titles are letters. */
const titleLength = 48

/** Data of `cards/question.json`. Only what the view has: there is no key to leak. */
export function questionData(view: QuestionView) {
  const answer = { verb: 'answer', presentation: view.presentation }
  return {
    summary: `Question ${view.place} · ${view.area}`,
    header: literal(`${view.area} · ${view.place}`),
    objective: view.objective,
    reason: view.reason,
    stem: markdown(view.stem),
    ...snippetData(view.snippet),
    instruction: view.instruction === '' ? [] : [view.instruction],
    options: optionsData(view),
    picks: view.picks.map((pick, index) => pickData(view, pick, index)),
    typing: view.typing,
    sure: { ...answer, confidence: 'sure' },
    think: { ...answer, confidence: 'think' },
    guess: { ...answer, confidence: 'guess' },
  }
}

/** What is shown of a question, in a round or in a mock exam. */
type Shown = Pick<QuestionView, 'kind' | 'options' | 'picks'>

/** The texts above the inputs. A statement is not among them: it is the label of its own input. */
export function optionsData({ kind, options, picks }: Shown) {
  if (kind === 'statements') return []
  if (kind !== 'complete') return options.map(({ letter, text }) => ({ label: `${letter}. `, runs: runs(text) }))
  return picks
    .filter(isLong)
    .map(({ label, choices }) => ({ label, runs: runs(choices.map(({ title }) => `\n${title}`).join('')) }))
}

export function pickData({ kind, options }: Shown, pick: PickView, index: number) {
  const letters = kind === 'single' || kind === 'multiple'
  const long = isLong(pick)
  return {
    name: pick.name,
    label: kind === 'statements' ? `${index + 1}. ${withoutCodeMarks(options[index]?.text ?? '')}` : pick.label,
    style: letters ? 'expanded' : 'compact',
    multiple: pick.multiple,
    error: letters
      ? pick.multiple
        ? `${pick.label} first.`
        : 'Pick a letter first.'
      : `${pick.label}: pick one first.`,
    choices: pick.choices.map(({ title, value }) => ({
      title: long ? value.toUpperCase() : withoutCodeMarks(title),
      value,
    })),
  }
}

const isLong = ({ choices }: PickView): boolean => choices.some(({ title }) => title.length > titleLength)
