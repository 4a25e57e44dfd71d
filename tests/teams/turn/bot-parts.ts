import type { Coach } from '../../../src/kernel/coach.ts'
import { parseAction } from '../../../src/router/parse-action.ts'
import { render } from '../../../src/teams/cards/render.ts'
import { createChannel } from '../../../src/teams/sdk/create-channel.ts'
import type { BotParts } from '../../../src/teams/turn/exchange.ts'
import type { virtualTimers } from '../../fakes/virtual-timers.ts'

/** The parts of a bot on the real SDK, without credentials, with a coach that answers in its own way. */
export const botParts = ({ timers, sleep }: ReturnType<typeof virtualTimers>, handle: Coach['handle']): BotParts => ({
  channel: createChannel(undefined, timers),
  coach: { handle, delivered: () => Promise.resolve(), undelivered: () => Promise.resolve() },
  find: () => [],
  sender: {} as BotParts['sender'],
  render,
  parseAction,
  local: true,
  clock: () => new Date('2026-11-23T08:00:00Z'),
  waiting: { sleep, chance: () => 0.5 },
  timers,
  log: () => {},
})
