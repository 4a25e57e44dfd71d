import { z } from 'zod'
import { letterAt, type Picks } from '../question/picks.ts'
import { Slug } from '../slug.ts'
import { Rationale } from './question-fields.ts'
import type { Mistake } from './question-kind-rules.ts'

/** Something a learner can pick. Letters (a, b, c …) follow the order in the file and are kept for one revision. */
export const Option = z.strictObject({
  /** What the learner reads. */
  text: z.string().min(1).max(220),
  /** `true` on every key; left out on distractors. */
  correct: z.literal(true).optional(),
  /** Why it is right here, or what it would be right for. */
  rationale: Rationale,
  /** The mistaken belief behind a distractor, shared by all questions that probe it. */
  misconception: Slug.optional(),
})
export type Option = z.infer<typeof Option>

type Options = readonly Option[]

export const keyOptions = (options: Options): Option[] => options.filter(({ correct }) => correct)

export const keyLetters = (options: Options): string[] =>
  options.flatMap(({ correct }, index) => (correct ? [letterAt(index)] : []))

/** The distractors among the picks, in the order of the file. */
export const wrongPicks = (options: Options, picks: Picks): Mistake[] =>
  options.flatMap(({ text, correct, rationale, misconception }, index) =>
    correct || !picks.includes(letterAt(index))
      ? []
      : [{ answered: text, rationale, ...(misconception ? { misconception } : {}) }],
  )
