import { dailyView } from './daily-view.ts'
import { sideBySide } from '../../kernel/side-by-side.ts'
import type { Catalog } from '../../content/catalog.ts'
import { localDay } from '../../domain/calendar.ts'
import { drillOfTheWeek } from '../../domain/practice/choose-drill.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { Learner, LearnerKey, Push } from '../../domain/learner/learner.ts'
import { catchUpFrom, decidePush, nextPushAt, type PushDecision } from '../../domain/learner/push-plan.ts'
import { VersionConflict, type Store } from '../../store/store.ts'
import { retryAt } from '../../kernel/retry-at.ts'
import type { Sender, SendOutcome } from '../../kernel/sender.ts'

export interface Reminding {
  readonly store: Store
  readonly catalog: Catalog
  readonly sender: Sender
  readonly log: (message: string, fields: Record<string, unknown>) => void
  /** Once aborted, nothing more is started. */
  readonly signal?: AbortSignal
}

/** Learners that are looked up at once, and messages under way at the same time; the sender paces them. */
const batch = 200
const atOnce = 8
const maxConflicts = 5

/** Sends every daily message that is due at `now`, each at most once, and counts what became of them. */
export async function remind(parts: Reminding, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const tried = new Set<string>()
  for (;;) {
    const due = (await parts.store.duePushes(now, batch)).filter((key) => !tried.has(`${key.tenant}/${key.user}`))
    if (due.length === 0 || parts.signal?.aborted) return counts
    for (const key of due) tried.add(`${key.tenant}/${key.user}`)
    const outcomes = await sideBySide(due, (key) => remindOne(parts, key, now), atOnce)
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  }
}

async function remindOne(parts: Reminding, key: LearnerKey, now: Date): Promise<string> {
  if (parts.signal?.aborted) return 'stopped'
  try {
    const first = await claim(parts, key, now)
    // A message of an earlier day that was missed is skipped; today's may be due by now as well.
    const claimed = first.act === 'skip' ? await claim(parts, key, now) : first
    if (claimed.act !== 'send') return first.act
    const { learner, decision, before, drill } = claimed
    const today = localDay(now, learner.timeZone)
    const view = dailyView(parts.catalog, learner, today, decision.kind, decision.announceWeekly, drill)
    const result = await parts.sender.send(learner.contact as NonNullable<Learner['contact']>, view)
    await change(parts.store, key, (latest) => withOutcome(latest, { ...learner, push: before }, result, now))
    return result.outcome
  } catch (error) {
    // One learner's trouble must not keep the others waiting. The ledger row stands, so nothing is sent twice.
    parts.log('a daily message failed', { error })
    return 'error'
  }
}

type Send = Extract<PushDecision, { act: 'send' }>
type Claim = { act: 'skip' | 'none' } | { act: 'send'; decision: Send; learner: Learner; before: Push; drill?: Drill }

/** Decides and writes the decision down, durably, before anything is sent. Of two processes, one gets to send. */
async function claim({ store, catalog }: Reminding, key: LearnerKey, now: Date): Promise<Claim> {
  let claimed = { act: 'none' } as Claim
  await change(store, key, (learner) => {
    const decision = decidePush(learner, now)
    if (decision.act !== 'send') {
      claimed = decision
      return decision.act === 'skip' ? skipped(learner, decision.day, now) : withNext(learner, now)
    }
    const { later: _, ...push } = learner.push
    const drill = decision.kind === 'daily' ? drillOfTheWeek(catalog, learner, decision.day) : undefined
    const next: Learner = {
      ...learner,
      push: {
        ...push,
        status: 'on',
        last: { day: decision.day, kind: decision.kind, at: now.toISOString(), outcome: 'sending' },
        unanswered: push.unanswered + (decision.kind === 'daily' ? 1 : 0),
        cadence: decision.announceWeekly ? 'weekly' : push.cadence,
        ...(drill ? { drillOffered: decision.day } : {}),
      },
    }
    claimed = { act: 'send', decision, learner: next, before: learner.push, ...(drill ? { drill } : {}) }
    return withNext(next, now)
  })
  return claimed
}

/** A message that is not sent: today's is written down as skipped; one of an earlier day leaves today open, if its window still is. */
function skipped(learner: Learner, day: string, now: Date): Learner {
  const { last } = learner.push
  if (day !== localDay(now, learner.timeZone)) return withNext(learner, catchUpFrom(now))
  if (last && last.day >= day) return withNext(learner, now)
  const row = { day, kind: 'daily', at: now.toISOString(), outcome: 'skipped' } as const
  return withNext({ ...learner, push: { ...learner.push, last: row } }, now)
}

/** The learner after the outcome of a send. @param sent what was stored before it, with the address that it went to */
function withOutcome(
  learner: Learner,
  sent: Pick<Learner, 'push' | 'contact'>,
  result: SendOutcome,
  now: Date,
): Learner {
  const { push: before, contact: to } = sent
  const { last } = learner.push
  if (!last) return learner
  const push = (change: Partial<Push>): Learner => ({ ...learner, push: { ...learner.push, ...change } })
  switch (result.outcome) {
    case 'sent':
      return push({ last: { ...last, outcome: 'sent', activity: result.activity } })
    case 'unclear':
      return push({ last: { ...last, outcome: 'unclear' } })
    case 'refused':
      return push({ last: { ...last, outcome: 'failed' } })
    case 'blocked':
      return withNext(push({ last: { ...last, outcome: 'failed' }, status: 'blocked' }), now)
    case 'gone': {
      const failed = push({ last: { ...last, outcome: 'failed' } })
      // A turn that came in between knows a newer address.
      const isSame = JSON.stringify(failed.contact) === JSON.stringify(to)
      return withNext(
        failed.contact && isSame ? { ...failed, contact: { ...failed.contact, gone: true } } : failed,
        now,
      )
    }
    case 'throttled': {
      // Certainly not delivered: the ledger row is taken back, and the day stays open until its window closes.
      const nextAt = retryAt(now, result.retryAfterMs)
      const isToday = localDay(new Date(nextAt), learner.timeZone) === localDay(now, learner.timeZone)
      return isToday ? { ...learner, push: { ...before, nextAt } } : withNext({ ...learner, push: before }, now)
    }
  }
}

function withNext(learner: Learner, now: Date): Learner {
  const { nextAt: _, ...push } = learner.push
  const nextAt = nextPushAt({ ...learner, push }, now)
  return { ...learner, push: { ...push, ...(nextAt ? { nextAt } : {}) } }
}

/** Commits a change of a learner's document, deciding anew when a turn of the learner came in between. */
async function change(store: Store, key: LearnerKey, decide: (learner: Learner) => Learner): Promise<void> {
  for (let conflicts = 0; ; conflicts++) {
    const stored = await store.readLearner(key)
    if (!stored) return
    try {
      await store.commitLearner(key, decide(stored.value), stored.version, [])
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
    }
  }
}
