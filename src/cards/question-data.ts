import type { Pick, QuestionView } from '../coach/view.ts'
import { literal, markdown } from './markdown.ts'
import { runs, withoutCodeMarks } from './runs.ts'
import { snippetData } from './snippet-data.ts'

/** Data of `cards/question.json`. Only what the view has: there is no key to leak. */
export function questionData(view: QuestionView) {
  const statements = view.kind === 'statements'
  const answer = { verb: 'answer', presentation: view.presentation }
  return {
    summary: `Question ${view.place} · ${view.area}`,
    header: literal(`${view.area} · ${view.place}`),
    objective: view.objective,
    reason: view.reason,
    stem: markdown(view.stem),
    ...snippetData(view.snippet),
    instruction: view.instruction === '' ? [] : [view.instruction],
    // A statement's text is the label of its own input, so it is not listed as well.
    options: statements ? [] : view.options.map(({ letter, text }) => ({ label: `${letter}. `, runs: runs(text) })),
    picks: view.picks.map((pick, index) => pickData(view, pick, statements ? view.options[index]?.text : undefined)),
    typing: view.typing,
    sure: { ...answer, confidence: 'sure' },
    think: { ...answer, confidence: 'think' },
    guess: { ...answer, confidence: 'guess' },
  }
}

function pickData({ kind }: QuestionView, pick: Pick, statement: string | undefined) {
  const letters = kind === 'single' || kind === 'multiple'
  return {
    name: pick.name,
    label: statement === undefined ? pick.label : `${pick.label.replace(/^\D+/, '')}. ${withoutCodeMarks(statement)}`,
    style: letters ? 'expanded' : 'compact',
    multiple: pick.multiple,
    error: letters
      ? pick.multiple
        ? `${pick.label} first.`
        : 'Pick a letter first.'
      : `${pick.label}: pick one first.`,
    choices: pick.choices.map(({ title, value }) => ({ title: withoutCodeMarks(title), value })),
  }
}
