import { startDeadline, type Deadline } from '../channel/deadline.ts'
import type { Incoming } from '../incoming/incoming.ts'
import { Admission } from './admission.ts'
import { failed, late } from './apologize.ts'
import type { BotParts, Exchange, Received } from './exchange.ts'
import { TurnRunner } from './turn-runner.ts'

export interface Bot {
  /**
   * Handles an activity that has passed the gate, within 12 s. Never throws.
   * @param spentMs milliseconds since the request arrived
   */
  receive(authorization: string, activity: Incoming, spentMs?: number): Promise<Received>
  /** Answers all running turns within `ms` milliseconds, because the process is about to stop. */
  hurry(ms: number): void
}

/** Teams gives up on a turn after 15 s, and the request and response take time, too. */
const turnMs = 12_000

/** Creates the bot: it takes activities in, and gives each one a turn, a deadline, and a response. */
export function createBot(parts: BotParts): Bot {
  const turns = new TurnRunner(parts)
  const admission = new Admission(parts, (exchange) => turns.run(exchange))
  const running = new Set<Deadline>()
  return {
    async receive(authorization, activity, spentMs = 0) {
      const deadline = startDeadline(parts.timers, turnMs - spentMs)
      const exchange: Exchange = { authorization, activity, deadline, hasSpoken: false }
      running.add(deadline)
      try {
        return await deadline.race(admission.admit(exchange))
      } catch (error) {
        return deadline.isOver ? late(parts, exchange) : failed(parts, exchange, error)
      } finally {
        deadline.lift()
        running.delete(deadline)
      }
    },
    hurry(ms) {
      for (const deadline of running) deadline.shorten(ms)
    },
  }
}
