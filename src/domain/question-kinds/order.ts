import { z } from 'zod'
import { firstLetters, letterAt } from '../question/picks.ts'
import { factorial } from './combinations.ts'
import { questionFields, Rationale } from './question-fields.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import { countInPlace, padded, readDistinctLetters, shownLetters, wrongCount } from './read-letters.ts'

/** Steps listed in the right order, then the spare ones, which belong nowhere; learners see all of them shuffled. */
const OrderSteps = z.strictObject({
  ...questionFields,
  kind: z.literal('order'),
  steps: z
    .array(
      z.strictObject({
        text: z.string().min(3).max(160),
        rationale: Rationale,
        /** `true` on a step that the task doesn't need. */
        spare: z.literal(true).optional(),
      }),
    )
    .min(3)
    .max(6)
    .refine((steps) => needed(steps).length >= 3, "needs at least three steps that aren't spare")
    .refine(
      (steps) => needed(steps).every((step, index) => step === steps[index]),
      'lists a spare step among the others; spare steps come last',
    )
    .describe('three to six with text and rationale: those that are needed in the right order, then the spare ones'),
})
type OrderSteps = z.infer<typeof OrderSteps>

/** Picks: the letters of the needed steps in the order given, `['a', 'b', 'd', 'c']`. */
export const order: QuestionKindRules<OrderSteps> = {
  schema: OrderSteps,
  heading: 'order',
  share: 10,
  seconds: 75,
  fitsTeams: false,
  mistakesNameKeys: true,

  keyPicks: ({ steps }) => key(steps),
  countRight: ({ steps }, picks) => countInPlace(key(steps), picks),
  guessChance: ({ steps }) => factorial(steps.length - needed(steps).length) / factorial(steps.length),

  displayOrder: ({ steps }, shuffle) => [unsorted(shuffle(steps.length))],
  readAnswer: ({ steps }, [letters], given) =>
    given.length === needed(steps).length
      ? readDistinctLetters(given, letters)
      : wrongCount(given.length, needed(steps).length),
  readDraft: ({ steps }, [letters], fields) => readDistinctLetters(padded(fields, needed(steps).length), letters),
  fieldsOf: (_, [letters = []], picks) => shownLetters(picks, () => letters),

  mistakesIn: ({ steps }, picks) =>
    steps.flatMap(({ text, rationale, spare }, index) => {
      const given = picks.indexOf(letterAt(index))
      const place = given < 0 ? {} : { place: given + 1 }
      const isRight = spare ? given < 0 : given === index
      return isRight ? [] : [{ answered: { task: 'sort', text, ...place }, rationale }]
    }),
  keysOf: ({ steps }) =>
    needed(steps).map(({ text, rationale }, index) => ({ part: { task: 'sort', text, place: index + 1 }, rationale })),

  textLists: ({ steps }) => [
    { path: ['steps'], task: 'sort', items: steps.map(({ text, spare }) => ({ text, correct: !spare })) },
  ],
}

type Steps = OrderSteps['steps']

const needed = <T extends { readonly spare?: true | undefined }>(steps: readonly T[]): T[] =>
  steps.filter(({ spare }) => !spare)

const key = (steps: Steps): string[] => firstLetters(needed(steps).length)

/** Never shows the steps in the right order: if chance does, the first one moves to the end. */
const unsorted = (letters: string[]): string[] =>
  letters.every((letter, index) => letter === letterAt(index)) ? [...letters.slice(1), letters[0] as string] : letters
