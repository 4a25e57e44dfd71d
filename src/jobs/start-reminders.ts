import { forgetRemoved } from './forget-removed.ts'
import { mendStored } from './mend-stored.ts'
import { sendDue, type SendingDue } from './send-due.ts'
import type { TeamWork } from '../kernel/team-event.ts'
import { runTeamEvents } from './run-team-events.ts'
import { inEach } from '../kernel/async/in-each.ts'
import { watchClock } from './watch-clock.ts'

const tickMs = 20_000

type Parts = SendingDue & TeamWork

/** Runs scheduled work until stopped. `stop` waits for messages under way. */
export function startReminders(parts: Parts, clock: () => Date): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const signal = parts.signal ? AbortSignal.any([parts.signal, stopping.signal]) : stopping.signal
  let timer: NodeJS.Timeout | undefined
  const tick = reminderTick(parts, clock, () => performance.now(), signal)
  const loop = async (): Promise<void> => {
    await tick()
    if (!signal.aborted) timer = setTimeout(() => void (running = loop()), tickMs)
  }
  let running = loop()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await running
    },
  }
}

/**
 * Returns the function to call every few seconds. It does what is due, and never throws. After the clock was set, it does nothing until the
 * clock is steady again. It corrects future dates in the store at the start, after the clock was set back, and once a day.
 */
export function reminderTick(
  shared: Parts,
  clock: () => Date,
  elapsed: () => number,
  signal = shared.signal,
): () => Promise<void> {
  const look = watchClock(clock, elapsed)
  let mended = ''
  let swept = ''
  let sweepAgainAt = 0
  return async () => {
    // Read for each tick, because the content can be reloaded.
    const parts: Parts = { ...shared, ...(signal ? { signal } : {}) }
    try {
      const { now, jump, isSteady } = look()
      if (jump !== 0) parts.log('the clock was set', { seconds: Math.round(jump / 1000) })
      if (jump < 0) mended = ''
      if (!isSteady) return
      const day = now.toISOString().slice(0, 10)
      await due(parts, now)
      if (mended !== day) await mend(parts, now)
      mended = day
      if (swept === day || now.getTime() < sweepAgainAt) return
      // If some couldn't be deleted, the next attempt is an hour later.
      sweepAgainAt = now.getTime() + 3_600_000
      const forgotten = await forgetRemoved(parts, now)
      sweepAgainAt = 0
      swept = day
      if (forgotten > 0) parts.log('forgot learners who removed the app', { forgotten })
    } catch (error) {
      parts.log('the reminders failed and will try again', { error })
    }
  }
}

/** A failure here must not delay messages. */
async function mend(parts: Parts, now: Date): Promise<void> {
  try {
    const documents = await mendStored(parts, now)
    if (documents > 0) parts.log('corrected future dates in the store', { documents })
  } catch (error) {
    parts.log('future dates in the store were not corrected', { error })
  }
}

async function due(parts: Parts, now: Date): Promise<void> {
  const errors = await inEach([sendDueLogged, teamEventsLogged], (work) => work(parts, now))
  for (const error of errors) parts.log('the reminders failed and will try again', { error })
}

async function sendDueLogged(parts: Parts, now: Date): Promise<void> {
  const counts = await sendDue(parts, now)
  if (Object.keys(counts).length > 0) parts.log('scheduled messages', counts)
}

async function teamEventsLogged(parts: Parts, now: Date): Promise<void> {
  const events = await runTeamEvents(parts, now)
  if (Object.keys(events).length > 0) parts.log('events of teams', events)
}
