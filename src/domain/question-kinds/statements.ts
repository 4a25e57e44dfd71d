import { z } from 'zod'
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

/** Picks: `yes` or `no` for each statement. They are shown in file order, without letters. */
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

  displayOrder: () => [],
  readAnswer({ statements: { length } }, _, given) {
    const picks = given.map(yesOrNo)
    if (!picks.includes('') && picks.length === length) return { ok: true, picks }
    return wrongCount(picks.filter((pick) => pick !== '').length, length)
  },
  readDraft: ({ statements: { length } }, _, fields) => ({
    ok: true,
    picks: padded(fields, length).map((pick) => (pick === 'yes' || pick === 'no' ? pick : '')),
  }),
  fieldsOf: (_question, _order, picks) => [...picks],

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

const key = ({ statements: all }: YesNoStatements): string[] => all.map(({ answer }) => answer)

const yesOrNo = (pick: string): string =>
  /^(y|yes|t|true)$/.test(pick) ? 'yes' : /^(n|no|f|false)$/.test(pick) ? 'no' : ''
