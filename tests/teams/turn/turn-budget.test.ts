import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Authenticated } from '../../../src/teams/channel/channel.ts'
import { createChannel } from '../../../src/teams/sdk/create-channel.ts'
import { createBot } from '../../../src/teams/turn/bot.ts'
import type { BotParts } from '../../../src/teams/turn/exchange.ts'
import { Incoming } from '../../../src/teams/incoming/incoming.ts'
import { virtualTimers } from '../../fakes/virtual-timers.ts'
import { openFrontDoor, recorded, type FrontDoor } from '../front-door.ts'
import { botParts } from './bot-parts.ts'

let door: FrontDoor
let time: ReturnType<typeof virtualTimers>
beforeEach(async () => {
  time = virtualTimers()
  door = await openFrontDoor({}, { timers: time.timers, sleep: time.sleep })
  await door.say('hi')
  door.connector.requests.length = 0
})
afterEach(() => door.close())

/** Resolves when the connector has received this many messages and edits. */
const heard = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => void (sent().length >= count && resolve())
    door.connector.onRequest(look)
    look()
  })
const sent = () => door.connector.requests.filter(({ body }) => body.type === 'message')
const taken = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const from = time.now()
  let took = Number.NaN
  const done = work.then((result) => {
    took = time.now() - from
    return result
  })
  await time.advance(30_000)
  return [await done, took]
}
const late = 'This is taking longer than usual. Please try again in a moment.'

test.each(['hang', 'drip'] as const)(
  'when the connector’s behavior is "%s", a typed message is answered within 12 s, and the reply is sent once',
  async (behavior) => {
    door.connector.will(behavior, ...Array.from({ length: 9 }, () => 'hang' as const))
    const first = heard(1)
    const answer = door.say('help')
    await first
    const [{ status }, ms] = await taken(answer)
    expect(status).toBe(200)
    expect(ms).toBeLessThanOrEqual(12_000)
    expect(sent()).toHaveLength(1)
  },
)

test('a letter that is typed after a question didn’t arrive shows the question, and isn’t taken for its answer', async () => {
  door.connector.will('hang')
  const first = heard(1)
  const answer = door.say('quiz 2 single')
  await first
  await taken(answer)
  const lastCard = (): string => JSON.stringify(door.connector.cards().at(-1))
  await door.say('b sure')
  expect(lastCard()).toContain('"presentation"')
  expect(lastCard()).not.toContain('Sources')
  await door.say('b sure')
  expect(lastCard()).toContain('Sources')
})

test('a turn doesn’t wait longer than 12 s for a connector that throttles each attempt', async () => {
  const throttled = { status: 429, headers: { 'retry-after': '9' } }
  door.connector.will(throttled, throttled, throttled)
  const first = heard(1)
  const answer = door.say('help')
  await first
  const [{ status }, ms] = await taken(answer)
  expect(status).toBe(200)
  expect(ms).toBeLessThanOrEqual(12_000)
  expect(sent()).toHaveLength(2)
})

test('consecutive messages share one limit', async () => {
  const slow = { status: 429, headers: { 'retry-after': '5' } }
  door.connector.will(slow, { status: 201 }, slow, { status: 201 }, slow, slow)
  const first = heard(1)
  const answers = [door.say('quiz 1'), door.say('help'), door.say('progress')]
  await first
  for (const answer of answers) {
    const [{ status }, ms] = await taken(answer)
    expect(status).toBe(200)
    expect(ms).toBeLessThanOrEqual(12_000)
  }
})

test('a pressed button is answered with a sentence at the deadline, and its card is edited afterwards', async () => {
  const press = await answeredQuestion()
  door.connector.will({ status: 429, headers: { 'retry-after': '5' } }, 'hang')
  const second = heard(2)
  const answer = press()
  await time.waitedFor(5_000)
  await time.advance(6_000)
  await second
  const [{ status, json }, ms] = await taken(answer)
  expect([status, json['value']]).toEqual([200, late])
  expect(ms).toBeLessThanOrEqual(6_000)
  await heard(3)
  expect(sent().map(({ method }) => method)).toEqual(['POST', 'POST', 'PUT'])
  const again = await press()
  expect(JSON.stringify(again.json)).not.toContain(late)
  expect(sent()).toHaveLength(3)
})

/** Answers the first of two questions. @returns a function that presses "next" below it */
async function answeredQuestion() {
  await door.say('quiz 2 single')
  const presentation = /"presentation":"([^"]+)"/.exec(JSON.stringify(door.connector.cards().at(-1)))?.[1]
  await door.press('answer', { presentation, pick1: 'a', confidence: 'sure' })
  await heard(2)
  door.connector.requests.length = 0
  return () => door.press('next', { after: presentation }, { id: 'one-press', replyToId: 'm2' })
}

/** Creates a bot on the real SDK, with a coach or sign-in that hangs. */
function hangingBot(change: Partial<BotParts>) {
  const parts: BotParts = { ...botParts(time, () => new Promise(() => {})), ...change }
  const bot = createBot(parts)
  return (name: string, id: string) =>
    bot.receive('', Incoming.parse({ ...recorded(name), serviceUrl: door.connector.url, id }))
}

test('a hanging disk delays neither the turn nor the turns behind it', async () => {
  const receive = hangingBot({})
  const [answers, ms] = await taken(
    Promise.all([receive('invoke-card', 'a'), receive('invoke-card', 'b'), receive('message-personal', 'c')]),
  )
  expect(ms).toBeLessThanOrEqual(12_000)
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(answers.map(({ body }) => (body as { value?: unknown } | undefined)?.value)).toEqual([late, late, undefined])
  const spoken = heard(1)
  void answers[2]?.after?.()
  await spoken
  expect(JSON.stringify(door.connector.cards())).toContain(late)
})

const bodyOf = (answer: { readonly body?: unknown }) => (answer.body as { composeExtension?: unknown }).composeExtension

test('a search doesn’t wait for the person’s slow turn', async () => {
  const receive = hangingBot({})
  void receive('invoke-card', 'a')
  const [answer, ms] = await taken(receive('invoke-search', 'b'))
  expect([answer.status, bodyOf(answer), ms]).toEqual([
    200,
    { type: 'result', attachmentLayout: 'list', attachments: [] },
    0,
  ])
})

test('a search whose sign-in never ends is answered within 2 s', async () => {
  const receive = hangingBot({ channel: { authenticate: () => new Promise(() => {}) } })
  const [answer, ms] = await taken(receive('invoke-search', 'a'))
  expect([answer.status, ms]).toEqual([503, 2_000])
})

test('a search that fails, and one too many, get a sentence in Teams’ form for searches', async () => {
  const failing = hangingBot({
    find: () => {
      throw new Error('the search failed')
    },
  })
  expect(bodyOf(await failing('invoke-search', 'a'))).toEqual({
    type: 'message',
    text: expect.stringContaining('Something went wrong'),
  })
  const receive = hangingBot({})
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => receive('invoke-search', `s${index}`)))
  const busy = answers.filter((answer) => JSON.stringify(bodyOf(answer)).includes('still working'))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(busy.length).toBeGreaterThan(0)
  expect(busy.length).toBeLessThan(30)
})

test('a sign-in whose keys never arrive is answered within 12 s, and its turn never runs', async () => {
  let turns = 0
  let arrive = (_: Authenticated): void => {}
  const real = createChannel(undefined, time.timers)
  const receive = hangingBot({
    channel: { authenticate: () => new Promise((resolve) => (arrive = resolve)) },
    coach: {
      handle: () => Promise.reject(new Error(`turn ${++turns}`)),
      delivered: () => Promise.resolve(),
      undelivered: () => Promise.resolve(),
    },
  })
  const [{ status }, ms] = await taken(receive('invoke-card', 'a'))
  expect([status, ms]).toEqual([503, 12_000])
  arrive(await real.authenticate('', Incoming.parse({ ...recorded('invoke-card'), serviceUrl: door.connector.url })))
  await time.advance(1)
  expect(turns).toBe(0)
})
