import { dueEvents, features } from '../features/index.ts'

/** What stands for a value that isn't in its attribute's list, so that no text or id can get into an attribute. */
export const other = 'other'

const sendOutcomes = ['sent', 'throttled', 'blocked', 'gone', 'refused', 'unclear'] as const

/** Every attribute, with its values. */
export const attributes = {
  /** Name of a feature; `none` if no feature took the turn. */
  feature: () => ['none', ...features.map(({ name }) => name)],
  /** Kind of an intent. */
  intent: () => [
    'none',
    'unknown',
    ...features.flatMap(({ personal = {}, inTeam = {} }) => [...Object.keys(personal), ...Object.keys(inTeam)]),
  ],
  /** How a turn ended. */
  turn: () => ['answered', 'apology', 'late', 'duplicate', 'refused', 'busy', 'stranger', 'ignored'] as const,
  /** Which kind of message was sent: in a turn, or outside one. */
  message: () => ['reply', 'edit', 'proactive', 'team post', 'later edit'] as const,
  /** How a send ended, as in `SendOutcome`. */
  send: () => sendOutcomes,
  /** Name of a scheduled message. */
  event: () => dueEvents.map(({ name }) => name),
  /** What became of an explanation: the notes' words, a model's words, or a refusal. */
  explanation: () => ['quoted', 'worded', 'refused'] as const,
  /** How a request to the language model ended; all but `answered` are kinds of `ModelFailure`. */
  model: () =>
    ['answered', 'resting', 'throttled', 'refused', 'filtered', 'unreachable', 'malformed', 'failed'] as const,
  /** Which documents a commit writes. */
  documents: () => ['learner', 'team', 'several'] as const,
  /** How a commit ended. */
  commit: () => ['stored', 'conflict', 'failed'] as const,
  /** What a readiness check found. */
  readiness: () => ['ready', 'not ready'] as const,
} satisfies Readonly<Record<string, () => readonly string[]>>

type Attribute = keyof typeof attributes

/** On every measure and span: the revision of the container app, so that releases can be compared. The version is in AppVersion. */
export const revisionAttribute = 'revision'

interface Measure {
  /** A counter adds up, a histogram keeps sum, count, minimum, and maximum, and a gauge shows the latest value. */
  readonly kind: 'counter' | 'histogram' | 'gauge'
  readonly unit: 'count' | 'ms' | 's' | 'MB'
  readonly attributes: readonly Attribute[]
}

/** Every metric. `docs/telemetry.md` says what each means. */
export const metrics = {
  'shipmate.turn.duration': { kind: 'histogram', unit: 'ms', attributes: ['feature', 'intent', 'turn'] },
  'shipmate.turns.open': { kind: 'gauge', unit: 'count', attributes: [] },
  'shipmate.sends': { kind: 'counter', unit: 'count', attributes: ['message', 'send'] },
  'shipmate.send.retries': { kind: 'counter', unit: 'count', attributes: ['message'] },
  'shipmate.plan.duration': { kind: 'histogram', unit: 'ms', attributes: [] },
  'shipmate.explanations': { kind: 'counter', unit: 'count', attributes: ['explanation'] },
  'shipmate.model.duration': { kind: 'histogram', unit: 'ms', attributes: ['model'] },
  'shipmate.commit.duration': { kind: 'histogram', unit: 'ms', attributes: ['documents', 'commit'] },
  'shipmate.scheduled': { kind: 'counter', unit: 'count', attributes: ['event', 'send'] },
  'shipmate.scheduled.lateness': { kind: 'histogram', unit: 's', attributes: ['event'] },
  'shipmate.readiness.checks': { kind: 'counter', unit: 'count', attributes: ['readiness'] },
  'shipmate.event_loop.delay': { kind: 'gauge', unit: 'ms', attributes: [] },
  'shipmate.memory': { kind: 'gauge', unit: 'MB', attributes: [] },
} as const satisfies Readonly<Record<string, Measure>>

type Metric = keyof typeof metrics
/** Metrics that are recorded when something happens; gauges are read instead. */
export type Recorded = {
  [M in Metric]: (typeof metrics)[M]['kind'] extends 'gauge' ? never : M
}[Metric]
export type Gauge = Exclude<Metric, Recorded>

/** A value for each attribute of a metric. */
export type Values<M extends Metric> = Readonly<Record<(typeof metrics)[M]['attributes'][number], string>>

/** The parts of a turn, which are spans of their own. */
export type Part = 'decide' | 'commit' | 'render' | 'send' | 'edit' | 'model'

export type TurnEnd = ReturnType<typeof attributes.turn>[number]
