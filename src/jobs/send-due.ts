import { dueEvents, withMessage } from '../features/index.ts'
import type { Catalog } from '../content/catalog.ts'
import type { DueEntry, LedgerRow } from '../domain/learner/due-entry.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import {
  decideDue,
  dueNames,
  planDue,
  planMissed,
  planNext,
  withEntry,
  withoutInstant,
} from '../domain/learner/plan-due.ts'
import { studyDay } from '../domain/learner/study-day.ts'
import { reverted } from '../domain/reverted.ts'
import type { DueEvent, DueStep, Settled } from '../kernel/due-event.ts'
import type { Observer } from '../kernel/observer.ts'
import { retryAt } from '../kernel/send/retry-at.ts'
import type { Reservation, Sender, SendOutcome } from '../kernel/send/sender.ts'
import { writeFor } from '../kernel/text/reader.ts'
import { inLanes } from '../kernel/async/in-lanes.ts'
import type { View } from '../kernel/view.ts'
import { VersionConflict, type Store } from '../store/store.ts'

export interface SendingDue {
  readonly store: Store
  readonly catalog: Catalog
  readonly sender: Sender
  readonly log: (message: string, fields: Record<string, unknown>) => void
  /** Absent without telemetry. */
  readonly observer?: Observer
  /** Once aborted, nothing more is started. */
  readonly signal?: AbortSignal
  /** Every scheduled event. Tests may add their own. */
  readonly events?: readonly DueEvent[]
}

type Parts = SendingDue & Required<Pick<SendingDue, 'events'>>

const maxConflicts = 5

/**
 * Sends every scheduled message that is due, each at most once, and counts the outcomes.
 * @param time reads the clock for each message; undefined if the clock can't be trusted, and then nothing more is started
 */
export async function sendDue(
  given: SendingDue,
  time: Date | (() => Date | undefined),
): Promise<Record<string, number>> {
  const parts: Parts = { events: dueEvents, ...given }
  const now = typeof time === 'function' ? time : () => time
  const counts: Record<string, number> = {}
  await inLanes<LearnerKey>({
    find: async (limit) => {
      const at = parts.signal?.aborted ? undefined : now()
      return at ? parts.store.duePushes(at, limit) : undefined
    },
    laneOf: ({ tenant }) => tenant,
    nameOf: ({ tenant, user }) => `${tenant}/${user}`,
    now: () => now()?.getTime() ?? 0,
    async work(key) {
      const outcomes = await sendToOne(parts, key, now)
      for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
      return outcomes.includes('error') ? 'failed' : 'done'
    },
  })
  return counts
}

/** A learner's events that are due, one after another. An error in one must not delay other learners or events. */
async function sendToOne(parts: Parts, key: LearnerKey, time: () => Date | undefined): Promise<string[]> {
  const failed = (error: unknown): string => {
    parts.log('a scheduled message failed', { error })
    return 'error'
  }
  try {
    const learner = (await parts.store.readLearner(key))?.value
    const now = time()
    const outcomes: string[] = []
    for (const name of learner && now ? dueNames(learner, now) : [])
      outcomes.push(await writeFor(learner?.locale, () => sendOne(parts, key, name, time, learner)).catch(failed))
    return outcomes
  } catch (error) {
    return [failed(error)]
  }
}

async function sendOne(
  parts: Parts,
  key: LearnerKey,
  name: string,
  time: () => Date | undefined,
  learner: Learner | undefined,
): Promise<string> {
  // What is decided is stored, and a process that's killed between that and sending has lost the message. So the wait for the tenant's pace comes first.
  const place = await reserved(parts.sender, learner, name, time())
  const now = time()
  let decided: Decided | 'stopped' = 'stopped'
  try {
    if (now && !parts.signal?.aborted) decided = await decide(parts, key, name, now)
  } finally {
    if (typeof decided === 'string') place?.release()
  }
  if (typeof decided === 'string') return decided
  if (!now) return 'stopped'
  const { event, before, after, view, edits } = decided
  const contact = { ...(after.contact as NonNullable<Learner['contact']>), tenant: key.tenant }
  const result = await parts.sender.send(contact, view, place)
  parts.observer?.scheduled(name, result.outcome, latenessOf(before.due[name], now))
  await change(parts.store, key, (latest) =>
    withOutcome(parts.events, latest, { event, before, after, view }, result, time() ?? now),
  )
  if (result.outcome === 'sent' || result.outcome === 'unclear')
    for (const { activity, view: closed } of edits)
      await parts.sender.edit(contact, { conversationId: contact.conversationId, activity }, closed)
  return result.outcome
}

/** A place for a message that is likely to be sent. */
const reserved = async (
  sender: Sender,
  learner: Learner | undefined,
  name: string,
  now: Date | undefined,
): Promise<Reservation | undefined> =>
  learner?.contact && now && decideDue(learner, name, now).act === 'run'
    ? sender.reserve?.({ ...learner.contact, tenant: learner.tenant })
    : undefined

/** What to send, or why there's nothing to send. */
type Decided = (Extract<Claim, { act: 'send' }> & Pick<Sent, 'event'>) | 'none' | 'skip'

async function decide(parts: Parts, key: LearnerKey, name: string, now: Date): Promise<Decided> {
  const event = parts.events.find((item) => item.name === name)
  if (!event) {
    await change(parts.store, key, (learner) => withoutInstant(learner, name))
    return 'none'
  }
  const { settle } = event
  if (settle) await change(parts.store, key, (learner) => settle({ catalog: parts.catalog, learner, now }) ?? learner)
  const first = await claim(parts, key, event, now)
  const claimed = first.act === 'missed' ? await claim(parts, key, event, now) : first
  if (claimed.act !== 'send') return first.act === 'none' ? 'none' : 'skip'
  return { ...claimed, event }
}

/** Milliseconds since the instant that the message was planned for first. */
function latenessOf({ at, since = at }: DueEntry = {}, now: Date): number {
  return since === undefined ? 0 : now.getTime() - Date.parse(since)
}

interface Sent {
  readonly event: DueEvent
  readonly before: Learner
  /** What was committed before sending, with the address that the message went to. */
  readonly after: Learner
  readonly view: View
}

type Claim =
  | { readonly act: 'missed' | 'skip' | 'none' }
  | ({ readonly act: 'send'; readonly edits: NonNullable<DueStep['edits']> } & Omit<Sent, 'event'>)

/** Decides, and commits the decision before anything is sent. If two processes decide at the same time, one of them sends. */
async function claim({ store, catalog, events }: Parts, key: LearnerKey, event: DueEvent, now: Date): Promise<Claim> {
  let claimed: Claim = { act: 'none' }
  await change(store, key, async (learner) => {
    const decision = decideDue(learner, event.name, now)
    claimed = { act: decision.act === 'missed' || decision.act === 'none' ? decision.act : 'skip' }
    // If another process was faster, nothing is left to do.
    if (decision.act === 'none' && !dueNames(learner, now).includes(event.name)) return learner
    if (decision.act === 'missed') return planMissed(learner, event, now)
    if (decision.act !== 'run') return planNext(learner, event, now)
    const { day } = decision
    const step = await event.run({ catalog, learner, today: day, now, log: () => store.readLog(key) })
    const row: LedgerRow = { day, at: now.toISOString(), outcome: step ? 'sending' : 'skipped' }
    if (!step) return planned(withEntry(learner, event.name, { last: row }), events, event, now)
    const { learner: changed = learner, view, edits = [] } = step
    const active: Learner = { ...changed, push: { ...changed.push, status: 'on' } }
    const after = planned(withEntry(active, event.name, { last: row }), events, event, now)
    claimed = { act: 'send', before: learner, after, view, edits }
    return after
  })
  return claimed
}

/** Plans this event's next message, and events that have no entry yet. */
const planned = (learner: Learner, events: readonly DueEvent[], event: DueEvent, now: Date): Learner =>
  planDue(planNext(learner, event, now), events, now)

/** The learner after the outcome of a send. */
function withOutcome(
  events: readonly DueEvent[],
  learner: Learner,
  { event, before, after, view }: Sent,
  result: SendOutcome,
  now: Date,
): Learner {
  const entry: DueEntry = learner.due[event.name] ?? {}
  const { last } = entry
  if (!last) return learner
  const marked = (change: Partial<LedgerRow>): Learner =>
    withEntry(learner, event.name, { ...entry, last: { ...last, ...change } })
  switch (result.outcome) {
    case 'sent': {
      const sent = marked({ outcome: 'sent', activity: result.activity })
      return (view.presents && withMessage(sent, view.presents, result.activity)) || sent
    }
    case 'unclear':
      return marked({ outcome: 'unclear' })
    case 'refused':
      return withRoundBack(marked({ outcome: 'failed' }), before, after)
    case 'blocked': {
      const failed = withRoundBack(marked({ outcome: 'failed' }), before, after)
      return planDue({ ...failed, push: { ...failed.push, status: 'blocked' } }, events, now)
    }
    case 'gone': {
      const failed = withRoundBack(marked({ outcome: 'failed' }), before, after)
      // A turn in between may have brought a newer address.
      const isSame = JSON.stringify(failed.contact) === JSON.stringify(after.contact)
      const next =
        failed.contact && isSame ? { ...failed, contact: { ...failed.contact, gone: true as const } } : failed
      return planDue(next, events, now)
    }
    case 'throttled':
      return withRetry(withoutChange(learner, before, after), event, before, retryAt(now, result.retryAfterMs), now)
  }
}

/** The learner without what the message changed. */
function withoutChange(learner: Learner, before: Learner, after: Learner): Learner {
  const { round: _, ...rest } = reverted(learner, before, after)
  return withRoundBack(learner.round ? { ...rest, round: learner.round } : rest, before, after)
}

/** Takes back the round that the message started, as nobody saw its question; not if the learner has gone on with it. */
function withRoundBack(learner: Learner, { round: earlier }: Learner, { round: started }: Learner): Learner {
  const { round, ...rest } = learner
  if (earlier === started || JSON.stringify(round) !== JSON.stringify(started)) return learner
  return earlier ? { ...rest, round: earlier } : rest
}

/** The message certainly didn't arrive, so the ledger row is gone and the message is sent later, if its day isn't over then. */
function withRetry(learner: Learner, event: DueEvent, before: Learner, at: string, now: Date): Learner {
  if (studyDay(learner, new Date(at)) !== studyDay(learner, now)) return planNext(learner, event, now)
  const { at: planned, since = planned } = before.due[event.name] ?? {}
  const { last } = learner.due[event.name] ?? {}
  return withEntry(learner, event.name, { at, ...(since ? { since } : {}), ...(last ? { last } : {}) })
}

/** Commits a change of a learner's document, and decides again if a turn of the learner came in between. */
async function change(
  store: Store,
  key: LearnerKey,
  decide: (learner: Learner) => Learner | Settled | Promise<Learner>,
): Promise<void> {
  for (let conflicts = 0; ; conflicts++) {
    const stored = await store.readLearner(key)
    if (!stored) return
    const decided = await decide(stored.value)
    if (decided === stored.value) return
    const { learner, entries } = 'entries' in decided ? decided : { learner: decided, entries: [] }
    try {
      await store.commitLearner(key, learner, stored.version, entries)
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
    }
  }
}
