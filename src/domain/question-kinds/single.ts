import { z } from 'zod'
import { keyLetters, keysAmong, Option, wrongPicks } from './option.ts'
import { questionFields } from './question-fields.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import { countInPlace, padded, readDistinctLetters, shownLetters, wrongCount } from './read-letters.ts'

/** One key among three to five options. */
const SingleChoice = z.strictObject({
  ...questionFields,
  kind: z.literal('single'),
  options: z.array(Option).min(3).max(5),
})
type SingleChoice = z.infer<typeof SingleChoice>

/** Picks: one letter, `['b']`. */
export const single: QuestionKindRules<SingleChoice> = {
  schema: SingleChoice,
  heading: 'single',
  share: 55,
  seconds: 50,
  fitsTeams: true,
  mistakesNameKeys: false,

  keyPicks: ({ options }) => keyLetters(options),
  countRight: ({ options }, picks) => countInPlace(keyLetters(options), picks),
  guessChance: ({ options }) => 1 / options.length,

  displayOrder: ({ options }, shuffle) => [shuffle(options.length)],
  readAnswer({ options }, [letters], given) {
    const count = keyLetters(options).length
    return given.length === count ? readDistinctLetters(given, letters) : wrongCount(given.length, count)
  },
  readDraft: ({ options }, [letters], fields) =>
    readDistinctLetters(padded(fields, keyLetters(options).length), letters),
  fieldsOf: (_, [letters = []], picks) => shownLetters(picks, () => letters),

  mistakesIn: ({ options }, picks) => wrongPicks(options, picks),
  keysOf: ({ options }) => keysAmong(options),

  textLists: ({ options }) => [{ path: ['options'], task: 'pick-one', items: options }],
}
