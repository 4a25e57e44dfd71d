import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DefaultAzureCredential } from '@azure/identity'
import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
  type AzureMonitorExporterOptions,
} from '@azure/monitor-opentelemetry-exporter'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type HrTime } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AggregationType,
  InstrumentType,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { attributes, metrics, other, revisionAttribute, type Recorded, type TurnEnd } from './names.ts'
import type { Telemetry, WatchedTurn } from './telemetry.ts'

export interface AzureMonitorSettings {
  /** Names the Application Insights resource and where to send. It isn't a secret if the resource accepts only identities. */
  readonly connectionString: string
  /** The revision of the container app. */
  readonly revision: string
}

/** For tests: takes the place of the network, and of the process's identity. */
export type Transport = Required<Pick<AzureMonitorExporterOptions, 'httpClient' | 'credential'>>

/** Milliseconds. Application Insights keeps metrics by the minute. */
const metricsEvery = 60_000
const exportTimeout = 10_000
/** The parts of a turn are sent if it failed, took this long, or is the tenth. */
const slowMs = 1_000
const oneIn = 10

/** Ends that mean that someone didn't get an answer. */
const failures: ReadonlySet<TurnEnd> = new Set(['apology', 'late'])
/** Turns that are requests in Application Insights. The others are only counted, so that a flood of refused requests costs nothing. */
const requests: ReadonlySet<TurnEnd> = new Set(['answered', ...failures])

/**
 * Sends metrics and traces to Application Insights, signed in with the process's own identity. What can't be sent is dropped: nothing waits for it,
 * and nothing is written to the disk.
 * @param log called when sending starts to fail
 */
export function openAzureMonitor(
  { connectionString, revision }: AzureMonitorSettings,
  version: string,
  log: (message: string, fields: Record<string, unknown>) => void,
  transport: Partial<Transport> = {},
): Telemetry {
  // Otherwise the exporter reports its own use to Microsoft. It reads this when it's constructed.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = '1'
  const options: AzureMonitorExporterOptions = {
    connectionString,
    disableOfflineStorage: true,
    credential: new DefaultAzureCredential(),
    additionalPolicies: [reportFailures(log)],
    retryOptions: { maxRetries: 2, retryDelayInMs: 500 },
    ...transport,
  }
  const resource = resourceFromAttributes({
    'service.name': 'shipmate',
    'service.version': version,
    // Otherwise it would be the computer's name, which can be a person's.
    'service.instance.id': randomUUID(),
    [revisionAttribute]: revision,
  })
  const reader = new PeriodicExportingMetricReader({
    exporter: harmless(new AzureMonitorMetricExporter(options)),
    exportIntervalMillis: metricsEvery,
    exportTimeoutMillis: exportTimeout,
  })
  const meters = new MeterProvider({
    resource,
    readers: [reader],
    // The exporter sends no buckets.
    views: [
      {
        instrumentName: '*',
        instrumentType: InstrumentType.HISTOGRAM,
        aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: [] } },
      },
    ],
  })
  const tracers = new BasicTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(harmless(new AzureMonitorTraceExporter(options)), { exportTimeoutMillis: exportTimeout }),
    ],
  })
  const meter = meters.getMeter('shipmate')
  const tracer = tracers.getTracer('shipmate')
  const common = { [revisionAttribute]: revision }
  const recorders = new Map(
    Object.entries(metrics).map(([name, { kind, unit }]) => {
      const instrument = kind === 'counter' ? meter.createCounter(name, { unit }) : undefined
      const histogram = kind === 'histogram' ? meter.createHistogram(name, { unit }) : undefined
      return [
        name,
        (value: number, values: Record<string, string>): void => {
          instrument?.add(value, values)
          histogram?.record(value, values)
        },
      ]
    }),
  )
  const record = (metric: Recorded, value: number, values: Readonly<Record<string, string>>): void =>
    recorders.get(metric)?.(value, { ...closed(values), ...common })

  const traceTurn = ({ at, durationMs, parts, intent, feature, end }: WatchedTurn, withParts: boolean): void => {
    const start = at.getTime()
    const values: Record<string, string> = { ...closed({ feature, intent, turn: end }), ...common }
    const span = tracer.startSpan(
      `${values['feature']}/${values['intent']}`,
      { kind: SpanKind.SERVER, startTime: hrTime(start), attributes: values, root: true },
      ROOT_CONTEXT,
    )
    if (failures.has(end)) span.setStatus({ code: SpanStatusCode.ERROR })
    const parent = trace.setSpan(ROOT_CONTEXT, span)
    for (const { name, from, to, failed } of withParts ? parts : []) {
      const part = tracer.startSpan(name, { startTime: hrTime(start + from), attributes: common }, parent)
      if (failed) part.setStatus({ code: SpanStatusCode.ERROR })
      part.end(hrTime(start + to))
    }
    span.end(hrTime(start + durationMs))
  }

  const delay = monitorEventLoopDelay()
  delay.enable()
  const gauge: Telemetry['gauge'] = (metric, read) =>
    meter
      .createObservableGauge(metric, { unit: metrics[metric].unit })
      .addCallback((result) => result.observe(read(), common))
  gauge('shipmate.event_loop.delay', () => {
    const ms = delay.percentile(99) / 1e6
    delay.reset()
    return ms
  })
  gauge('shipmate.memory', () => process.memoryUsage.rss() / 2 ** 20)
  let turns = 0
  return {
    record,
    gauge,
    turn(turn) {
      const { feature, intent, end, durationMs } = turn
      record('shipmate.turn.duration', durationMs, { feature, intent, turn: end })
      if (requests.has(end)) traceTurn(turn, failures.has(end) || durationMs >= slowMs || turns++ % oneIn === 0)
    },
    async stop() {
      delay.disable()
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()])
    },
  }
}

const lists = new Map<string, ReadonlySet<string>>(
  Object.entries(attributes).map(([name, values]) => [name, new Set<string>(values())]),
)

/** Replaces every value that isn't in its attribute's list. */
const closed = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, lists.get(name)?.has(value) ? value : other]))

function hrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000)
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)]
}

/** What exporters have in common. */
interface Exporter<T> {
  export(items: T, done: (result: { readonly code: number; readonly error?: Error }) => void): unknown
}
const failedToExport = 1

/** Turns anything that an exporter throws into a failure, because nobody waits for its promise, and answers once: the exporter of spans answers twice. */
function harmless<T, E extends Exporter<T>>(exporter: E & Exporter<T>): E {
  const send = exporter.export.bind(exporter)
  exporter.export = async (items, done) => {
    let isDone = false
    const finish: typeof done = (result) => {
      if (!isDone) done(result)
      isDone = true
    }
    try {
      await send(items, finish)
    } catch (error) {
      finish({ code: failedToExport, error: error as Error })
    }
  }
  return exporter
}

type Policy = NonNullable<AzureMonitorExporterOptions['additionalPolicies']>[number]

/** Logs the first failure after a success. The exporter itself drops what it couldn't send without a word, such as when the role is missing. */
function reportFailures(log: (message: string, fields: Record<string, unknown>) => void): Policy {
  let isFailing = false
  const failed = (fields: Record<string, unknown>): void => {
    if (!isFailing) log('telemetry was not sent', fields)
    isFailing = true
  }
  return {
    position: 'perCall',
    policy: {
      name: 'reportFailures',
      async sendRequest(request, next) {
        try {
          const response = await next(request)
          if (response.status >= 400) failed({ status: response.status })
          else isFailing = false
          return response
        } catch (error) {
          failed({ error })
          throw error
        }
      },
    },
  }
}
