import { forgetRemoved } from './forget-removed.ts'
import { remind, type Reminding } from './remind.ts'
import { teamEvents, type TeamEvents } from './team-events.ts'

const tickMs = 20_000

/** Looks for due daily messages until stopped. `stop` waits for those under way. */
export function startReminders(parts: Reminding & TeamEvents, clock: () => Date): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let swept = ''
  const tick = async (): Promise<void> => {
    try {
      const now = clock()
      const counts = await remind(parts, now)
      if (Object.keys(counts).length > 0) parts.log('daily messages', counts)
      const events = await teamEvents(parts, now)
      if (Object.keys(events).length > 0) parts.log('events of teams', events)
      if (parts.stopping?.aborted) return
      const day = now.toISOString().slice(0, 10)
      if (swept === day) return
      swept = day
      const forgotten = await forgetRemoved(parts, now)
      if (forgotten > 0) parts.log('forgot learners who removed the app', { forgotten })
    } catch (error) {
      parts.log('the reminders failed and will try again', { error })
    }
  }
  const loop = async (): Promise<void> => {
    await tick()
    if (!stopped) timer = setTimeout(() => void (running = loop()), tickMs)
  }
  let running = loop()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
