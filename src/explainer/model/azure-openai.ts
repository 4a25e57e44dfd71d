import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity'
import { APIError, AzureOpenAI } from 'openai'
import { guardedFetch } from './guarded-fetch.ts'
import { ModelFailure, type LanguageModel } from './language-model.ts'
import { answerFormat, maxAnswerTokens, messagesFor } from './prompt.ts'
import { readCompletion } from './read-completion.ts'

export interface AzureOpenAiSettings {
  /** `https://my-resource.openai.azure.com` */
  readonly endpoint: string
  readonly deployment: string
  readonly apiVersion: string
  /** Absent: signs in with `DefaultAzureCredential`, a managed identity in Azure. */
  readonly apiKey?: string
}

/** A request that takes longer is given up; the learner has had the composed answer long since. */
const longestMs = 45_000
/** Bytes of a response; an answer of the length that we ask for has a few thousand. */
const maxBytes = 256 * 1024
/** Rest after a 429 that does not say how long, and the longest that is believed. */
const restMs = 10_000
const maxRestMs = 5 * 60_000
const scope = 'https://cognitiveservices.azure.com/.default'

/**
 * Azure OpenAI behind the small interface. It is asked once: there is a good answer without it, so nothing is tried again
 * while a learner waits. After a 429 nobody asks until the time that the service named is over.
 */
export function createAzureOpenAi(
  settings: AzureOpenAiSettings,
  clock: () => Date,
  timeoutMs = longestMs,
): LanguageModel {
  const { endpoint, deployment, apiVersion, apiKey } = settings
  const client = new AzureOpenAI({
    endpoint,
    deployment,
    apiVersion,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: guardedFetch(maxBytes, () => new ModelFailure('malformed')),
    ...(apiKey ? { apiKey } : { azureADTokenProvider: getBearerTokenProvider(new DefaultAzureCredential(), scope) }),
  })
  const stopping = new AbortController()
  let restUntil = 0
  return {
    async word(request) {
      const restLeft = restUntil - clock().getTime()
      // A longer rest than was ever agreed to comes from a clock that was set back.
      if (restLeft > 0 && restLeft <= maxRestMs) throw new ModelFailure('resting', { tokens: 0 })
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
        return readCompletion(completion)
      } catch (error) {
        const failure = failureOf(error)
        if (failure.kind === 'throttled') restUntil = clock().getTime() + restAfter(error)
        throw failure
      }
    },
    stop: () => stopping.abort(),
  }
}

function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (!(error instanceof APIError) || error.status === undefined) return new ModelFailure('unreachable')
  const { status, code } = error
  if (status === 429) return new ModelFailure('throttled', { status, tokens: 0 })
  if (code === 'content_filter') return new ModelFailure('filtered', { status, tokens: 0 })
  return new ModelFailure('failed', { status, tokens: 0 })
}

/** Milliseconds to rest; Azure says it in `retry-after-ms` or in seconds in `Retry-After`. */
function restAfter(error: unknown): number {
  const headers = error instanceof APIError ? (error.headers as Headers | undefined) : undefined
  const said = (name: string): number => Number(headers?.get(name) ?? Number.NaN)
  const [ms, seconds] = [said('retry-after-ms'), said('retry-after')]
  const isTime = (value: number): boolean => Number.isFinite(value) && value >= 0
  const asked = isTime(ms) ? ms : isTime(seconds) ? seconds * 1000 : restMs
  return Math.min(asked, maxRestMs)
}
