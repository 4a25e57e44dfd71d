import { afterEach, expect, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from '../teams/front-door.ts'
import { fakeInsights, telemetryEnv } from './fake-insights.ts'

let door: FrontDoor
afterEach(() => door.close())

test.each(['hang', 'throw', { status: 401 }, { status: 500 }] as const)(
  'if sending telemetry ends with %j, turns are answered and the process stops in time',
  async (answer) => {
    const insights = fakeInsights()
    insights.will(answer)
    door = await openFrontDoor({ ...telemetryEnv, LOG_LEVEL: 'warn' }, { telemetryTo: insights.transport })
    expect((await door.say('hi')).status).toBe(200)
    expect(door.connector.cards()).toHaveLength(1)
    const from = performance.now()
    await door.stop()
    expect(performance.now() - from).toBeLessThan(4_800)
    expect(insights.requests.length).toBeGreaterThan(0)
    insights.release()
    // What is retried in vain isn't known when the process stops.
    if (typeof answer === 'object' && answer.status === 401)
      expect(door.logged.filter((line) => line.includes('telemetry was not sent'))).toHaveLength(1)
  },
)

test('the process signs in with its own identity', async () => {
  const insights = fakeInsights()
  door = await openFrontDoor(telemetryEnv, { telemetryTo: insights.transport })
  await door.say('hi')
  await door.stop()
  expect(insights.requests.length).toBeGreaterThan(0)
  // The exporter would report its own use to Microsoft.
  expect(process.env['APPLICATION_INSIGHTS_NO_STATSBEAT']).toBe('1')
  for (const { url, authorization } of insights.requests) {
    expect(url).toMatch(/^https:\/\/insights\.invalid\//)
    expect(authorization).toBe('Bearer token-of-the-process')
  }
})

test('without a connection string, nothing is sent', async () => {
  const insights = fakeInsights()
  door = await openFrontDoor({}, { telemetryTo: insights.transport })
  await door.say('hi')
  await door.stop()
  expect(insights.requests).toEqual([])
})
