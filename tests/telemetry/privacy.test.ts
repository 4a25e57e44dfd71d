import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { attributes, metrics, revisionAttribute } from '../../src/telemetry/names.ts'
import { openFrontDoor, recorded, type Body, type FrontDoor } from '../teams/front-door.ts'
import { makeWholePerson, own } from '../teams/whole-person.ts'
import { fakeInsights, telemetryEnv } from './fake-insights.ts'

jest.setTimeout(120_000)
let door: FrontDoor
let insights: ReturnType<typeof fakeInsights>
beforeEach(async () => {
  insights = fakeInsights()
  door = await openFrontDoor(telemetryEnv, { telemetryTo: insights.transport })
})
afterEach(() => door.close())

/** Every text in a value that isn't a word of the protocol: what people typed, names, and ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** All values that telemetry may contain. */
const values = new Map<string, ReadonlySet<string>>([
  ...Object.entries(attributes).map(([name, list]): [string, ReadonlySet<string>] => [name, new Set<string>(list())]),
  [revisionAttribute, new Set([telemetryEnv.CONTAINER_APP_REVISION])],
  ['service.name', new Set(['shipmate'])],
  ['service.version', new Set(['0.1.0'])],
])

test('a whole conversation, in private and in teams, leaves no text, name, id, or token in what is sent', async () => {
  await makeWholePerson(door)
  for (const text of [
    'my dog ate the flux capacitor',
    'explain the walrus protocol',
    'a',
    'call me Walrus of the North',
  ])
    await door.say(text, own('walrus'))
  await door.say('a', { ...own('walrus'), id: 'walrus-again' })
  await door.say('a', { ...own('walrus'), id: 'walrus-again' })
  await door.remind()
  await door.teamEvents()
  await door.settled()
  await door.stop()

  const envelopes = insights.envelopes()
  expect(insights.spans().length).toBeGreaterThan(60)
  expect(
    new Set(envelopes.flatMap(({ data }) => data.baseData.metrics?.map(({ name }) => name) ?? [])).size,
  ).toBeGreaterThan(8)

  // By their form: only words from the lists, and numbers.
  const strange = envelopes.flatMap(({ data: { baseData } }) =>
    Object.entries(baseData.properties).filter(
      ([name, value]) => name !== 'service.instance.id' && !values.get(name)?.has(value),
    ),
  )
  expect(strange).toEqual([])
  const names = new Set([...Object.keys(metrics), '_OTELRESOURCE_'])
  expect(envelopes.flatMap(({ data }) => data.baseData.metrics ?? []).filter(({ name }) => !names.has(name))).toEqual(
    [],
  )

  // By their content: nothing of what was said, and of who said it.
  const all = insights.sent.join('\n')
  expect(all.match(/walrus|otter|heron|squid|puffin|boss|chief|guild|flux|canary|my .{0,9}evidence/gi)).toBeNull()
  const secrets = ['message-personal', 'message-channel-mention', 'installation-add', 'invoke-card']
    .flatMap((name) => {
      const { from, conversation, channelData, recipient, serviceUrl, id } = recorded(name)
      return textsIn([from, conversation, channelData, recipient, serviceUrl, id] satisfies Body[string][])
    })
    .filter((text) => text.length > 8)
  expect(new Set(secrets).size).toBeGreaterThan(8)
  const looked = [...secrets, 'Bearer', 'token-of-the-process', 'thread.tacv2', door.connector.url, door.dir]
  expect(looked.filter((secret) => all.includes(secret))).toEqual([])
})

test('a value that is in no list is sent as "other"', async () => {
  const { openAzureMonitor } = await import('../../src/telemetry/azure-monitor.ts')
  const settings = { connectionString: telemetryEnv.APPLICATIONINSIGHTS_CONNECTION_STRING, revision: 'r' }
  const telemetry = openAzureMonitor(settings, '1.2.3', () => {}, insights.transport)
  telemetry.record('shipmate.scheduled', 1, { event: 'Anna', send: 'sent' })
  telemetry.turn({
    at: new Date(0),
    durationMs: 5,
    feature: 'Anna',
    intent: 'my dog ate it',
    end: 'answered',
    parts: [],
  })
  await telemetry.stop()
  expect(insights.metric('shipmate.scheduled')).toEqual([
    expect.objectContaining({ event: 'other', send: 'sent', revision: 'r' }),
  ])
  expect(insights.spans().map(({ data }) => data.baseData.name)).toEqual(['other/other'])
  expect(insights.sent.join()).not.toMatch(/Anna|dog/)
})
