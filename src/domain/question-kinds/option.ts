import { z } from 'zod'
import { letterAt, type Picks } from '../question/picks.ts'
import { Slug } from '../slug.ts'
import { Rationale } from './question-fields.ts'
import type { Key, Mistake } from './question-kind-rules.ts'

/** Something a learner can pick. Letters (a, b, c …) follow the order in the file and don't change within a revision. */
export const Option = z.strictObject({
  /** What the learner reads. */
  text: z.string().min(1).max(220),
  /** `true` on every key; left out on distractors. */
  correct: z.literal(true).optional(),
  /** Why it is right here, or when it would be right. */
  rationale: Rationale,
  /** The misconception behind a distractor, shared by all questions that probe it. */
  misconception: Slug.optional(),
})
export type Option = z.infer<typeof Option>

type Options = readonly Option[]

export const keyLetters = (options: Options): string[] =>
  options.flatMap(({ correct }, index) => (correct ? [letterAt(index)] : []))

/** The keys with their rationales, in file order. */
export const keysAmong = (options: Options): Key[] =>
  options.flatMap(({ text, correct, rationale }) => (correct ? [{ part: { task: 'pick', text }, rationale }] : []))

/** The distractors that were picked, in file order. */
export const wrongPicks = (options: Options, picks: Picks): Mistake[] =>
  options.flatMap(({ text, correct, rationale, misconception }, index) =>
    correct || !picks.includes(letterAt(index))
      ? []
      : [{ answered: { task: 'pick', text }, rationale, ...(misconception ? { misconception } : {}) }],
  )
