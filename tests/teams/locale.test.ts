import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openFrontDoor, recorded, type Body, type FrontDoor } from './front-door.ts'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

/** What the bot sent since the last look. */
const sent = (): string =>
  JSON.stringify(door.connector.requests.splice(0).map(({ body }) => [body.summary, body.attachments]))
const client = (locale: string): Body => ({
  locale,
  entities: [{ type: 'clientInfo', locale, country: 'US', platform: 'Web', timezone: 'Europe/Berlin' }],
})
const says = async (text: string, locale: string): Promise<string> => {
  await door.say(text, client(locale))
  return sent()
}

test.each([
  ['en-GB', 'Friday 18 December 2026', '18 December 2026', '16:30'],
  ['en-US', 'Friday, December 18, 2026', 'December 18, 2026', '4:30 PM'],
  ['de-DE', 'Friday 18 December 2026', '18 December 2026', '16:30'],
  ['en-AU', 'Friday 18 December 2026', '18 December 2026', '4:30 PM'],
  ['en-CA', 'Friday, December 18, 2026', 'December 18, 2026', '4:30 PM'],
  ['ja-JP', 'Friday, December 18, 2026', 'December 18, 2026', '16:30'],
  ['fr', 'Friday 18 December 2026', '18 December 2026', '16:30'],
  ['en', 'Friday 18 December 2026', '18 December 2026', '16:30'],
  ['xx-QQ', 'Friday 18 December 2026', '18 December 2026', undefined],
])(
  'with a client in %s, dates and times are written as people there write them, in English',
  async (locale, full, long, time) => {
    expect(await says('my exam is on 2026-12-18', locale)).toContain(full)
    const at = await says('remind me at 16:30', locale)
    if (time) expect(at).toContain(time)
    const settings = await says('settings', locale)
    expect(settings).toContain('"value":"16:30"')
    if (time) expect(settings).toContain(`"title":"${time}"`)
    const saved = await door.press('settings.save', settingsFields, client(locale))
    expect(JSON.stringify(saved.json)).toContain(long)
  },
)

const settingsFields = { examDate: '2026-12-18', perDay: '5', time: '16:30', background: 'both' }

test('the locale is kept: a pressed button and a scheduled message without one are written as the last message was', async () => {
  await says('hi', 'en-US')
  await says('remind me at 16:30', 'en-US')
  const { locale: _, ...invoke } = recorded('invoke-card')
  await door.post(invoke, {
    entities: [],
    value: { action: { type: 'Action.Execute', verb: 'settings', data: { verb: 'settings' } }, trigger: 'manual' },
  })
  expect(sent()).toContain('4:30 PM')
  await door.restart()
  door.moveTo('2026-11-24T16:00:00Z')
  expect(await door.remind()).toMatchObject({ sent: 1 })
  const daily = sent()
  expect(daily).toContain('9:00 AM')
  expect(daily).not.toContain('09:00')
})

test('each of several people who write at the same time reads their own form', async () => {
  const people = Array.from({ length: 12 }, (_, number) => ({ number, locale: number % 2 ? 'en-US' : 'en-GB' }))
  await Promise.all(
    people.map(({ number, locale }) =>
      door.say('remind me at 16:30', {
        ...client(locale),
        from: { id: `29:${number}`, aadObjectId: `person-${number}` },
        conversation: { ...(recorded('message-personal')['conversation'] as Body), id: `a:${number}` },
      }),
    ),
  )
  for (const { number, locale } of people) {
    const { body } = door.connector.requests.find(({ path }) => path.includes(`/a%3A${number}/`)) ?? {}
    expect(JSON.stringify(body)).toContain(locale === 'en-US' ? '4:30 PM' : '16:30')
  }
})

test('what a whole team reads doesn’t depend on who asked for it', async () => {
  const ask = (locale: string) =>
    door.post(recorded('message-channel-mention'), {
      ...client(locale),
      text: '<at>Shipmate</at> team quiz',
      entities: recorded('message-channel-mention')['entities'],
    })
  await ask('en-US')
  expect(sent()).toMatch(/Closes today at 17:00/)
})
