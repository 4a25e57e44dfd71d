import { caseData } from './case-data.ts'
import { confidenceData } from './confidence-data.ts'
import { instructionData } from './instruction-data.ts'
import { quizKinds } from '../kinds/index.ts'
import { isLong } from '../kinds/is-long.ts'
import { texts } from '../texts.en.ts'
import type { QuestionView } from '../views.ts'
import type { Pick as PickView } from '../../../kernel/view.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Data of `cards/quiz/question.json`. The view has no key to leak. */
export const questionData = (view: QuestionView) => ({
  summary:
    view.message === undefined
      ? texts.question.summary(view.place, view.area)
      : `${view.message.title}: ${view.message.size}`,
  waiting: view.waiting === undefined ? [] : [view.waiting],
  header: literal(`${view.area} · ${view.place}`),
  reason: view.reason === '' ? [] : [view.reason],
  ...caseData(view.case),
  hint: view.hint === undefined ? [] : [markdown(view.hint)],
  stem: markdown(view.stem),
  ...snippetData(view.snippet),
  instruction: instructionData(view),
  ...(quizKinds[view.kind].oneTap && !view.asksConfidence
    ? { rows: rowsData(view), options: [], pairs: [], picks: [] }
    : {
        rows: [],
        ...(areShort(view) ? { ...withTexts(view) } : { options: optionsData(view), ...inputsData(view) }),
      }),
  typing: view.typing === '' ? [] : [view.typing],
  confidence: view.asksConfidence ? [texts.question.confidence] : [],
  ...actionsData(view),
})

/** Options that are answers: a tap anywhere on one submits it. Screen readers say the title, which has the letter and the text. */
const rowsData = ({ presentation, options }: QuestionView) =>
  options.map(({ letter, text }) => ({
    label: `${letter}. `,
    runs: runs(text),
    title: `${letter}. ${withoutCodeMarks(text)}`,
    data: { verb: 'answer', presentation, pick1: letter.toLowerCase() },
  }))

/** Options that fit into the titles of their choices, so that a screen reader says them with the letter. */
const areShort = (view: QuestionView): boolean =>
  view.options.length > 0 &&
  quizKinds[view.kind].choosesOptions &&
  !isLong({ ...(view.picks[0] as PickView), choices: titled(view) })

const titled = ({ options }: QuestionView): PickView['choices'] =>
  options.map(({ letter, text }) => ({ title: `${letter}. ${withoutCodeMarks(text)}`, value: letter.toLowerCase() }))

const withTexts = (view: QuestionView) => ({
  options: [],
  ...inputsData({ ...view, picks: view.picks.map((pick) => ({ ...pick, choices: titled(view) })) }),
})

/** Inputs with at most this many letters in each title fit side by side on a phone. */
const narrow = 16

/** Inputs below each other, or in pairs if they're narrow, because a list of steps would otherwise be longer than a phone. */
function inputsData(view: QuestionView) {
  const picks = view.picks.map((pick, index) => pickData(view, pick, index))
  const fit = ({ style, label, choices }: (typeof picks)[number]) =>
    style === 'compact' && [label, ...choices.map(({ title }) => title)].every(({ length }) => length <= narrow)
  if (picks.length < 2 || !picks.every(fit)) return { pairs: [], picks }
  return {
    pairs: inPairs(picks).map((inputs) => ({ inputs })),
    picks: [],
  }
}

/**
 * What to press. What to do instead of answering is beside *Check* or below the options; above the three confidences, because web clients show at
 * most five buttons in a row. In a message, all of it is right below the question, and the message's own buttons follow as cells: a card has at
 * most six actions.
 */
function actionsData(view: QuestionView) {
  const { asksConfidence, message } = view
  const answers = answersData(view)
  const buttons = buttonsData(view.buttons)
  const instead = asksConfidence && buttons.length > 0 ? [{ buttons }] : []
  const beside = { answers, buttons: instead.length > 0 ? [] : buttons }
  if (!message) return { top: [], instead, below: [], about: [], ways: [], ...beside }
  const [first, ...others] = message.lines
  const cells = buttonsData(message.buttons)
  return {
    top: [{ title: literal(message.title), size: message.size, lines: first === undefined ? [] : [first] }],
    instead,
    below: [beside],
    about: [{ lines: others, why: message.reason }],
    ways: inPairs(cells).map((pair) => ({ cells: pair })),
    answers: [],
    buttons: [],
  }
}

const inPairs = <T>(items: readonly T[]): T[][] =>
  items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))

/** The buttons that submit the inputs; none if a tap on an option does. */
function answersData({ presentation, kind, asksConfidence }: QuestionView) {
  if (quizKinds[kind].oneTap && !asksConfidence) return []
  const data = { verb: 'answer', presentation }
  return asksConfidence ? confidenceData(data) : [{ title: texts.question.submit, data }]
}

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
