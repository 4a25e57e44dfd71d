import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types'
import { z } from 'zod'
import { ModelFailure, type ModelAnswer } from './language-model.ts'

/** More than any model accepts in one request; a larger count is an error of the service. */
const maxTokens = 2_000_000
/** Maximum length of an answer. Ours have a few hundred tokens at most. */
const maxContent = 20_000

/** What a content filter found. The format depends on the version of the service, so only known fields are read. */
const Filtered = z.object({ filtered: z.boolean().optional(), detected: z.boolean().optional() }).catch({})

/** The fields of a chat completion that we read. */
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
/** Parsed on its own, so that an invalid token count doesn't invalidate the answer. */
const Usage = z.object({ usage: z.object({ total_tokens: z.int().nonnegative().max(maxTokens) }) })

/** The answer's format. More sentences than this aren't a short answer. */
const Answer = z.object({
  sentences: z.array(z.object({ text: z.string().max(2000), passages: z.array(z.string().max(20)).max(20) })).max(20),
})

/**
 * Reads the answer from a chat completion.
 * @throws ModelFailure if it contains no answer in the requested format
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

/** A deployment can be configured to annotate what its filters find instead of blocking it. */
const isFiltered = (results: Readonly<Record<string, z.infer<typeof Filtered>>>): boolean =>
  Object.values(results).some(({ filtered }) => filtered === true) || results[copied]?.detected === true

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
