import { z } from 'zod'
import { questionKinds, type AnyQuestion } from './question-kinds/index.ts'

export type { Option } from './question-kinds/option.ts'
export type { QuestionKind } from './question-kinds/index.ts'

export type Question = AnyQuestion

const [first, ...others] = Object.values(questionKinds).map(({ schema }) => schema)

const common = {
  /** Unique in the bank and never reused: `canary-abort-metric`. */
  id: Slug,
  /** Rises when the meaning changes; learners' review state for the question then starts again. */
  revision: z.number().int().positive().default(1),
  /** One, at most two; the first counts in the blueprint. */
  objectives: z.array(ObjectiveId).min(1).max(2),
  /** 1 knows it, 2 applies it, 3 weighs it under constraints. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Ids of the notes that explain it, the closest first. */
  notes: z.array(Slug).min(1).max(4),
  sources: z.array(Source).min(1).max(5),
  /** The day on which the facts were last checked against the sources. */
  checked: Day,
  /** Words that `quiz …` finds it by, beside those of the objective: `kql`, `bicep`. */
  tags: z.array(Slug).max(6).default([]),
  /** A situation, what is wanted and what constrains it. Markdown: bold and lists only. */
  stem: z.string().min(20).max(900),
}

/** One key among three to five options. */
const SingleChoice = z.strictObject({
  ...common,
  kind: z.literal('single'),
  options: z.array(Option).min(3).max(5),
})

/** Two or three keys among four to six options; the card says how many. */
const MultipleChoice = z.strictObject({
  ...common,
  kind: z.literal('multiple'),
  options: z.array(Option).min(4).max(6),
})

/** Steps listed in the right order; learners see them shuffled. */
const OrderSteps = z.strictObject({
  ...common,
  kind: z.literal('order'),
  steps: z
    .array(z.strictObject({ text: z.string().min(3).max(160), rationale: Rationale }))
    .min(3)
    .max(6),
})

/** A snippet with blanks `[[1]]`, `[[2]]` …, each filled from its own drop-down. */
const CompleteSnippet = z.strictObject({
  ...common,
  kind: z.literal('complete'),
  snippet: z.strictObject({
    language: z.enum(['yaml', 'bicep', 'kql', 'bash', 'powershell', 'json', 'sql', 'dockerfile', 'hcl', 'markdown']),
    /** At most 18 lines of 64 characters, so that it reads on a phone. */
    text: z.string().min(10).max(1200),
  }),
  blanks: z
    .array(z.strictObject({ options: z.array(Option).min(3).max(5) }))
    .min(1)
    .max(4),
})

/** Three or four statements, each true (`yes`) or not (`no`). */
const YesNoStatements = z.strictObject({
  ...common,
  kind: z.literal('statements'),
  statements: z
    .array(
      z.strictObject({
        text: z.string().min(10).max(220),
        /** `yes` or `no`, in quotes in YAML. */
        answer: z.enum(['yes', 'no']),
        rationale: Rationale,
        misconception: Slug.optional(),
      }),
    )
    .min(3)
    .max(4),
})

/** An item of the bank. Rules that a schema cannot express are in `src/content/check-question.ts`. */
export const Question = z.discriminatedUnion('kind', [
  SingleChoice,
  MultipleChoice,
  OrderSteps,
  CompleteSnippet,
  YesNoStatements,
])
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']
