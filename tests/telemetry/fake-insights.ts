import type { Transport } from '../../src/telemetry/azure-monitor.ts'

/** What the exporter sends, in Application Insights' wire format. */
export interface Envelope {
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly data: {
    readonly baseType: string
    readonly baseData: {
      readonly name?: string
      readonly success?: boolean
      readonly duration?: string
      readonly properties: Readonly<Record<string, string>>
      readonly metrics?: readonly { readonly name: string; readonly value: number; readonly count: number }[]
    }
  }
}

const connectionString =
  'InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://insights.invalid/'
export const telemetryEnv = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString,
  CONTAINER_APP_REVISION: 'ca-shipmate-test--v0-1-0-abc',
}

type Answer = { readonly status: number } | 'hang' | 'throw'

const gone = (): Error => Object.assign(new Error('the network is gone'), { code: 'ECONNREFUSED' })

/** Application Insights behind the exporter's own pipeline: it takes requests, or fails as told. */
export function fakeInsights({ keeps = true } = {}) {
  /** Bodies of the requests. */
  const sent: string[] = []
  const requests: { readonly url: string; readonly authorization: string | undefined }[] = []
  let answer: Answer = { status: 200 }
  const hanging: (() => void)[] = []
  const transport: Transport = {
    credential: {
      getToken: async () => ({ token: 'token-of-the-process', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
    httpClient: {
      async sendRequest(request) {
        if (keeps) requests.push({ url: request.url, authorization: request.headers.get('authorization') })
        if (answer === 'throw') throw gone()
        if (answer === 'hang') return new Promise((_, reject) => hanging.push(() => reject(gone())))
        if (keeps && typeof request.body === 'string') sent.push(request.body)
        const bodyAsText = '{"itemsReceived":1,"itemsAccepted":1,"errors":[]}'
        return { request, status: answer.status, headers: request.headers, bodyAsText }
      },
    },
  }
  const envelopes = (): Envelope[] => sent.flatMap((body) => JSON.parse(body) as Envelope[])
  return {
    transport,
    sent,
    requests,
    will: (next: Answer) => void (answer = next),
    /** Ends the requests that hang. */
    release: () => hanging.splice(0).forEach((end) => end()),
    envelopes,
    spans: () => envelopes().filter(({ data }) => data.baseType !== 'MetricData'),
    /** Values of a metric with their attributes. */
    metric: (name: string) =>
      envelopes().flatMap(({ data: { baseData } }) =>
        (baseData.metrics ?? [])
          .filter((metric) => metric.name === name)
          .map(({ value, count }) => ({ value, count, ...baseData.properties })),
      ),
  }
}
