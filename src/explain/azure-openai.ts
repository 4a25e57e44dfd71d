import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types'
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity'
import { APIError, AzureOpenAI } from 'openai'
import type { ChatCompletion } from 'openai/resources/index'
import { z } from 'zod'
import { ModelFailure, type LanguageModel, type ModelAnswer } from './language-model.ts'
import { answerFormat, maxAnswerTokens, messagesFor } from './prompt.ts'

export interface AzureOpenAiSettings {
  /** `https://my-resource.openai.azure.com` */
  readonly endpoint: string
  readonly deployment: string
  readonly apiVersion: string
  /** Absent: signs in with `DefaultAzureCredential`, a managed identity in Azure. */
  readonly apiKey?: string
}

/** A request that takes longer is given up; the learner has had the composed answer long since. */
const timeoutMs = 45_000
/** Rest after a 429 that does not say how long, and the longest that is believed. */
const restMs = 10_000
const maxRestMs = 5 * 60_000
const scope = 'https://cognitiveservices.azure.com/.default'

/** More sentences than this are no short answer. */
const Answer = z.object({
  sentences: z.array(z.object({ text: z.string().max(2000), passages: z.array(z.string().max(20)).max(20) })).max(20),
})

/**
 * Azure OpenAI behind the small interface. It is asked once: there is a good answer without it, so nothing is tried again
 * while a learner waits. After a 429 nobody asks until the time that the service named is over.
 */
export function createAzureOpenAi(settings: AzureOpenAiSettings, clock: () => Date): LanguageModel {
  const { endpoint, deployment, apiVersion, apiKey } = settings
  const client = new AzureOpenAI({
    endpoint,
    deployment,
    apiVersion,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    ...(apiKey ? { apiKey } : { azureADTokenProvider: getBearerTokenProvider(new DefaultAzureCredential(), scope) }),
  })
  const stopping = new AbortController()
  let restUntil = 0
  return {
    async word(request) {
      if (clock().getTime() < restUntil) throw new ModelFailure('resting')
      try {
        const completion = await client.chat.completions.create(
          {
            model: deployment,
            messages: [...messagesFor(request)],
            response_format: answerFormat,
            max_completion_tokens: maxAnswerTokens,
          },
          // The client's own time-out ends with the headers; this one covers the body too.
          { signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]) },
        )
        return answerIn(completion)
      } catch (error) {
        const failure = failureOf(error)
        if (failure.kind === 'throttled') restUntil = clock().getTime() + restAfter(error)
        throw failure
      }
    },
    stop: () => stopping.abort(),
  }
}

/** @throws ModelFailure when the completion holds no answer in the form that was asked for */
function answerIn({ choices, usage }: ChatCompletion): ModelAnswer {
  const tokens = usage?.total_tokens ?? 0
  const choice = choices?.[0]
  if (!choice) throw new ModelFailure('malformed', { tokens })
  if (choice.finish_reason === 'content_filter' || isFiltered(choice.content_filter_results))
    throw new ModelFailure('filtered', { tokens })
  if (choice.message?.refusal) throw new ModelFailure('refused', { tokens })
  const parsed = Answer.safeParse(parseJson(choice.message?.content ?? ''))
  if (!parsed.success) throw new ModelFailure('malformed', { tokens })
  return { sentences: parsed.data.sentences, tokens }
}

/** A deployment can be set to mark what its filters find rather than to hold it back. */
const isFiltered = (results: ContentFilterResultsForChoiceOutput | undefined): boolean =>
  Object.values(results ?? {}).some((result) => result?.filtered === true) ||
  results?.protected_material_text?.detected === true

function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (!(error instanceof APIError) || error.status === undefined) return new ModelFailure('unreachable')
  const { status, code } = error
  if (status === 429) return new ModelFailure('throttled', { status })
  if (code === 'content_filter') return new ModelFailure('filtered', { status })
  return new ModelFailure('failed', { status })
}

/** Milliseconds to rest; Azure says it in `retry-after-ms` or in seconds in `Retry-After`. */
function restAfter(error: unknown): number {
  const headers = error instanceof APIError ? (error.headers as Headers | undefined) : undefined
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  const asked = Number.isFinite(ms) ? ms : Number.isFinite(seconds) ? seconds * 1000 : restMs
  return Math.min(Math.max(asked, 0), maxRestMs)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
