import { z } from 'zod'
import { letterAt } from '../question/picks.ts'
import { factorial } from './combinations.ts'
import { questionFields, Rationale } from './question-fields.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import {
  countInPlace,
  numberWord,
  padded,
  problem,
  readDistinctLetters,
  shownLetters,
  wereGiven,
} from './read-letters.ts'

/** Steps listed in the right order; learners see them shuffled. */
const OrderSteps = z.strictObject({
  ...questionFields,
  kind: z.literal('order'),
  steps: z
    .array(z.strictObject({ text: z.string().min(3).max(160), rationale: Rationale }))
    .min(3)
    .max(6),
})
type OrderSteps = z.infer<typeof OrderSteps>

/** Picks: the steps' letters in the order given, `['a', 'b', 'd', 'c']`. */
export const order: QuestionKindRules<OrderSteps> = {
  schema: OrderSteps,
  heading: 'order',
  share: 10,
  seconds: 75,
  fitsTeams: false,
  mistakesNameKeys: true,
  fieldHints: { steps: 'three to six in the right order, each with text and rationale' },

  keyPicks: ({ steps }) => inOrder(steps.length),
  countRight: ({ steps }, picks) => countInPlace(inOrder(steps.length), picks),
  guessChance: ({ steps }) => 1 / factorial(steps.length),

  displayOrder: ({ steps }, shuffle) => [unsorted(shuffle(steps.length))],
  readAnswer({ steps }, [letters], given) {
    if (given.length !== steps.length)
      return problem(`This one takes all ${numberWord(steps.length)} steps in order; ${wereGiven(given.length)} given.`)
    return readDistinctLetters(given, letters)
  },
  readDraft: ({ steps }, [letters], fields) => readDistinctLetters(padded(fields, steps.length), letters),
  fieldsOf: (_, [letters = []], picks) => shownLetters(picks, () => letters),

  mistakesIn: ({ steps }, picks) =>
    steps.flatMap(({ text, rationale }, index) => {
      const given = picks.indexOf(letterAt(index))
      return given === index ? [] : [{ answered: `“${text}” as step ${given + 1}`, rationale }]
    }),
  keysOf: ({ steps }) => steps.map(({ text, rationale }, index) => ({ text: `${index + 1}. ${text}`, rationale })),

  textLists: ({ steps }) => [{ path: ['steps'], task: 'sort', items: steps }],
}

const inOrder = (count: number): string[] => Array.from({ length: count }, (_, index) => letterAt(index))

/** Steps must not come up in the right order already: then the first one moves to the end. */
const unsorted = (letters: string[]): string[] =>
  letters.every((letter, index) => letter === letterAt(index)) ? [...letters.slice(1), letters[0] as string] : letters
