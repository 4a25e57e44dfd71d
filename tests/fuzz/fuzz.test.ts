import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { openFrontDoor, recorded, type FrontDoor } from '../teams/front-door.ts'
import { bodies } from './mutate.ts'
import { pressed } from './pressed.ts'

jest.setTimeout(120_000)
const runs = 5_000
const bystander = '77777777-7777-4777-8777-777777777777'
const rejections: unknown[] = []
const onRejection = (reason: unknown): void => void rejections.push(reason)

let door: FrontDoor
beforeAll(async () => {
  process.on('unhandledRejection', onRejection)
  door = await openFrontDoor()
})
afterAll(async () => {
  process.off('unhandledRejection', onRejection)
  await door.close()
})

/** Another learner's document and log, by the link that only that learner has. */
async function stateOfBystander(): Promise<string> {
  const person = {
    from: { id: '29:bystander', aadObjectId: bystander },
    conversation: { id: 'a:bystander', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' },
  }
  await door.say('export my data', person)
  const [link] = /\/export\?token=[\w.-]+/.exec(JSON.stringify(door.connector.cards().at(-1))) ?? []
  const { learner, log } = (await door.request(link ?? '')).json as {
    learner: { memory: object; settings: object; round: object }
    log: object
  }
  return JSON.stringify([learner.memory, learner.settings, learner.round, log])
}

test('5,000 mutated activities: no 5xx, no time-out, no unhandled rejection, no one else’s state touched', async () => {
  const person = {
    from: { id: '29:bystander', aadObjectId: bystander },
    conversation: { id: 'a:bystander', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' },
  }
  await door.say('quiz 3', person)
  const before = await stateOfBystander()
  await door.say('quiz 5')
  const names = [
    'message-personal',
    'message-group-mention',
    'message-channel-mention',
    'message-submit',
    'invoke-card',
    'invoke-feedback',
    'installation-add',
    'members-added-bot',
    'members-added-person',
    'reaction',
  ]
  const texts = [
    'quiz',
    'b sure',
    'undo',
    'settings',
    'progress',
    'delete my data',
    'explain canary',
    'pause 3 days',
    'drill canary',
    'lab 2',
    'export my lab',
    'route',
  ]
  const verbs = [
    'answer',
    'next',
    'settings.save',
    'delete.confirm',
    'daily.start',
    'report.send',
    'quiz',
    'undo',
    'drill',
    'drill.choose',
    'drill.answer',
    'lab',
    'lab.evidence',
    'lab.check',
  ]
  const seeds = [
    ...names.map(recorded),
    ...texts.map((text) => ({ ...recorded('message-personal'), text })),
    ...verbs.map((verb) => ({
      ...recorded('invoke-card'),
      value: {
        action: {
          type: 'Action.Execute',
          verb,
          data: {
            verb,
            ...pressed,
          },
        },
        trigger: 'manual',
      },
    })),
  ].map((activity) => ({ ...activity, serviceUrl: door.connector.url }))
  const statuses = new Map<number, number>()
  const send = async (body: string): Promise<void> => {
    const { status } = await door.raw(body)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status >= 500) throw new Error(`status ${status} for ${body.slice(0, 500)}`)
  }
  let ids = 0
  const withId = (body: string): string => body.replace('"1795430000001"', `"fuzz-${++ids}"`)
  const samples = fc.sample(bodies(seeds), { numRuns: runs, seed: 400 })
  const waiting = samples.map(withId)
  const worker = async (): Promise<void> => {
    for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) await send(body)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(runs)
  expect(statuses.get(200)).toBeGreaterThan(runs / 4)
  expect(statuses.get(400)).toBeGreaterThan(runs / 20)
  expect(rejections).toEqual([])
  expect(await stateOfBystander()).toBe(before)
  expect((await door.say('help')).status).toBe(200)
}, 400_000)
