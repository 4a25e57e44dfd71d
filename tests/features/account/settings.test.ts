import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { nextPushAt } from '../../../src/domain/learner/push-plan.ts'
import type { Settings } from '../../../src/domain/learner/learner.ts'
import type { Button, NoticeView } from '../../../src/kernel/view.ts'
import { only, openDesk, type Desk, type KnownReply } from '../desk.ts'
import { smallCatalog } from '../small-catalog.ts'

const catalog = smallCatalog()
let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const settings = async (): Promise<Settings> => (await desk.learner())?.settings as Settings
const noticeIn = (reply: KnownReply): NoticeView => only(reply, 'notice')
const buttonOf = ({ buttons }: NoticeView, title: string): Button => {
  const found = buttons.find((button) => button.title === title)
  if (!found) throw new Error(`no ${title} among ${buttons.map((button) => button.title).join(', ')}`)
  return found
}

/** Says each sentence to a learner with the default settings, and compares one setting. */
const each = (cases: readonly (readonly [string, Partial<Settings>])[]) =>
  test.each(cases)('“%s” is understood', async (text, expected) => {
    const saved = noticeIn(await desk.type(text))
    expect(await settings()).toMatchObject(expected)
    expect(saved.lines).toHaveLength(1)
    const undo = buttonOf(saved, 'Undo')
    await desk.press(undo)
    expect(await settings()).toMatchObject({ perDay: 5, hour: 9, studyDays: [1, 2, 3, 4, 5] })
    expect((await settings()).minute ?? 0).toBe(0)
    expect((await settings()).examDate).toBeUndefined()
  })

// Time
each([
  ['send it at 7:30', { hour: 7, minute: 30 }],
  ['half past six in the morning works best for me', { hour: 6, minute: 30 }],
  ['move the quiz to 17:45 please', { hour: 18, minute: 0 }],
  ['half eight would suit me', { hour: 8, minute: 30 }],
  ['7pm please', { hour: 19, minute: 0 }],
  ['set reminder to 7pm', { hour: 19, minute: 0 }],
  ['daily quiz at 8', { hour: 8, minute: 0 }],
  ['not at 9, make it 11', { hour: 11, minute: 0 }],
  ['send them an hour later', { hour: 10, minute: 0 }],
  ['quiz time 0615', { hour: 6, minute: 30 }],
  ['i prefer evenings, say 8', { hour: 20, minute: 0 }],
  ['sooner would be nice, 6 am', { hour: 6, minute: 0 }],
  ['I begin at 10, so ping me at 9.30', { hour: 9, minute: 30 }],
])

// Days
each([
  ['turn on weekends', { studyDays: [1, 2, 3, 4, 5, 6, 7] }],
  ['mon wed fri', { studyDays: [1, 3, 5] }],
  ['skip fridays', { studyDays: [1, 2, 3, 4] }],
  ['I only study Tuesday and Thursday', { studyDays: [2, 4] }],
  ['add sundays', { studyDays: [1, 2, 3, 4, 5, 7] }],
  ['every single day please', { studyDays: [1, 2, 3, 4, 5, 6, 7] }],
  ['no thursdays, I have choir', { studyDays: [1, 2, 3, 5] }],
  ['please leave my wednesdays alone but saturday is fine', { studyDays: [1, 2, 4, 5, 6] }],
  ["don't send it every day, just on Monday", { studyDays: [1] }],
])

// Questions a day
each([
  ['10 a day', { perDay: 10 }],
  ['fewer questions please', { perDay: 3 }],
  ['double the questions', { perDay: 10 }],
  ['3 per day is plenty', { perDay: 3 }],
  ['two more a day', { perDay: 7 }],
  ['give me twelve questions each day', { perDay: 12 }],
  ['that is too many per day', { perDay: 3 }],
  ['cut it in half', { perDay: 3 }],
  ['5 is too many for one day, make it 2', { perDay: 2 }],
])

// Exam date; the learner's client speaks British English.
each([
  ['my exam is on 18/12', { examDate: '2026-12-18' }],
  ['exam 18.12.', { examDate: '2026-12-18' }],
  ['Pearson gave me 14 January', { examDate: '2027-01-14' }],
  ['the test is in two weeks', { examDate: '2026-12-07' }],
  ['new exam date: 3rd of June', { examDate: '2027-06-03' }],
  ['exam at the end of may', { examDate: '2027-05-31' }],
  ['move my exam to March', { examDate: '2027-03-01' }],
  ['exam next Friday', { examDate: '2026-12-04' }],
  ['exam is now 15 December', { examDate: '2026-12-15' }],
  ['my test moved, it is on the twenty third of march now', { examDate: '2027-03-23' }],
])

// Confidence
each([
  ['ask me how confident I feel every time', { confidence: 'always' }],
  ['confidence after the answer', { confidence: 'after' }],
  ['I want to rate my certainty after answering', { confidence: 'after' }],
  ['bring back the confidence question', { confidence: 'always' }],
  ['confidence: always', { confidence: 'always' }],
  ['ask if I am sure, but only once I answered', { confidence: 'after' }],
  ['please ask how certain I am before each answer', { confidence: 'always' }],
])

// The day's end
each([
  ['my day ends at 3', { dayEnds: 3 }],
  ['count answers until 2am for the day before', { dayEnds: 2 }],
  ['I am a night owl, end my day at 4', { dayEnds: 4 }],
  ['midnight is too soon for the end of the day, make it 3 am', { dayEnds: 3 }],
  ['day ends at 1:30', { dayEnds: 2 }],
  ['let the study day roll over at five', { dayEnds: 5 }],
  ['set end of day to 2:00', { dayEnds: 2 }],
  ['my streak breaks at midnight, make it 2 in the morning', { dayEnds: 2 }],
])

// Time zone
test.each([
  ['set my timezone to Tokyo', 'Asia/Tokyo'],
  ['im in Austin now', 'America/Chicago'],
  ['time zone utc+2', 'Etc/GMT-2'],
  ['UTC+5:30', 'Asia/Kolkata'],
  ['I moved from Leeds to Lisbon', 'Europe/Lisbon'],
  ['you think I am in Berlin but I live in Pune', 'Asia/Kolkata'],
  ['my clock is wrong, I live in São Paulo', 'America/Sao_Paulo'],
  ['europe/warsaw', 'Europe/Warsaw'],
  ["I'm not in the US, I'm in Denmark", 'Europe/Copenhagen'],
  ['use eastern time please', 'America/New_York'],
])('“%s” sets the time zone, which wins over the client from then on', async (text, zone) => {
  const saved = noticeIn(await desk.type(text))
  expect((await desk.learner())?.timeZone).toBe(zone)
  await desk.type('hi')
  expect((await desk.learner())?.timeZone).toBe(zone)
  await desk.press(buttonOf(saved, 'Undo'))
  expect((await desk.learner())?.timeZone).toBe('Europe/Berlin')
  expect((await settings()).timeZone).toBeUndefined()
})

test('without a choice, the time zone follows the client, and it can be given back', async () => {
  desk.client.timeZone = 'Asia/Tokyo'
  await desk.type('hi')
  expect((await desk.learner())?.timeZone).toBe('Asia/Tokyo')
  await desk.type('my time zone is Madrid')
  expect((await desk.learner())?.timeZone).toBe('Europe/Madrid')
  const back = noticeIn(await desk.type("use my computer's time zone"))
  expect(back.lines[0]).toContain("I'll use the time zone of your computer: Tokyo time, where it's 17:00 now.")
  desk.client.timeZone = 'Asia/Singapore'
  await desk.type('hi')
  expect((await desk.learner())?.timeZone).toBe('Asia/Singapore')
})

test.each(['time zone', 'wrong time zone', 'my clock is wrong', 'change my time zone'])(
  '“%s” is asked about',
  async (text) => {
    const ask = noticeIn(await desk.type(text))
    expect(ask.title).toBe('Where are you?')
    expect(ask.lines[0]).toContain("I use Berlin time, where it's 09:00 now.")
  },
)

test('a change says the new value, the next quiz, and how to undo it', async () => {
  const saved = noticeIn(await desk.type('send my quiz at 7:30'))
  expect(saved.lines).toEqual(["I'll send your quiz at 07:30. Your next quiz: tomorrow at 07:30, Berlin time."])
  expect(noticeIn(await desk.press(buttonOf(saved, 'Undo'))).lines[0]).toContain("I'll send your quiz at 09:00.")
  expect(noticeIn(await desk.type('send my quiz at 9')).title).toBe('Already set')
})

test('a daily message comes at half past', async () => {
  await desk.type('send my quiz at 7:30')
  const learner = await desk.learner()
  const next = learner && nextPushAt(learner, desk.now())
  expect(next).toMatch(/^2026-11-24T06:3\d/)
})

test('a quarter of an hour is rounded, which is said', async () => {
  expect(noticeIn(await desk.type('quiz at 7:15')).lines[0]).toMatch(
    /^I can do full and half hours, so I made 07:15 07:30\./,
  )
})

test.each([
  ['can the questions come a bit earlier', ['08:30', '08:00', '07:00']],
  ['send it later please', ['09:30', '10:00', '11:00']],
  ['I would rather do this in the evening', ['18:00', '19:30', '21:00']],
  ['please change the delivery time', ['07:30', '12:00', '18:00']],
])('“%s” asks for the time with buttons', async (text, titles) => {
  const ask = noticeIn(await desk.type(text))
  expect(ask.buttons.map(({ title }) => title)).toEqual([...titles, 'Settings'])
  await desk.press(ask.buttons[0] as Button)
  expect(`0${(await settings()).hour}`.slice(-2)).toBe(titles[0]?.slice(0, 2))
})

test('days that are off already, and no days at all, change nothing', async () => {
  expect(noticeIn(await desk.type('not on weekends')).title).toBe('Already set')
  const none = noticeIn(await desk.type('not on weekdays'))
  expect(none.lines[0]).toContain('no day at all')
  expect((await settings()).studyDays).toEqual([1, 2, 3, 4, 5])
})

test.each(['51 questions a day', '0 questions a day', 'set it to 500 per day'])('%s is out of range', async (text) => {
  expect(noticeIn(await desk.type(text)).lines[0]).toContain('1 to 50')
  expect((await desk.learner())?.settings.perDay ?? 5).toBe(5)
})

test.each([
  ['en-US', 'exam 12/10', '2026-12-10'],
  ['en-GB', 'exam 12/10', '2027-10-12'],
  ['en-US', 'exam 12/18/2026', '2026-12-18'],
  ['en-GB', 'exam 18/12/2026', '2026-12-18'],
  ['en-GB', 'exam 12/18', '2026-12-18'],
  ['de-DE', 'exam 5.2.', '2027-02-05'],
])('in %s, “%s” is %s', async (locale, text, day) => {
  desk.client.locale = locale
  await desk.type(text)
  expect((await settings()).examDate).toBe(day)
})

test.each([
  ['move my exam two weeks later', '2027-01-01'],
  ['push the exam back by 3 days', '2026-12-21'],
  ['my exam got postponed by a week', '2026-12-25'],
  ['exam is now one week earlier', '2026-12-11'],
])('“%s” moves the date from where it was', async (text, day) => {
  await desk.type('exam 18 December')
  await desk.type(text)
  expect((await settings()).examDate).toBe(day)
})

test.each(['I booked my exam!', 'set exam date', 'need to change my exam date', 'move my exam two weeks later'])(
  '“%s” asks for the day',
  async (text) => {
    const ask = noticeIn(await desk.type(text))
    expect(ask.title).toBe('When is your exam?')
    await desk.type('18 December')
    expect((await settings()).examDate).toBe('2026-12-18')
  },
)

test('a day that may be anything is no exam date without a yes', async () => {
  for (const text of ['tomorrow', 'next friday', "I'm away from 5 to 12 December", 'I have a meeting on 12 December']) {
    await desk.type(text)
    expect((await desk.learner())?.settings.examDate).toBeUndefined()
  }
  await desk.press(buttonOf(noticeIn(await desk.type('in two weeks')), 'Yes, set it'))
  expect((await settings()).examDate).toBe('2026-12-07')
})

test.each([
  'exam none',
  'remove my exam date',
  'i cancelled my exam',
  'take my exam date out again',
  'my exam fell through',
  'forget about the exam on 3 May',
  'I have no exam date',
  'drop the deadline',
])('“%s” asks before the date is removed, and the removal can be undone', async (text) => {
  await desk.type('exam 18 December')
  const ask = noticeIn(await desk.type(text))
  expect(ask.title).toBe('Remove your exam date?')
  await desk.press(buttonOf(ask, 'Keep it'))
  expect((await settings()).examDate).toBe('2026-12-18')
  const removed = noticeIn(await desk.press(buttonOf(ask, 'Remove it')))
  expect((await settings()).examDate).toBeUndefined()
  await desk.press(buttonOf(removed, 'Undo'))
  expect((await settings()).examDate).toBe('2026-12-18')
})

test('the removal can be confirmed in words', async () => {
  await desk.type('exam 18 December')
  await desk.type('remove my exam date')
  await desk.type('yes, remove my exam date')
  expect((await settings()).examDate).toBeUndefined()
})

test.each([
  'stop asking how sure I am',
  'no more sure/guess buttons',
  'please never ask how certain I am',
  'turn off the confidence rating',
])('“%s” turns the question off', async (text) => {
  await desk.type('confidence: always')
  await desk.type(text)
  expect((await settings()).confidence).toBe('never')
})

test('not being sure of an answer is no setting', async () => {
  await desk.type('confidence: always')
  await desk.type('quiz')
  for (const text of ['not sure', 'no idea, not sure at all', 'i am not certain']) await desk.type(text)
  expect((await settings()).confidence).toBe('always')
})

test.each(['no messages after 20:00', 'I finish work at 4, nothing after that please', 'my day ends at 6pm'])(
  '“%s” is no end of a study day, and says what can be done',
  async (text) => {
    const ask = noticeIn(await desk.type(text))
    expect(ask.lines[0]).toContain('I only write once a day, at 09:00')
    expect((await desk.learner())?.settings.dayEnds).toBeUndefined()
  },
)

test.each(['I failed the exam on Monday', 'I passed the exam yesterday', 'i have an exam date now'])(
  '“%s” sets no date',
  async (text) => {
    await desk.type(text)
    expect((await desk.learner())?.settings.examDate).toBeUndefined()
  },
)

test.each(['explain time zones in azure pipelines schedules', 'what is a scheduled trigger at midnight'])(
  '“%s” is about the subject',
  async (text) => {
    await desk.type(text)
    expect((await desk.learner())?.settings ?? {}).not.toHaveProperty('timeZone')
    expect((await desk.learner())?.settings.hour ?? 9).toBe(9)
  },
)

test('one setting does not change another', async () => {
  for (const text of [
    'time zone Tokyo',
    'exam 18 December',
    'send it at 7:30',
    'confidence: after',
    'my day ends at 3',
  ])
    await desk.type(text)
  await desk.type('8 a day')
  expect(await settings()).toMatchObject({
    timeZone: 'Asia/Tokyo',
    examDate: '2026-12-18',
    hour: 7,
    minute: 30,
    confidence: 'after',
    dayEnds: 3,
    perDay: 8,
  })
})

// The card
const fields = {
  examDate: '',
  perDay: '5',
  time: '07:30',
  day1: 'true',
  day2: 'false',
  day3: 'true',
  day4: 'false',
  day5: 'false',
  day6: 'false',
  day7: 'false',
  confidence: 'after',
  dayEnds: '3',
  background: 'both',
  weeklyDrill: 'false',
}
const save = async (change: object) => noticeIn(await desk.press({ verb: 'settings.save' }, { ...fields, ...change }))

test('the card saves half hours, days, and what is folded', async () => {
  await desk.type('time zone Tokyo')
  const saved = await save({})
  expect(saved.lines[0]).toBe('5 questions at 07:30 on Mon, Wed.')
  expect(await settings()).toEqual({
    perDay: 5,
    hour: 7,
    minute: 30,
    studyDays: [1, 3],
    confidence: 'after',
    dayEnds: 3,
    background: 'both',
    weeklyDrill: false,
    timeZone: 'Asia/Tokyo',
  })
})

test.each(['', null, [], '  '])('an empty field, %j, is never 0: it is refused', async (empty) => {
  await desk.type('send it at 7:30')
  for (const field of ['hour', 'time', 'perDay', 'dayEnds'])
    expect((await save({ ...(field === 'hour' ? { time: undefined } : {}), [field]: empty })).title).toBe(
      "That didn't work",
    )
  expect(await settings()).toMatchObject({ hour: 7, minute: 30, perDay: 5 })
})

test('a card without study days is refused', async () => {
  expect((await save({ day1: 'false', day3: 'false' })).lines[0]).toBe('Choose at least one study day.')
})

test.each([
  { time: '25:00' },
  { time: '07:15' },
  { days: '8' },
  { perDay: 0 },
  { perDay: '5' },
  { examDate: 'soon' },
  { dayEnds: 7 },
  { zone: 'Atlantis/Center' },
  { confidence: 'maybe' },
])('a forged button %j changes nothing', async (data) => {
  await desk.type('send it at 7:30')
  const before = await settings()
  expect(noticeIn(await desk.press({ verb: 'settings.set', data })).title).toBe("That didn't work")
  expect(await settings()).toEqual(before)
})
