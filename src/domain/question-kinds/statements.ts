import { z } from 'zod'
import { firstLetters, indexOfLetter } from '../question/picks.ts'
import { Slug } from '../slug.ts'
import { questionFields, Rationale } from './question-fields.ts'
import type { Mistake, QuestionKindRules } from './question-kind-rules.ts'
import { countInPlace, padded, wrongCount } from './read-letters.ts'

/** Three or four statements, each true (`yes`) or not (`no`). */
const YesNoStatements = z.strictObject({
  ...questionFields,
  kind: z.literal('statements'),
  statements: z
    .array(
      z.strictObject({
        text: z.string().min(10).max(220),
        /** `yes` or `no`, in quotes in YAML. */
        answer: z.enum(['yes', 'no']).describe('yes or no, in quotes'),
        rationale: Rationale,
        misconception: Slug.optional(),
      }),
    )
    .min(3)
    .max(4)
    .describe('three or four, each with text, answer, and rationale'),
})
type YesNoStatements = z.infer<typeof YesNoStatements>

/** Picks: `yes` or `no` for each statement, in file order. They are shown shuffled and numbered; displayed picks follow the card. */
export const statements: QuestionKindRules<YesNoStatements> = {
  schema: YesNoStatements,
  heading: 'yes/no',
  share: 8,
  seconds: 65,
  fitsTeams: false,
  mistakesNameKeys: true,

  keyPicks: (question) => key(question),
  countRight: (question, picks) => countInPlace(key(question), picks),
  guessChance: ({ statements: all }) => 0.5 ** all.length,

  displayOrder: ({ statements: { length } }, shuffle) => [shuffle(length)],
  readAnswer({ statements: { length } }, [letters], given) {
    const shown = given.map(yesOrNo)
    if (!shown.includes('') && shown.length === length) return { ok: true, picks: inFileOrder(shown, letters) }
    return wrongCount(shown.filter((pick) => pick !== '').length, length)
  },
  readDraft: ({ statements: { length } }, [letters], fields) => ({
    ok: true,
    picks: inFileOrder(
      padded(fields, length).map((pick) => (pick === 'yes' || pick === 'no' ? pick : '')),
      letters,
    ),
  }),
  fieldsOf: (_, [letters = []], picks) => letters.map((letter) => picks[indexOfLetter(letter)] ?? ''),

  mistakesIn: ({ statements: all }, picks) =>
    all.flatMap(({ text, answer, rationale, misconception }, index): Mistake[] => {
      const given = picks[index] ?? ''
      if (given === answer) return []
      if (given === '') return [{ answered: { task: 'judge', text }, rationale }]
      const answered = { task: 'judge', text, isTrue: given === 'yes' } as const
      return [{ answered, rationale, ...(misconception ? { misconception } : {}) }]
    }),
  keysOf: ({ statements: all }) =>
    all.map(({ text, answer, rationale }) => ({ part: { task: 'judge', text, isTrue: answer === 'yes' }, rationale })),

  textLists: ({ statements: all }) => [
    {
      path: ['statements'],
      task: 'judge',
      items: all.map(({ text, answer, misconception }) => ({ text, correct: answer === 'yes', misconception })),
    },
  ],
}

/** @param shown the picks from the top of the card to its bottom */
const inFileOrder = (shown: readonly string[], letters: readonly string[] = []): string[] =>
  firstLetters(shown.length).map((letter) => shown[letters.indexOf(letter)] ?? '')

const key = ({ statements: all }: YesNoStatements): string[] => all.map(({ answer }) => answer)

const yesOrNo = (pick: string): string =>
  /^(y|yes|t|true)$/.test(pick) ? 'yes' : /^(n|no|f|false)$/.test(pick) ? 'no' : ''
