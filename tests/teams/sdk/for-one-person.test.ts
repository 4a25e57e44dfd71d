import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startDeadline } from '../../../src/teams/channel/deadline.ts'
import { realTimers } from '../../../src/teams/channel/timers.ts'
import { Incoming } from '../../../src/teams/incoming/incoming.ts'
import { createChannel } from '../../../src/teams/sdk/create-channel.ts'
import { startConnector, type FakeConnector } from '../../fakes/connector.ts'
import { recorded } from '../front-door.ts'

let connector: FakeConnector
beforeAll(async () => {
  connector = await startConnector()
})
afterAll(() => connector.stop())

test('a message to one person is edited as such, without a recipient, and other messages as before', async () => {
  const channel = createChannel(undefined, realTimers)
  const activity = Incoming.parse({ ...recorded('message-channel-mention'), serviceUrl: connector.url })
  const { turn } = await channel.authenticate('', activity)
  const deadline = startDeadline(realTimers, 10_000)
  const message = { card: { type: 'AdaptiveCard' }, summary: 'Hi' }
  await turn(deadline, async (chat) => {
    const [own, shared] = [await chat.sendAlone(message), await chat.send(message)]
    await chat.edit(own ?? '', message, true)
    await chat.edit(shared ?? '', message)
  })
  deadline.lift()
  expect(connector.requests.map(({ method, path }) => `${method} ${path.replace(/^.*activities/, '')}`)).toEqual([
    'POST ?isTargetedActivity=true',
    expect.stringMatching(/^POST (?!.*Targeted)/),
    'PUT /m1?isTargetedActivity=true',
    'PUT /m2',
  ])
  expect(connector.requests[2]?.body).not.toHaveProperty('recipient')
  expect([...connector.alone]).toEqual([['m1', '29:1learner']])
  expect([...connector.shown.keys()]).toEqual(['m2'])
})
