import { isSameCard, owing, renewalOf, triedToday, withoutOwed } from '../../../domain/team/owed.ts'
import { teamId, type Posted, type Team, type TeamKey } from '../../../domain/team/team.ts'
import type { TeamCards } from '../../../kernel/services.ts'
import { VersionConflict } from '../../../store/store.ts'
import { inEach } from '../../../kernel/async/in-each.ts'
import { sideBySide } from '../../../kernel/async/side-by-side.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import { writeFor } from '../../../kernel/text/reader.ts'
import { texts } from '../texts.en.ts'
import { editFor, type EditParts, type Job } from './edit-for.ts'
import type { Sender } from '../../../kernel/send/sender.ts'

export interface LiveCardsParts extends EditParts {
  readonly sender: Sender
  /** A monotonic clock in milliseconds. The default is the process's clock; tests pass their own. */
  readonly elapsed?: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

export interface LiveCards extends TeamCards {
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
  /** Stores the remaining edits and stops, within a second. `resume` continues them after the next start. */
  stop(): Promise<void>
}

/** Teams allows 7 requests per second and 60 per 30 seconds in a thread. At this pace, a card still looks live. */
const gapMs = 4_000
const tries = 3
/** A longer wait would delay the thread's other edits too much, so the edit is stored and made later. */
const longestWaitMs = 30_000
const firstBackOffMs = 60_000
const longestBackOffMs = 6 * 3_600_000
const stopMs = 800

/** The waiting edits of one thread, and the current one. */
interface Line {
  readonly waiting: Map<string, Job>
  current?: Job
}

const nameOf = (job: Job): string =>
  'renew' in job ? job.renew : `close ${job.close.conversationId}\n${job.close.activity}`
const isFinal = (outcome: string): boolean => ['sent', 'gone', 'blocked', 'refused'].includes(outcome)

/** The team's record that it owes a job; undefined if it doesn't. */
function owedFor(team: Team | undefined, job: Job): Posted | string | undefined {
  if ('renew' in job) return team?.owed.renew.find((owed) => renewalOf(owed) === job.renew)
  return team?.owed.close.find((post) => isSameCard(post, job.close))
}

/**
 * Edits cards in teams, one edit at a time per thread, with a pause between edits. Requests during the pause merge into the waiting edit, so the number
 * of edits depends on the time and not on the number of answers. An edit that the team's document owes is retried until it has certainly been made or
 * never can be.
 */
export function createLiveCards(parts: LiveCardsParts): LiveCards {
  const { store, clock, log, elapsed = () => performance.now() } = parts
  const lines = new Map<string, Line>()
  const running = new Map<string, Promise<void>>()
  const backOff = new Map<string, { readonly count: number; readonly until: number }>()
  const sleepers = new Set<() => void>()
  let stopped = false

  /** Waits. Ends early on `stop`. */
  async function pause(ms: number): Promise<void> {
    if (stopped) return
    let wake = (): void => {}
    const woken = new Promise<void>((resolve) => (wake = resolve))
    sleepers.add(wake)
    await Promise.race([parts.sleep(ms), woken])
    sleepers.delete(wake)
  }

  /** The first edit of a quiet thread goes out at once. */
  async function run(id: string, line: Line): Promise<void> {
    for (let next = line.waiting.values().next().value; next && !stopped; next = line.waiting.values().next().value) {
      line.current = next
      line.waiting.delete(nameOf(next))
      await carryOut(next).catch((error: unknown) => log('a card in a team was not edited', { error }))
      if (!stopped) delete line.current
      await pause(gapMs)
    }
    if (stopped) return
    lines.delete(id)
    running.delete(id)
  }

  function ask(job: Job): void {
    if (stopped) return
    const id = teamId(job.key)
    const line = lines.get(id)
    // A direct request replaces one that `resume` repeats.
    if (line) return void ((!job.ifOwed || !line.waiting.has(nameOf(job))) && line.waiting.set(nameOf(job), job))
    const made: Line = { waiting: new Map([[nameOf(job), job]]) }
    lines.set(id, made)
    running.set(
      id,
      Promise.resolve().then(() => writeFor(undefined, () => run(id, made))),
    )
  }

  /** Rebuilds the card before each attempt, because the team may have changed while waiting. */
  async function carryOut(job: Job): Promise<void> {
    for (let count = 1; !stopped; count++) {
      const team = (await store.readTeam(job.key))?.value
      const owed = owedFor(team, job)
      if (job.ifOwed && owed === undefined) return
      const edit = await editFor(parts, job, team)
      if (edit === 'later' || stopped) return
      if (edit === 'nothing') return settle(job, owed)
      const result = await parts.sender.edit({ ...edit.thread, tenant: job.key.tenant }, edit.post, edit.view)
      if (stopped) return
      if (isFinal(result.outcome)) {
        if (result.outcome !== 'sent') log('a card in a team was not edited', { outcome: result.outcome })
        return settle(job, owed)
      }
      const wait = result.outcome === 'throttled' ? result.retryAfterMs : 0
      if (result.outcome === 'throttled' && wait <= longestWaitMs && count < tries) {
        await pause(wait)
        continue
      }
      log('a card in a team was not edited', { outcome: result.outcome })
      return putOff(job, owed !== undefined, result.outcome === 'throttled', wait)
    }
  }

  async function settle(job: Job, owed: Posted | string | undefined): Promise<void> {
    backOff.delete(`${teamId(job.key)}\n${nameOf(job)}`)
    if (owed === undefined) return
    await changeTeam(store, job.key, clock(), (latest) => latest && withoutOwed(latest, owed))
    const after = await store.readTeam(job.key)
    // If the coach was added again in the meantime, the document stays.
    if (after && isOver(after.value))
      await store.deleteTeam(job.key, after.version).catch((error: unknown) => {
        if (!(error instanceof VersionConflict)) throw error
      })
  }

  /** Postpones an edit. One that the team doesn't owe is kept only if it certainly didn't arrive. */
  async function putOff(job: Job, isOwed: boolean, isThrottled: boolean, wait: number): Promise<void> {
    if (!isOwed && !isThrottled) return
    const id = `${teamId(job.key)}\n${nameOf(job)}`
    const count = (backOff.get(id)?.count ?? 0) + 1
    const ms = Math.min(longestBackOffMs, Math.max(wait, firstBackOffMs * 2 ** Math.min(count - 1, 10)))
    backOff.set(id, { count, until: elapsed() + ms })
    if (!isOwed) await storeJobs(job.key, [job])
  }

  async function storeJobs(key: TeamKey, jobs: readonly Job[]): Promise<void> {
    await changeTeam(store, key, clock(), (team) => {
      if (!team) return undefined
      const fresh = jobs.filter((job) => owedFor(team, job) === undefined && !job.ifOwed)
      return owing(
        team,
        fresh.flatMap((job) => ('close' in job ? [job.close] : [])),
        fresh.flatMap((job) => ('renew' in job ? [job.renew] : [])),
        clock(),
      )
    })
  }

  /** Requests the edits that a team owes, except those that failed a short time ago. */
  async function resumeTeam(key: TeamKey, now: Date): Promise<void> {
    const team = await changeTeam(store, key, now, (latest) => latest && triedToday(latest, now))
    if (!team?.thread) return
    const { close, renew } = team.owed
    const jobs: Job[] = [
      ...close.map((post): Job => ({
        key,
        close: post,
        thread: team.thread,
        text: texts.closedCard.over,
        ifOwed: true,
      })),
      ...renew.map((owed): Job => ({ key, renew: renewalOf(owed), ifOwed: true })),
    ]
    for (const job of jobs) if ((backOff.get(`${teamId(key)}\n${nameOf(job)}`)?.until ?? 0) <= elapsed()) ask(job)
  }

  return {
    renew: (key, what) => ask({ key, renew: what }),
    close(key, thread, posts, text) {
      for (const { conversationId, activity } of posts) ask({ key, close: { conversationId, activity }, thread, text })
    },
    async resume(now) {
      const failed = (error: unknown): void => log('card edits that a team owes could not be resumed', { error })
      const owing = await store.teamsOwing().catch((error: unknown) => (failed(error), []))
      for (const error of await inEach(owing, (key) => resumeTeam(key, now))) failed(error)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values())
    },
    async stop() {
      stopped = true
      for (const wake of sleepers) wake()
      const left = [...lines.values()].map(({ waiting, current }) => [
        ...(current ? [current] : []),
        ...waiting.values(),
      ])
      const written = sideBySide(
        left.filter((jobs) => jobs.length > 0),
        (jobs) =>
          storeJobs((jobs[0] as Job).key, jobs).catch((error: unknown) => log('edits were not stored', { error })),
      )
      await Promise.race([written, new Promise((resolve) => setTimeout(resolve, stopMs).unref())])
      running.clear()
      lines.clear()
    },
  }
}

/** Whether the coach was removed from the team and has closed its cards elsewhere. */
const isOver = ({ introduced, members, leads, owed }: Team): boolean =>
  !introduced && Object.keys(members).length + leads.length + owed.close.length + owed.renew.length === 0
