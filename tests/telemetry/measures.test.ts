import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { realContent } from '../real-content.ts'
import { startAzureOpenAi } from '../fakes/azure-openai.ts'
import { virtualTimers } from '../fakes/virtual-timers.ts'
import { openFrontDoor, recorded, type FrontDoor } from '../teams/front-door.ts'
import { own, peopleAt } from '../teams/whole-person.ts'
import { fakeInsights, telemetryEnv } from './fake-insights.ts'

let door: FrontDoor
let insights: ReturnType<typeof fakeInsights>
const open = async (...[env, world]: Parameters<typeof openFrontDoor>): Promise<void> => {
  door = await openFrontDoor({ ...telemetryEnv, ...env }, { telemetryTo: insights.transport, ...world })
}
beforeEach(() => {
  insights = fakeInsights()
})
afterEach(() => door.close())

/** How often each combination of values was counted. */
function counts(metric: string, ...names: string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const point of insights.metric(metric)) {
    const key = names.map((name) => (point as Record<string, unknown>)[name]).join(' ')
    found[key] =
      (found[key] ?? 0) + (metric.endsWith('duration') || metric.endsWith('lateness') ? point.count : point.value)
  }
  return found
}
const spansNamed = (name: string) => insights.spans().filter(({ data }) => data.baseData.name === name)

test('each turn is counted by feature, intent, and how it ended, in private and in teams', async () => {
  await open()
  await door.say('hi')
  await door.say('quiz 2')
  await door.say('a')
  await door.say('canary', { id: 'twice' })
  await door.say('canary', { id: 'twice' })
  await door.post(recorded('typing'))
  await peopleAt(door).sayIn('help', 'walrus')
  await peopleAt(door).sayIn('what is canary', 'walrus')
  door.connector.will({ status: 400 })
  await door.say('help')
  await door.stop()
  expect(counts('shipmate.turn.duration', 'feature', 'intent', 'turn')).toEqual({
    'account hello answered': 1,
    'quiz quiz answered': 1,
    'quiz answer answered': 1,
    'none none duplicate': 1,
    'none none ignored': 1,
    'account help answered': 1,
    'explain explain answered': 2,
    'account help apology': 1,
  })
})

test('a turn is a request with its parts below it; a failed one says so, and one that nobody waits for is none', async () => {
  await open()
  await door.say('hi')
  await door.post(recorded('typing'))
  door.connector.will({ status: 400 })
  await door.say('help')
  await door.stop()
  const requests = insights.spans().filter(({ data }) => data.baseType === 'RequestData')
  expect(requests.map(({ data }) => [data.baseData.name, data.baseData.success])).toEqual([
    ['account/hello', true],
    ['account/help', false],
  ])
  const [first, second] = requests.map(({ tags }) => tags['ai.operation.id'])
  const partsOf = (operation: string | undefined) =>
    insights
      .spans()
      .filter(({ tags, data }) => tags['ai.operation.id'] === operation && data.baseType === 'RemoteDependencyData')
      .map(({ data }) => `${data.baseData.name} ${data.baseData.success}`)
  expect(partsOf(first)).toEqual(['commit true', 'decide true', 'render true', 'send true'])
  expect(partsOf(second)).toContain('send false')
  expect(requests[0]).toMatchObject({
    tags: { 'ai.cloud.role': 'shipmate', 'ai.application.ver': '0.1.0' },
    data: { baseData: { properties: { revision: telemetryEnv.CONTAINER_APP_REVISION, turn: 'answered' } } },
  })
})

test('of turns that are fast and succeed, one in ten is sent with its parts', async () => {
  await open()
  for (let count = 0; count < 11; count++) await door.say('hi')
  await door.stop()
  const fast = insights.spans().filter(({ data }) => data.baseData.name === 'account/hello')
  expect(fast).toHaveLength(11)
  // Under load, a turn can take a second, and then it's sent with its parts, too.
  const slow = fast.filter(({ data }) => !data.baseData.duration?.startsWith('00:00:00')).length
  expect(spansNamed('decide').length).toBeGreaterThanOrEqual(2)
  expect(spansNamed('decide').length).toBeLessThanOrEqual(2 + slow)
})

test('a turn that runs out of time is late', async () => {
  const time = virtualTimers()
  await open({}, { timers: time.timers, sleep: time.sleep })
  const asked = new Promise<void>((resolve) => door.connector.onRequest(() => resolve()))
  door.connector.will('hang', 'hang')
  const answer = door.say('help')
  await asked
  await time.advance(30_000)
  await answer
  const stopped = door.stop()
  await time.advance(10_000)
  await stopped
  expect(counts('shipmate.turn.duration', 'turn')).toEqual({ late: 1 })
})

test('sends are counted with their outcomes and retries', async () => {
  await open()
  door.connector.will({ status: 429 }, { status: 503 }, { status: 201 })
  await door.say('hi')
  door.connector.will({ status: 403 })
  await door.say('help')
  await door.stop()
  expect(counts('shipmate.sends', 'message', 'send')).toEqual({
    'reply throttled': 1,
    'reply unclear': 1,
    'reply sent': 1,
    'reply blocked': 1,
  })
  expect(counts('shipmate.send.retries', 'message')).toEqual({ reply: 2 })
})

test('scheduled messages are counted with their outcomes, and with their lateness', async () => {
  await open()
  await door.say('hi')
  door.moveTo('2026-11-24T12:00:00Z')
  door.connector.will({ status: 429, headers: { 'retry-after': '60' } })
  await door.remind()
  door.moveTo('2026-11-24T12:02:00Z')
  await door.remind()
  await door.stop()
  expect(counts('shipmate.scheduled', 'event', 'send')).toEqual({ 'daily throttled': 1, 'daily sent': 1 })
  const [late] = insights.metric('shipmate.scheduled.lateness')
  expect(late).toMatchObject({ event: 'daily', count: 1 })
  // The daily message was planned for the morning, and it stays late by that, no matter how often it's tried.
  expect(late?.value).toBeGreaterThan(3_600)
  expect((late?.value ?? 0) % 60).toBe(0)
})

test('commits are counted by their documents, and conflicts are seen', async () => {
  await open()
  await peopleAt(door).pressIn('walrus', 'team.join.send', { alias: 'Walrus' })
  // Everyone joins at the same time, so their turns read the same version of the team.
  await Promise.all(
    ['otter', 'heron', 'squid', 'puffin'].map((user) =>
      peopleAt(door).pressIn(user, 'team.join.send', { alias: user }),
    ),
  )
  await door.settled()
  await door.stop()
  const commits = counts('shipmate.commit.duration', 'commit')
  expect(commits['stored']).toBeGreaterThan(4)
  expect(commits['conflict']).toBeGreaterThan(0)
  expect(commits['failed']).toBeUndefined()
})

test('rounds are planned, and the planner is timed', async () => {
  await open()
  await door.say('quiz 2')
  await door.stop()
  expect(counts('shipmate.plan.duration')).toEqual({ '': 1 })
})

test('explanations are counted as quoted, worded, or refused, and the model by how its requests end', async () => {
  const service = await startAzureOpenAi()
  const model = { AZURE_OPENAI_ENDPOINT: service.url, AZURE_OPENAI_DEPLOYMENT: 'coach', AZURE_OPENAI_API_KEY: 'key' }
  await open(model, { catalog: await realContent(), sleep: () => new Promise(() => {}) })
  await door.say('explain canary vs blue/green')
  service.will({ kind: 'status', status: 500 })
  await door.say('explain feature flags')
  await door.say('explain the best pizza in Naples')
  await door.say('help', own('otter'))
  await door.stop()
  await service.stop()
  expect(counts('shipmate.explanations', 'explanation')).toEqual({ worded: 1, quoted: 1, refused: 1 })
  const requests = counts('shipmate.model.duration', 'model')
  expect(requests['answered']).toBe(1)
  expect(Object.values(requests)).toEqual([1, 1])
})

test('readiness, open turns, memory, and the delay of the event loop are reported', async () => {
  await open()
  expect((await door.request('/readyz')).status).toBe(200)
  await door.stop()
  expect(counts('shipmate.readiness.checks', 'readiness')).toEqual({ ready: 1 })
  expect(insights.metric('shipmate.turns.open')).toMatchObject([{ value: 0 }])
  expect(insights.metric('shipmate.memory')[0]?.value).toBeGreaterThan(20)
  expect(insights.metric('shipmate.event_loop.delay')[0]?.value).toBeGreaterThan(0)
})
