import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { nextPushAt } from '../../../src/domain/learner/push-plan.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'

let desk: Desk
// Monday 23 November 2026, 09:00 in Berlin; study days are Monday to Friday.
beforeEach(async () => {
  desk = await openDesk()
  await desk.type('hi')
})
afterEach(() => desk.close())

const push = async () => (await desk.learner())?.push
const says = async (text: string) => only(await desk.type(text), 'notice')

describe('pause', () => {
  test.each([
    ['pause the quiz for ten days', '2026-12-03'],
    ['mute the questions until 4 December', '2026-12-04'],
    ["I'm on vacation until 18 December", '2026-12-18'],
    ['please no questions for two weeks', '2026-12-07'],
    ['give me a break until friday', '2026-11-27'],
    ['hold everything for a month', '2026-12-23'],
    ['off sick, back on thursday', '2026-11-26'],
    ['pause through Thursday', '2026-11-27'],
    ['take the rest of the week off', '2026-11-30'],
    ['pause this week', '2026-11-30'],
    ['skip today', '2026-11-24'],
    ['not today', '2026-11-24'],
    ['sick today', '2026-11-24'],
    ['pause the daily', '2026-11-30'],
    ['pause until monday', '2026-11-30'],
    ['pause until the end of december', '2027-01-01'],
    ['pause', '2026-11-30'],
  ])('“%s” pauses until %s', async (text, until) => {
    expect((await says(text)).title).toBe('Paused')
    expect(await push()).toMatchObject({ status: 'paused', pausedUntil: until })
  })

  test.each([
    "stop, it's too much",
    'unsubscribe, Shipmate is annoying',
    'all done, unsubscribe',
    'the notifications are annoying, stop',
  ])('“%s” stops, although it says why', async (text) => {
    expect((await says(text)).title).toBe('Stopped')
  })

  test.each([
    'the service hook stopped sending',
    'rollback done but bug came back next day',
    'run hangs on cancelling for 20 minutes',
    'is azure devops going away',
    'the channel gets 200 notifications a day, everybody muted it. what would you do',
  ])('“%s” tells of something else, and changes nothing', async (text) => {
    const before = await push()
    await desk.type(text)
    expect(await push()).toEqual(before)
  })

  test('the promised return is the next study day', async () => {
    const notice = await says('pause 5 days')
    expect(await push()).toMatchObject({ pausedUntil: '2026-11-28' })
    expect(notice.lines[0]).toContain("No daily quiz for 5 days. It's back on Monday 30 November, your next study day.")
    expect((await says('pause until monday')).lines[0]).toContain("It's back on Monday 30 November. You can")
    expect((await says('pause from december 3 until december 5')).lines[0]).toContain(
      'back on Monday 7 December, your next study day.',
    )
    expect((await says('pause from december 3 until december 10')).lines[0]).toContain('back on Thursday 10 December.')
    await says('pause 5 days')
    expect((await desk.learner())?.due['daily']?.at?.slice(0, 10)).toBe('2026-11-30')
  })

  test('without a length it lasts a week, and offers others', async () => {
    const { buttons } = await says('pause')
    expect(buttons.map(({ title }) => title)).toEqual(['Resume the daily quiz', '1 day', '3 days', 'Until Monday'])
    const day = only(await desk.press(buttons[1]!), 'notice')
    expect(day.lines[0]).toContain('1 day')
    expect(await push()).toMatchObject({ pausedUntil: '2026-11-24' })
    await desk.press(buttons[3]!)
    expect(await push()).toMatchObject({ pausedUntil: '2026-11-30' })
  })

  test('a range of dates that has begun is a pause from today on', async () => {
    const notice = await says('pause 20-28 november')
    expect(notice.lines[0]).toContain('back on Monday 30 November')
    expect(await push()).toMatchObject({ pausedUntil: '2026-11-29' })
  })

  test.each([
    ['skip tomorrow', '2026-11-24', '2026-11-25', 'on Wednesday 25 November'],
    ['no quiz on friday please', '2026-11-27', '2026-11-28', 'on Monday 30 November'],
    ['skip friday', '2026-11-27', '2026-11-28', 'on Monday 30 November'],
    ['skip this thursday', '2026-11-26', '2026-11-27', 'on Friday 27 November'],
    ['pause next week', '2026-11-30', '2026-12-07', 'on Monday 7 December'],
    ['pause from december 3 until december 10', '2026-12-03', '2026-12-10', 'on Thursday 10 December'],
    ['pause from 10-20 december', '2026-12-10', '2026-12-21', 'on Monday 21 December'],
    ['pause Dec 10 - Dec 14', '2026-12-10', '2026-12-15', 'on Tuesday 15 December'],
    ['pause from the 10th through the 14th of december', '2026-12-10', '2026-12-15', 'on Tuesday 15 December'],
    ['on vacation 20.12.-2.1.', '2026-12-20', '2027-01-03', 'on Monday 4 January'],
    ['pause december 10 to 14', '2026-12-10', '2026-12-15', 'on Tuesday 15 December'],
    ['pause from 10 december till 14 december', '2026-12-10', '2026-12-14', 'on Monday 14 December'],
    ['pause wednesday to thursday', '2026-11-25', '2026-11-27', 'on Friday 27 November'],
  ])('“%s” keeps those days free and the ones before it as usual', async (text, from, until, back) => {
    const notice = await says(text)
    expect(notice.lines[0]).toContain(`back ${back}`)
    expect(await push()).toMatchObject({ status: 'on' })
    expect((await desk.learner())?.study?.rests).toEqual([{ from, until }])
    await desk.press(notice.buttons[0]!)
    expect((await desk.learner())?.study?.rests).toEqual([])
  })

  test('on planned days off no daily message is planned', async () => {
    desk.wait(60)
    await says('skip tomorrow')
    expect(nextPushAt((await desk.learner())!, desk.now())?.slice(0, 10)).toBe('2026-11-25')
  })

  test.each(['pause until 2026-11-20', 'pause 500 days', 'pause until 2028-01-01'])(
    '“%s” asks how long instead',
    async (text) => {
      const notice = await says(text)
      expect(notice.title).toBe('How long?')
      expect(notice.buttons).toHaveLength(3)
      expect((await push())?.status).toBe('on')
    },
  )
})

describe('resume', () => {
  test.each([
    "I'm back",
    'turn the daily quiz back on',
    'unpause please',
    'resume',
    'my holiday is over, start sending again',
    'you can unmute',
    'switch the questions back on',
    'end my pause',
  ])('“%s” ends a pause', async (text) => {
    await says('pause 2 weeks')
    expect((await says(text)).lines[0]).toContain('Next daily quiz: today')
    expect(await push()).toEqual({ status: 'on', unanswered: 0, cadence: 'daily' })
  })

  test('when nothing was paused, it says so', async () => {
    const notice = await says('resume')
    expect(notice.title).toBe('The daily quiz is on')
    expect(notice.lines[0]).toContain('Next daily quiz')
  })
})

describe('stop', () => {
  test.each([
    'stop',
    'STOP!!!',
    'never message me again',
    'take me off your mailing list',
    'I want to opt out of these',
    "please don't send me anything anymore",
    'unsubscribe me now',
    'cancel the daily messages',
    'no more of these pings please',
    'quit bothering me',
    'stop the daily quiz',
    "I don't want the daily quiz",
    'daily quiz off please',
    'get out of my inbox',
  ])('“%s” stops daily messages, and offers to resume or only pause', async (text) => {
    const notice = await says(text)
    expect(notice.title).toBe('Stopped')
    expect((await push())?.status).toBe('stopped')
    expect((await desk.learner())?.due['daily']?.at).toBeUndefined()
    const [resume, pause] = notice.buttons
    expect([resume?.title, pause?.title]).toEqual(['Resume the daily quiz', 'Just pause for a week'])
    expect(only(await desk.press(pause!), 'notice').title).toBe('Paused')
    expect(await push()).toMatchObject({ status: 'paused', pausedUntil: '2026-11-30' })
  })

  test.each([
    'I get like 100 mails a day from Azure DevOps, how do I stop this madness',
    'too many emails from github, make it stop',
    'how do I stop the notifications of the pipelines',
  ])('“%s” is about the messages of others, and stops nothing', async (text) => {
    await says(text)
    expect((await push())?.status).toBe('on')
  })

  test('messages can be stopped during a mock exam, which stays open', async () => {
    await desk.type('mock exam 10 20')
    await desk.press({ verb: 'mock.begin', data: { count: 10, minutes: 20 } })
    const notice = await says('stop sending me messages')
    expect((await push())?.status).toBe('stopped')
    if ((await desk.learner())?.mock) expect(notice.lines[1]).toContain('still open')
  })
})

describe('snooze', () => {
  const later = async () => Object.values((await desk.learner())?.due ?? {}).flatMap(({ at }) => at ?? [])

  test.each([
    ['remind me in 45 minutes', '08:45'],
    ['ask me again in two hours', '10:00'],
    ['not now, in half an hour', '08:30'],
    ['snooze 15', '08:15'],
    ['busy, ping me in an hour', '09:00'],
    ['remind me at 5 pm', '16:00'],
    ['remind me at 5', '16:00'],
    ['remind me after lunch', '12:00'],
    ['this evening please, remind me', '18:00'],
    ['come back in an hour and a half', '09:30'],
  ])('“%s” reminds at %s UTC', async (text, at) => {
    const notice = await says(text)
    expect(notice.title).toBe('Reminder')
    expect(await later()).toContain(`2026-11-23T${at}:00.000Z`)
  })

  test.each(['not now', 'later', 'remind me later', 'not right now please'])('“%s” asks when', async (text) => {
    const notice = await says(text)
    expect(notice.title).toBe('When should I remind you?')
    expect(notice.buttons.map(({ title }) => title)).toEqual(['In 1 hour', 'In 3 hours', 'This evening', 'Not today'])
    expect(only(await desk.press(notice.buttons[0]!), 'notice').lines[0]).toContain('at 10:00, in 1 hour')
    expect(await later()).toContain('2026-11-23T09:00:00.000Z')
  })

  test('a new reminder replaces the one that is pending', async () => {
    await says('remind me in 30 minutes')
    await says('remind me in two hours')
    const { due } = (await desk.learner())!
    expect([due['later']?.at, due['later-2']]).toEqual(['2026-11-23T10:00:00.000Z', undefined])
  })

  test('after a reminder, another one can be asked for, up to three a day', async () => {
    for (const name of ['later', 'later-2', 'later-3']) {
      await says('remind me in 30 minutes')
      const { value, version } = (await desk.store.readLearner(desk.key))!
      expect(value.due[name]?.at).toBeDefined()
      const last = { day: '2026-11-23', at: desk.now().toISOString(), outcome: 'sent' } as const
      await desk.store.commitLearner(desk.key, { ...value, due: { ...value.due, [name]: { last } } }, version, [])
    }
    expect((await says('remind me in 30 minutes')).lines[0]).toContain('3 times today')
  })

  test('a time that has passed, or is tomorrow, is not promised', async () => {
    desk.wait(60 * 8)
    expect((await says('remind me at 4pm')).lines[0]).toContain("It's already past 16:00")
    desk.wait(60 * 6)
    expect((await says('remind me in 3 hours')).lines[0]).toContain('Next daily quiz: tomorrow')
    expect((await says('remind me tomorrow')).title).toBe('OK, not today')
  })

  test('while messages are paused or stopped, it says that none will come', async () => {
    await says('pause')
    expect((await says('remind me in an hour')).lines[0]).toContain('paused')
    await says('stop')
    expect((await says('remind me in an hour')).lines[0]).toContain('turned daily messages off')
  })
})

describe('when is the next quiz', () => {
  test.each([
    'when is my next quiz',
    'when do you send the next one?',
    'what time is the next quiz',
    'when will I get questions again',
    'when do you write to me next',
    'are there questions tomorrow?',
    'how long until my next quiz',
    'at what time is the daily quiz',
  ])('“%s” is answered in the learner’s zone', async (text) => {
    expect((await says(text)).lines.at(-1)).toMatch(/^Next daily quiz: .*09:00.*Berlin.* It has 5 questions\.$/)
  })

  test('during a pause it names the return', async () => {
    await says('pause 5 days')
    expect((await says('when is my next quiz')).lines[0]).toContain('paused and back on Monday 30 November')
  })

  test('after a stop it says that none will come', async () => {
    await says('stop')
    const notice = await says('when is my next quiz')
    expect(notice.lines[0]).toContain('none will come')
    expect(notice.buttons.map(({ verb }) => verb)).toContain('resume')
  })

  test('it mentions a reminder, and a quiz that waits', async () => {
    await says('remind me in an hour')
    expect((await says('when is my next quiz')).lines[0]).toBe("I'll remind you today at 10:00.")
  })

  test('during a mock exam it mentions the exam first', async () => {
    await desk.type('mock exam 10 20')
    await desk.press({ verb: 'mock.begin', data: { count: 10, minutes: 20 } })
    if ((await desk.learner())?.mock === undefined) return
    expect((await says('when is my next quiz')).lines[0]).toContain('mock exam is open')
  })
})

test.each([
  'pause for -1 days',
  'pause 0 days',
  'pause for zero weeks',
  'pause -3 days please',
  'pause for minus 2 days',
])('“%s” asks how long', async (text) => {
  expect(only(await desk.type(text), 'notice').title).toBe('How long?')
  expect((await desk.learner())?.push.status).toBe('on')
})

test.each(['remind me in 0 minutes', 'remind me in -5 minutes', 'remind me in minus 2 hours', 'snooze 0 min'])(
  '“%s” asks when',
  async (text) => {
    expect(only(await desk.type(text), 'notice').title).toBe('When should I remind you?')
    expect((await desk.learner())?.due['later']).toBeUndefined()
  },
)

describe('“did I miss anything?”', () => {
  const asks = [
    'did i miss anything?',
    'have I missed anything',
    'what did I miss?',
    'did I miss something',
    'did i miss much',
  ]

  test.each(asks)('“%s” during a pause is about messages', async (text) => {
    await desk.type('pause 5 days')
    desk.wait(24 * 60)
    const view = only(await desk.type(text), 'notice')
    expect(view.title).toBe("You didn't miss anything")
    expect(view.lines[1]).toBe('The daily quiz is paused and back on Monday 30 November.')
    expect(view.buttons.map(({ verb }) => verb)).toEqual(['quiz', 'resume'])
  })

  test.each(asks)('“%s” after days without a quiz is about messages', async (text) => {
    await submit(desk, only(await desk.type('quiz 1'), 'question'), 'sure', false)
    desk.wait(3 * 24 * 60)
    expect((await desk.type(text)).messages.at(-1)).toMatchObject({ title: "You didn't miss anything" })
  })

  test.each(asks)('“%s” after answers is about those', async (text) => {
    await submit(desk, only(await desk.type('quiz 1'), 'question'), 'sure', false)
    expect(only(await desk.type(text), 'wrong').items).toHaveLength(1)
  })
})
