import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { startEntra, type FakeEntra } from '../fakes/entra.ts'
import { stopDate } from '../fakes/moved-date.ts'
import { nodes } from '../teams/cards/nodes.ts'
import type { Body } from '../teams/front-door.ts'
import { openProduction, type Production } from './open-production.ts'

let date: ReturnType<typeof stopDate>
let entra: FakeEntra
let production: Production | undefined
beforeAll(async () => {
  entra = await startEntra()
  date = stopDate('2026-11-23T08:00:00Z')
})
afterEach(async () => {
  await production?.close()
  production = undefined
})
afterAll(async () => {
  await entra.stop()
  jest.useRealTimers()
})

const last = <T>(items: readonly T[]): T => items[items.length - 1] as T
const textOf = (card: unknown): string => JSON.stringify(card)

test.each(['SingleTenant', 'Federated', 'UserAssignedMSI'] as const)(
  'with %s, a person installs the coach, studies, and is reminded the next day, and the bot signs in for each message',
  async (type) => {
    date.moveTo('2026-11-23T08:00:00Z')
    const { connector, post, say, remind, logged } = (production = await openProduction(entra, type))

    expect((await post('installation-add')).status).toBe(200)
    expect((await post('members-added-bot')).status).toBe(200)
    expect(connector.cards()).toHaveLength(1)
    expect((await say('hi')).status).toBe(200)
    expect(textOf(last(connector.cards()))).toContain('"verb"')

    expect((await say('quiz 1 single')).status).toBe(200)
    const question = last(connector.cards())
    const data = nodes(question).find((node) => node['verb'] === 'answer')?.['data'] as Body
    // The answered card is edited for the person's other devices, after the response.
    const edited = new Promise((resolve) => connector.onRequest(({ method }) => method === 'PUT' && resolve(method)))
    const answered = await post('invoke-card', {
      replyToId: [...connector.shown.keys()].at(-1),
      value: { action: { type: 'Action.Execute', verb: 'answer', data: { ...data, pick1: 'a' } }, trigger: 'manual' },
    })
    expect(answered.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(textOf(answered.json)).toContain('Sources')
    await edited

    date.moveTo('2026-11-24T08:11:00Z')
    expect(await remind()).toEqual({ sent: 1 })
    expect(textOf(last(connector.cards()))).toContain('daily.later')

    expect(connector.refusals()).toBe(0)
    for (const { headers } of connector.requests) expect(headers.authorization).toMatch(/^Bearer \S+$/)
    expect(entra.requests.map(({ outcome }) => outcome)).not.toContain('refused')
    expect(logged.filter((line) => /"level":"(?:warn|error|fatal)"/.test(line))).toEqual([])
  },
)

test('while the bot can’t sign in, the daily message waits, and the log says why', async () => {
  date.moveTo('2026-11-23T08:00:00Z')
  const { connector, post, say, remind, logged } = (production = await openProduction(entra))
  await post('installation-add')
  date.moveTo('2026-11-24T08:11:00Z')
  entra.refuse(true)
  expect(await remind()).toEqual({ throttled: 1 })
  expect((await say('hi')).status).toBe(200)
  const failed = logged.filter((line) => line.includes('a turn failed'))
  expect(failed.map((line) => (JSON.parse(line) as Body)['failure'])).toEqual([
    { code: 'SIGN_IN_FAILED', reason: 'AADSTS7000222' },
  ])
  expect(connector.cards()).toHaveLength(1)

  entra.refuse(false)
  date.moveTo('2026-11-24T08:13:00Z')
  expect(await remind()).toEqual({ sent: 1 })
  expect(textOf(last(connector.cards()))).toContain('daily.later')
})
