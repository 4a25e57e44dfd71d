import { z } from 'zod'
import { questionKinds, type AnyQuestion } from '../question-kinds/index.ts'

export type { Option } from '../question-kinds/option.ts'
export type { QuestionKind } from '../question-kinds/index.ts'

export type Question = AnyQuestion

const [first, ...others] = Object.values(questionKinds).map(({ schema }) => schema)

/** An item of the bank. Rules that a schema cannot express are in `src/content/lint/checks/check-question.ts`. */
export const Question = z.discriminatedUnion('kind', [first as NonNullable<typeof first>, ...others])
