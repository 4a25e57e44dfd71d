import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Coach } from '../../../src/kernel/coach.ts'
import { notice } from '../../../src/kernel/notice.ts'
import { Incoming } from '../../../src/teams/incoming/incoming.ts'
import { createBot } from '../../../src/teams/turn/bot.ts'
import { startConnector, type FakeConnector } from '../../fakes/connector.ts'
import { virtualTimers } from '../../fakes/virtual-timers.ts'
import { recorded } from '../front-door.ts'
import { botParts } from './bot-parts.ts'

let connector: FakeConnector
let time: ReturnType<typeof virtualTimers>
beforeEach(async () => {
  connector = await startConnector()
  time = virtualTimers()
})
afterEach(() => connector.stop())

/** Sends an activity to a bot that needs some time for its answer. @returns the types of what it sends, in order */
async function sentFor(name: string, ms: number): Promise<(string | undefined)[]> {
  const handle: Coach['handle'] = async () => {
    await time.sleep(ms)
    return { messages: [notice('Hi', [], []), notice('Next', [], [])] }
  }
  const bot = createBot(botParts(time, handle))
  const received = bot.receive('', Incoming.parse({ ...recorded(name), serviceUrl: connector.url }))
  await time.untilDone(received)
  await time.advance(20_000)
  return connector.requests.map(({ body }) => body.type)
}

test.each(['message-personal', 'message-channel-mention', 'message-group-mention'])(
  '%s: typing shows after a second, again every three, and ends with the reply',
  async (name) => {
    expect(await sentFor(name, 5_000)).toEqual(['typing', 'typing', 'message', 'message'])
  },
)

test('a quick answer shows no typing, and a pressed button never does', async () => {
  expect(await sentFor('message-channel-mention', 500)).toEqual(['message', 'message'])
  connector.requests.length = 0
  expect(await sentFor('invoke-card', 5_000)).toEqual(['message', 'message'])
})

test('nothing is typed once the first message is on its way, however long the next one takes', async () => {
  connector.will({ status: 201 }, { status: 429, headers: { 'retry-after': '5' } })
  expect(await sentFor('message-personal', 500)).toEqual(['message', 'message', 'message'])
})
