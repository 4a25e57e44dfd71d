import { z } from 'zod'
import { keyLetters, keysAmong, Option, wrongPicks } from './option.ts'
import { questionFields } from './question-fields.ts'
import type { QuestionKindRules } from './question-kind-rules.ts'
import { countInPlace, padded, readLetters, shownLetters, wrongCount } from './read-letters.ts'

/** A snippet with blanks `[[1]]`, `[[2]]` …, each filled from its own drop-down. */
const CompleteSnippet = z.strictObject({
  ...questionFields,
  kind: z.literal('complete'),
  snippet: z
    .strictObject({
      language: z.enum(['yaml', 'bicep', 'kql', 'bash', 'powershell', 'json', 'sql', 'dockerfile', 'hcl', 'markdown']),
      /** At most 18 lines of 64 characters, to fit on a phone. */
      text: z.string().min(10).max(1200),
    })
    .describe('language and text with the blanks [[1]], [[2]] …'),
  blanks: z
    .array(z.strictObject({ options: z.array(Option).min(3).max(5) }))
    .min(1)
    .max(4)
    .describe('one to four, each with its options'),
})
type CompleteSnippet = z.infer<typeof CompleteSnippet>

/** Picks: one letter per blank, `['b', 'a']`. */
export const complete: QuestionKindRules<CompleteSnippet> = {
  schema: CompleteSnippet,
  heading: 'complete',
  share: 12,
  seconds: 75,
  fitsTeams: false,
  mistakesNameKeys: false,

  keyPicks: (question) => key(question),
  countRight: (question, picks) => countInPlace(key(question), picks),
  guessChance: ({ blanks }) => blanks.reduce((share, { options }) => share / options.length, 1),

  displayOrder: ({ blanks }, shuffle) => blanks.map(({ options }) => shuffle(options.length)),
  readAnswer(question, order, given) {
    const count = key(question).length
    return given.length === count ? readLetters(given, (place) => order[place] ?? []) : wrongCount(given.length, count)
  },
  readDraft: (question, order, fields) =>
    readLetters(padded(fields, key(question).length), (place) => order[place] ?? []),
  fieldsOf: (_, order, picks) => shownLetters(picks, (place) => order[place] ?? []),

  mistakesIn: ({ blanks }, picks) =>
    blanks.flatMap(({ options }, index) => wrongPicks(options, picks.slice(index, index + 1))),
  keysOf: ({ blanks }) => blanks.flatMap(({ options }) => keysAmong(options)),

  textLists: ({ blanks }) =>
    blanks.map(({ options }, index) => ({
      path: ['blanks', index, 'options'],
      task: 'pick-one',
      isCode: true,
      items: options,
    })),
  snippetOf: ({ snippet }) => snippet,
}

const key = ({ blanks }: CompleteSnippet): string[] => blanks.flatMap(({ options }) => keyLetters(options))
