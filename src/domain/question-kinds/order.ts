import { z } from 'zod'
import { firstLetters, letterAt } from '../question/picks.ts'
import { factorial } from './combinations.ts'
import { questionFields, Rationale } from './question-fields.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import { countInPlace, padded, readDistinctLetters, shownLetters, wrongCount } from './read-letters.ts'

/** Steps listed in the right order; learners see them shuffled. */
const OrderSteps = z.strictObject({
  ...questionFields,
  kind: z.literal('order'),
  steps: z
    .array(z.strictObject({ text: z.string().min(3).max(160), rationale: Rationale }))
    .min(3)
    .max(6)
    .describe('three to six in the right order, each with text and rationale'),
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

  keyPicks: ({ steps }) => firstLetters(steps.length),
  countRight: ({ steps }, picks) => countInPlace(firstLetters(steps.length), picks),
  guessChance: ({ steps }) => 1 / factorial(steps.length),

  displayOrder: ({ steps }, shuffle) => [unsorted(shuffle(steps.length))],
  readAnswer: ({ steps }, [letters], given) =>
    given.length === steps.length ? readDistinctLetters(given, letters) : wrongCount(given.length, steps.length),
  readDraft: ({ steps }, [letters], fields) => readDistinctLetters(padded(fields, steps.length), letters),
  fieldsOf: (_, [letters = []], picks) => shownLetters(picks, () => letters),

  mistakesIn: ({ steps }, picks) =>
    steps.flatMap(({ text, rationale }, index) => {
      const given = picks.indexOf(letterAt(index))
      const place = given < 0 ? {} : { place: given + 1 }
      return given === index ? [] : [{ answered: { task: 'sort', text, ...place }, rationale }]
    }),
  keysOf: ({ steps }) =>
    steps.map(({ text, rationale }, index) => ({ part: { task: 'sort', text, place: index + 1 }, rationale })),

  textLists: ({ steps }) => [{ path: ['steps'], task: 'sort', items: steps }],
}

/** Never shows the steps in the right order: if chance does, the first one moves to the end. */
const unsorted = (letters: string[]): string[] =>
  letters.every((letter, index) => letter === letterAt(index)) ? [...letters.slice(1), letters[0] as string] : letters
