import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types'
import { z } from 'zod'
import { ModelFailure, type ModelAnswer } from './language-model.ts'

/** More than any model takes in one request; a larger count is a mistake of the service. */
const maxTokens = 2_000_000
/** Characters of an answer; ours have at most a few hundred tokens. */
const maxContent = 20_000

/** What a filter found. Its form differs between versions of the service, so only what is known is read. */
const Filtered = z.object({ filtered: z.boolean().optional(), detected: z.boolean().optional() }).catch({})

/** What is read of a chat completion. An unusable token count must not cost the answer, so it counts as unknown. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().max(maxContent).nullish(), refusal: z.string().nullish() }).nullish(),
        content_filter_results: z.record(z.string(), Filtered).nullish(),
      }),
    )
    .max(8),
})
const Usage = z.object({ usage: z.object({ total_tokens: z.int().nonnegative().max(maxTokens) }) })

/** The form of the content. More sentences than this are no short answer. */
const Answer = z.object({
  sentences: z.array(z.object({ text: z.string().max(2000), passages: z.array(z.string().max(20)).max(20) })).max(20),
})

/**
 * The answer in a chat completion, whatever the service sent.
 * @throws ModelFailure when it holds no answer in the form that was asked for
 */
export function readCompletion(body: unknown): ModelAnswer {
  const tokens = Usage.safeParse(body).data?.usage.total_tokens
  const choice = Completion.safeParse(body).data?.choices[0]
  if (!choice) throw new ModelFailure('malformed', { tokens })
  if (choice.finish_reason === 'content_filter' || isFiltered(choice.content_filter_results ?? {}))
    throw new ModelFailure('filtered', { tokens })
  if (choice.message?.refusal) throw new ModelFailure('refused', { tokens })
  const parsed = Answer.safeParse(parseJson(choice.message?.content ?? ''))
  if (!parsed.success) throw new ModelFailure('malformed', { tokens })
  return { sentences: parsed.data.sentences, tokens }
}

const copied: keyof ContentFilterResultsForChoiceOutput = 'protected_material_text'

/** A deployment can be set to mark what its filters find rather than to hold it back. */
const isFiltered = (results: Readonly<Record<string, z.infer<typeof Filtered>>>): boolean =>
  Object.values(results).some(({ filtered }) => filtered === true) || results[copied]?.detected === true

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
