import type { Catalog } from '../content/catalog.ts'
import { forgetRemoved } from './forget-removed.ts'
import { learnDifficultiesFromAll } from './learn-difficulties.ts'
import { mendStored } from './mend-stored.ts'
import { sendDue, type SendingDue } from './send-due.ts'
import type { TeamWork } from '../kernel/team-event.ts'
import { runTeamEvents } from './run-team-events.ts'
import { watchClock } from './watch-clock.ts'

const tickMs = 20_000

type Parts = SendingDue & TeamWork

/** Runs scheduled work until stopped. `stop` waits for messages under way. */
export function startReminders(
  parts: Parts & {
    /** Ends early when the process stops. */
    readonly sleep: (ms: number) => Promise<void>
  },
  clock: () => Date,
  elapsed: () => number = () => performance.now(),
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const signal = parts.signal ? AbortSignal.any([parts.signal, stopping.signal]) : stopping.signal
  /** Ends early on `stop`. Each wait listens for itself: a promise that all of them raced would keep something of each until the end. */
  const pause = async (): Promise<void> => {
    let wake = (): void => {}
    const stopped = new Promise<void>((resolve) => (wake = resolve))
    signal.addEventListener('abort', wake, { once: true })
    await Promise.race([parts.sleep(tickMs), stopped])
    signal.removeEventListener('abort', wake)
  }
  // Each on its own, because daily messages to many people take half an hour, and upkeep reads every document, for which learning needn't wait.
  const loops = Object.values(reminders(parts, clock, elapsed, signal)).map(async (work) => {
    while (!signal.aborted) {
      await work()
      if (!signal.aborted) await pause()
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** What to call every few seconds. Nothing of it throws. */
export interface Reminders {
  /** Sends the messages to learners that are due. */
  messages(): Promise<void>
  /** Does what is due in teams. */
  teams(): Promise<void>
  /** Corrects future dates in the store, and deletes what is to be forgotten: at the start, and once a day. */
  upkeep(): Promise<void>
  /** Learns how hard questions are: at the start, once a day, and after the content was reloaded. */
  learning(): Promise<void>
}

/**
 * After the clock was set, nothing is done until the clock is steady again. Future dates in the store are also corrected after it was set back.
 * @param elapsed monotonic milliseconds since any fixed instant
 */
export function reminders(shared: Parts, clock: () => Date, elapsed: () => number, signal = shared.signal): Reminders {
  const look = watchClock(clock, elapsed)
  let mended = ''
  const sweepingDaily = onceADay()
  const learningDaily = onceADay<Catalog>()
  /** The time, unless the clock was set a short time ago. */
  const time = (): Date | undefined => {
    const { now, jump, isSteady } = look()
    if (jump !== 0) shared.log('the clock was set', { seconds: Math.round(jump / 1000) })
    if (jump < 0) mended = ''
    return isSteady ? now : undefined
  }
  const safely = async (work: (parts: Parts, now: Date) => Promise<void>): Promise<void> => {
    // Read each time, because the content can be reloaded.
    const parts: Parts = { ...shared, ...(signal ? { signal } : {}) }
    try {
      const now = time()
      if (now) await work(parts, now)
    } catch (error) {
      parts.log('the reminders failed and will try again', { error })
    }
  }
  /** @throws if some couldn't be deleted */
  const sweep = async (parts: Parts, now: Date): Promise<boolean> => {
    const forgotten = await forgetRemoved(parts, now)
    if (forgotten > 0) parts.log('forgot learners who removed the app', { forgotten })
    return true
  }
  return {
    messages: () =>
      safely(async (parts) => {
        const counts = await sendDue(parts, time)
        if (Object.keys(counts).length > 0) parts.log('scheduled messages', counts)
      }),
    teams: () =>
      safely(async (parts, now) => {
        const events = await runTeamEvents(parts, now)
        if (Object.keys(events).length > 0) parts.log('events of teams', events)
      }),
    upkeep: () =>
      safely(async (parts, now) => {
        const day = now.toISOString().slice(0, 10)
        if (mended !== day) {
          mended = day
          await mend(parts, now)
        }
        await sweepingDaily(now, undefined, () => sweep(parts, now))
      }),
    // Apart from upkeep, because it reads every answer, and deletions must not wait for it.
    learning: () =>
      safely(async (parts, now) => {
        await learningDaily(now, parts.catalog, () => learn(parts))
      }),
  }
}

const hourMs = 3_600_000

/** Does work once a day, and once for each version of what it's about. If it fails or throws, the next attempt is an hour later. */
function onceADay<About = undefined>() {
  let done: { readonly day: string; readonly about: About } | undefined
  let failed: { readonly againAt: number; readonly about: About } | undefined
  return async (now: Date, about: About, work: () => Promise<boolean>): Promise<void> => {
    const day = now.toISOString().slice(0, 10)
    if (done?.day === day && done.about === about) return
    if (failed && failed.about === about && now.getTime() < failed.againAt) return
    failed = { againAt: now.getTime() + hourMs, about }
    if (!(await work())) return
    failed = undefined
    done = { day, about }
  }
}

/** A failure here must not delay deletions. */
async function mend(parts: Parts, now: Date): Promise<void> {
  try {
    const documents = await mendStored(parts, now)
    if (documents > 0) parts.log('corrected future dates in the store', { documents })
  } catch (error) {
    parts.log('future dates in the store were not corrected', { error })
  }
}

/** Without it, the difficulties known so far stay. @returns whether it was done; if not, the next attempt is an hour later */
async function learn(parts: Parts): Promise<boolean> {
  try {
    const unread = await learnDifficultiesFromAll(parts)
    if (unread > 0) parts.log('some answers could not be read for the difficulty of questions', { learners: unread })
    return true
  } catch (error) {
    parts.log('the difficulty of questions was not learned', { error })
    return false
  }
}
