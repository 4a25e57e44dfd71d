import { z } from 'zod'
import { choose } from './combinations.ts'
import { keyLetters, keysAmong, Option, wrongPicks } from './option.ts'
import { questionFields } from './question-fields.ts'
import type { QuestionKindRules, ReadAnswer } from './question-kind-rules.ts'
import { readDistinctLetters, shownLetters, wrongCount } from './read-letters.ts'

/** Two or three keys among four to six options; the card says how many. */
const MultipleChoice = z.strictObject({
  ...questionFields,
  kind: z.literal('multiple'),
  options: z.array(Option).min(4).max(6),
})
type MultipleChoice = z.infer<typeof MultipleChoice>

/** Picks: the letters in ascending order, `['a', 'c']`. The card's one input joins them with commas. */
export const multiple: QuestionKindRules<MultipleChoice> = {
  schema: MultipleChoice,
  heading: 'multiple',
  share: 15,
  seconds: 65,
  fitsTeams: true,
  mistakesNameKeys: false,

  keyPicks: ({ options }) => keyLetters(options),
  countRight: ({ options }, picks) => keyLetters(options).filter((letter) => picks.includes(letter)).length,
  guessChance: ({ options }) => 1 / choose(options.length, keyLetters(options).length),

  displayOrder: ({ options }, shuffle) => [shuffle(options.length)],
  readAnswer({ options }, [letters], given) {
    const count = keyLetters(options).length
    return given.length === count ? ascending(readDistinctLetters(given, letters)) : wrongCount(given.length, count)
  },
  readDraft({ options }, [letters], [field = '']) {
    const count = keyLetters(options).length
    const given = lettersIn(field)
    return given.length > count ? wrongCount(given.length, count) : ascending(readDistinctLetters(given, letters))
  },
  fieldsOf: (_, [letters = []], picks) => [
    shownLetters(picks, () => letters)
      .toSorted()
      .join(','),
  ],

  mistakesIn: ({ options }, picks) => wrongPicks(options, picks),
  keysOf: ({ options }) => keysAmong(options),

  textLists: ({ options }) => [{ path: ['options'], task: 'pick-several', items: options }],
}

const lettersIn = (field: string): string[] =>
  field
    .split(',')
    .map((letter) => letter.trim())
    .filter((letter) => letter !== '')

const ascending = (read: ReadAnswer): ReadAnswer => (read.ok ? { ok: true, picks: read.picks.toSorted() } : read)
