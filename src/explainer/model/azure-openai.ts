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
  /** Without a key, signs in with `DefaultAzureCredential`, which is a managed identity in Azure. */
  readonly apiKey?: string
}

/** Timeout of a request. By then, the learner has long had the composed answer. */
const longestMs = 45_000
/** Limit on a response. An answer of the requested length has a few thousand bytes. */
const maxBytes = 256 * 1024
/** Pause after a 429 without `Retry-After`, and the longest pause that is accepted. */
const restMs = 10_000
const maxRestMs = 5 * 60_000
const scope = 'https://cognitiveservices.azure.com/.default'

/**
 * Calls Azure OpenAI without retries, because there's a good answer without it and a learner is waiting. After a 429, all
 * requests fail until the pause that the service asked for is over.
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
      // A pause longer than the maximum means that the clock was set back.
      if (restLeft > 0 && restLeft <= maxRestMs) throw new ModelFailure('resting', { tokens: 0 })
      try {
        const completion = await client.chat.completions.create(
          {
            model: deployment,
            messages: [...messagesFor(request)],
            response_format: answerFormat,
            max_completion_tokens: maxAnswerTokens,
          },
          // The client's timeout ends with the headers; this one covers the body too.
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

/** Milliseconds to pause. Azure sends them in `retry-after-ms`, or seconds in `Retry-After`. */
function restAfter(error: unknown): number {
  const headers = error instanceof APIError ? (error.headers as Headers | undefined) : undefined
  const header = (name: string): number => Number(headers?.get(name) ?? Number.NaN)
  const [ms, seconds] = [header('retry-after-ms'), header('retry-after')]
  const isTime = (value: number): boolean => Number.isFinite(value) && value >= 0
  const asked = isTime(ms) ? ms : isTime(seconds) ? seconds * 1000 : restMs
  return Math.min(asked, maxRestMs)
}
