import type { DueEntry } from './due-entry.ts'
import { addressOf, type Learner } from './learner.ts'
import { dayEndOf, instantOn, studyDay } from './study-day.ts'

/** When a scheduled event happens. */
export interface DueRule {
  /** Key of the event's entry in `learner.due`. */
  readonly name: string
  /**
   * The first instant after `now`, ISO 8601, or undefined if there is none. Pure. It depends only on the settings, the entries, the push
   * status, the mock exam, and the time zone, because a change of anything else doesn't plan again.
   */
  readonly next: (learner: Learner, now: Date) => string | undefined
}

/** A message that is this late is skipped. */
export const catchUpHours = 8

/** Replaces one entry. Without an instant and a ledger row, the entry is removed. */
export function withEntry(learner: Learner, name: string, entry: DueEntry): Learner {
  const { [name]: _, ...others } = learner.due
  const isEmpty = entry.at === undefined && entry.last === undefined
  return { ...learner, due: isEmpty ? others : { ...others, [name]: entry } }
}

/** The entry without its instant: only the ledger row. */
const unplanned = ({ last }: DueEntry = {}): DueEntry => (last ? { last } : {})

/** Cancels the next message of one event. */
export const withoutInstant = (learner: Learner, name: string): Learner =>
  learner.due[name]?.at === undefined ? learner : withEntry(learner, name, unplanned(learner.due[name]))

/** Cancels all scheduled messages. The ledger stays. */
export const withoutInstants = (learner: Learner): Learner =>
  Object.keys(learner.due).reduce((rest, name) => withoutInstant(rest, name), learner)

/** Whether a scheduled message can reach the learner at all, now or after a pause. */
export const isReachable = (learner: Learner): boolean => {
  const { push, removedAt } = learner
  const isSilent = push.status === 'stopped' || push.status === 'blocked'
  return addressOf(learner) !== undefined && !removedAt && !isSilent
}

const mayMessage = (learner: Learner, today: string): boolean => {
  const { status, pausedUntil } = learner.push
  const isPaused = status === 'paused' && (pausedUntil === undefined || pausedUntil > today)
  return isReachable(learner) && !isPaused
}

/** Plans the next message of one event, after the current one has been dealt with. */
export function planNext(learner: Learner, { name, next }: DueRule, now: Date): Learner {
  const at = isReachable(learner) ? next(learner, now) : undefined
  return withEntry(learner, name, { ...unplanned(learner.due[name]), ...(at === undefined ? {} : { at }) })
}

/**
 * Plans every event again, and forgets the instants of events that no longer exist. A message that is due, or waits for a retry, stays
 * unless its rule now names another instant.
 */
export function planDue(learner: Learner, rules: readonly DueRule[], now: Date): Learner {
  const planned = rules.reduce(
    (next, rule) => (isStillDue(next, rule, now) ? next : planNext(next, rule, now)),
    learner,
  )
  const names = new Set(rules.map(({ name }) => name))
  return Object.keys(planned.due).reduce((next, name) => (names.has(name) ? next : withoutInstant(next, name)), planned)
}

function isStillDue(learner: Learner, { name, next }: DueRule, now: Date): boolean {
  const { at, since = at } = learner.due[name] ?? {}
  if (since === undefined || since > now.toISOString() || !isReachable(learner)) return false
  return next(learner, new Date(Date.parse(since) - 1)) === since
}

/** Names of the events whose instant has come, earliest first. */
export const dueNames = ({ due }: Learner, now: Date): string[] =>
  Object.entries(due)
    .flatMap(([name, { at }]) => (at !== undefined && at <= now.toISOString() ? [{ name, at }] : []))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ name }) => name)

/**
 * What to do about an event that is due.
 * - `run`: ask the event for its message for `day`
 * - `missed`: its day is over, but today's message may be due as well
 * - `done`: today has a ledger row
 * - `none`: nothing is due, or no message may be sent now
 */
export type DueDecision = { readonly act: 'run'; readonly day: string } | { readonly act: 'missed' | 'done' | 'none' }

/** Decides for one event at `now`. Pure, so that the decision can be committed before anything is sent. */
export function decideDue(learner: Learner, name: string, now: Date): DueDecision {
  const { at, last } = learner.due[name] ?? {}
  const today = studyDay(learner, now)
  if (at === undefined || at > now.toISOString() || !mayMessage(learner, today)) return { act: 'none' }
  if (studyDay(learner, new Date(at)) !== today) return { act: 'missed' }
  return last && last.day >= today ? { act: 'done' } : { act: 'run', day: today }
}

/** Plans an event whose day was missed. If today's instant has just passed, it's due at once. */
export function planMissed(learner: Learner, rule: DueRule, now: Date): Learner {
  const today = instantOn(learner, studyDay(learner, now), dayEndOf(learner), 0)
  return planNext(learner, rule, new Date(Math.max(today.getTime() - 1, now.getTime() - catchUpHours * 3_600_000)))
}
