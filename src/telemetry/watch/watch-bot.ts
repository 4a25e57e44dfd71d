import type { Bot } from '../../teams/turn/bot.ts'
import type { TurnEnd } from '../names.ts'
import type { Telemetry } from '../telemetry.ts'
import type { CurrentTurn, Running } from './current-turn.ts'

/** Measures each turn, from the activity's arrival to the response. */
export function watchBot(bot: Bot, telemetry: Telemetry, current: CurrentTurn, clock: () => Date) {
  let open = 0
  return {
    /** Turns under way. */
    open: () => open,
    bot: {
      hurry: (ms) => bot.hurry(ms),
      async receive(authorization, activity, spentMs = 0) {
        const turn: Running = {
          at: new Date(clock().getTime() - spentMs),
          startedAt: performance.now() - spentMs,
          durationMs: 0,
          intent: 'none',
          feature: 'none',
          end: 'answered',
          parts: [],
          isOver: false,
        }
        open++
        try {
          return await current.run(turn, () => bot.receive(authorization, activity, spentMs))
        } finally {
          open--
          turn.durationMs = performance.now() - turn.startedAt
          turn.isOver = true
          telemetry.turn(turn)
        }
      },
    } satisfies Bot,
  }
}

/** Notes how a turn ended, if it wasn't simply answered. The first word counts: a late turn can fail afterwards. */
export const turnEnded =
  (current: CurrentTurn) =>
  (end: TurnEnd): void => {
    const turn = current.get()
    if (turn?.end === 'answered') turn.end = end
  }
