import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { events } from '../../../src/features/daily/events.ts'
import type { QuestionMessage, QuestionView } from '../../../src/features/quiz/views.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import { only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.type('hi')
})
afterEach(() => desk.close())

const day = 24 * 60
const change = async (edit: (learner: Learner) => Learner): Promise<void> => {
  const { value, version } = (await desk.store.readLearner(desk.key))!
  await desk.store.commitLearner(desk.key, edit(value), version, [])
}
/** Answers a round, right. */
const study = async (text = 'quiz 3') => playRound(desk, await desk.type(text), () => true)
/** The daily message of a day, and the learner after it. */
async function dailyOf(today: string, learner?: Learner): Promise<{ view: QuestionMessage; learner: Learner }> {
  const who = learner ?? (await desk.learner())!
  const step = await events
    .find(({ name }) => name === 'daily')!
    .run({ catalog: desk.catalog, learner: who, today, now: new Date(`${today}T08:05:00Z`), log: async () => [] })
  const { message } = step!.view as QuestionView
  return { view: message ?? (step!.view as unknown as QuestionMessage), learner: step!.learner ?? who }
}

describe('after an absence', () => {
  test('hi welcomes back: what was kept, and a small first step', async () => {
    await study()
    desk.wait(7 * day)
    const notice = only(await desk.type('hi'), 'notice')
    expect(notice.title).toBe('Welcome back!')
    expect(notice.lines[0]).toContain('3 questions you know')
    expect(notice.buttons[0]).toMatchObject({ title: 'Start with 3 questions', verb: 'quiz', data: { count: 3 } })
    expect(only(await desk.press(notice.buttons[0]!), 'question').place).toBe('1 of 3')
    expect(only(await desk.type('hello'), 'notice').title).not.toBe('Welcome back!')
  })

  test('a quiz is welcomed once and has three questions', async () => {
    await study()
    desk.wait(7 * day)
    const { messages } = await desk.type('quiz')
    expect(messages.map(({ view }) => view)).toEqual(['notice', 'question'])
    expect(messages[0]).toMatchObject({ title: 'Welcome back!', buttons: [] })
    expect(messages[1]).toMatchObject({ place: '1 of 3' })
    expect((await desk.type('quiz')).messages.map(({ view }) => view)).toEqual(['question'])
  })

  test.each(["hey, i'm back", 'what did I miss?', 'wrong answers'])('“%s” is welcomed, then answered', async (text) => {
    await study()
    desk.wait(7 * day)
    const { messages } = await desk.type(text)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      title: 'Welcome back!',
      lines: [expect.stringContaining('3 questions you know'), "Let's start small."],
    })
    expect((await desk.type(text)).messages).toHaveLength(1)
  })

  test('a press on an old daily message is welcomed with a way on', async () => {
    await study()
    desk.wait(7 * day)
    const reply = await desk.press({ verb: 'daily.start', data: { day: '2026-11-24' } })
    expect(reply.messages).toMatchObject([{ title: 'Welcome back!' }, { view: 'question', place: '1 of 3' }])
  })

  test('a quiz of a given length keeps it', async () => {
    await study()
    desk.wait(7 * day)
    expect((await desk.type('quiz 4')).messages[1]).toMatchObject({ place: '1 of 4' })
  })

  test('three days, or only days off, are no absence', async () => {
    await study()
    desk.wait(4 * day)
    expect(only(await desk.type('hi'), 'notice').title).not.toBe('Welcome back!')
    await study()
    await change((learner) => ({ ...learner, settings: { ...learner.settings, studyDays: [5] } }))
    desk.wait(7 * day)
    expect(only(await desk.type('hi'), 'notice').title).not.toBe('Welcome back!')
  })

  test('after a pause, too', async () => {
    await study()
    await desk.type('pause 10 days')
    desk.wait(11 * day)
    expect(only(await desk.type('hi'), 'notice').title).toBe('Welcome back!')
  })

  test('the daily message welcomes back, with three questions, and then hi does not', async () => {
    await study()
    desk.wait(7 * day)
    const { view, learner } = await dailyOf('2026-11-30')
    expect(view.title).toBe('Welcome back!')
    expect(view.size).toContain('3 questions')
    expect(view.lines[0]).toContain('Everything is still here')
    await change(() => learner)
    expect(only(await desk.type('hi'), 'notice').title).not.toBe('Welcome back!')
    const { messages } = await desk.press({ verb: 'daily.start', data: { day: '2026-11-30' } })
    expect(messages).toMatchObject([{ view: 'question', place: '1 of 3' }])
  })

  test('once a question is answered, rounds are as long as before', async () => {
    await study()
    desk.wait(7 * day)
    const question = (await desk.type('quiz')).messages[1]
    if (question?.view !== 'question') throw new Error('no question')
    await submit(desk, question, 'sure', true)
    await desk.type('enough')
    expect(only(await desk.type('quiz'), 'question').place).toBe('1 of 5')
  })
})

test.each([
  'I missed a week',
  'missed a couple of days, sorry',
  "I've been away for two weeks",
  'I fell behind',
  "I haven't studied in a while",
  'long time no see!',
  'i skipped the last ten days',
  'been busy lately and fell behind',
])('“%s” gets what was kept, and a small first step', async (text) => {
  await study()
  desk.wait(7 * day)
  const notice = only(await desk.type(text), 'notice')
  expect(notice.title).toBe('Welcome back!')
  expect(notice.buttons[0]?.title).toBe('Start with 3 questions')
})

describe('the daily message', () => {
  test('opens differently from day to day and week to week', async () => {
    const first = async (today: string): Promise<string> => (await dailyOf(today)).view.lines[0]!
    const days = await Promise.all([0, 1, 2, 3, 4].map((ahead) => first(addDays('2026-11-23', ahead))))
    expect(new Set(days).size).toBe(5)
    expect(await first('2026-11-30')).not.toBe(await first('2026-11-23'))
    expect(await first('2026-11-23')).toBe(await first('2026-11-23'))
  })

  test.each([
    [30, '30 days to your exam'],
    [14, 'Two weeks to your exam'],
    [7, 'One week to your exam'],
    [3, 'Three days to your exam'],
    [1, 'Your exam is tomorrow'],
    [0, 'Exam day'],
  ])('counts down to the exam: %d days', async (days, text) => {
    const examDate = addDays('2026-11-23', days)
    await change((learner) => ({ ...learner, settings: { ...learner.settings, examDate } }))
    const { lines } = (await dailyOf('2026-11-23')).view
    expect(lines[0]).toContain(text)
    expect(lines.filter((line) => line.toLowerCase().includes('exam'))).toHaveLength(1)
  })

  test('on other days it names the exam in one line', async () => {
    await change((learner) => ({ ...learner, settings: { ...learner.settings, examDate: '2026-12-05' } }))
    expect((await dailyOf('2026-11-23')).view.lines).toContain('Your exam is in 12 days.')
  })

  test('mentions a streak freeze once', async () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']
    await change((learner) => ({ ...learner, memory: { ...learner.memory, days } }))
    const { view, learner } = await dailyOf('2026-11-24')
    expect(view.lines).toContain(
      'You missed Monday, and your streak freeze covered it. Your streak is still 5 study days.',
    )
    expect(view.lines.filter((line) => line.includes('5 study days'))).toHaveLength(1)
    expect(
      (
        await dailyOf('2026-11-25', { ...learner, memory: { ...learner.memory, days: [...days, '2026-11-24'] } })
      ).view.lines.join(),
    ).not.toContain('freeze')
  })
})

test.each([
  ['someone who started today', '2026-11-23', false],
  ['someone who answered last week', '2026-11-20', true],
])('on a Monday, the daily message offers the digest to %s: %s, %s', async (_, answered, isOffered) => {
  await change((learner) => ({ ...learner, memory: { ...learner.memory, days: [answered] } }))
  const titles = (await dailyOf('2026-11-23')).view.buttons.map(({ title }) => title)
  expect(titles.includes('Weekly digest')).toBe(isOffered)
})

describe('congratulations', () => {
  const summaryLines = async (): Promise<readonly string[]> => {
    const summary = only((await study('quiz 1')).reply, 'summary')
    return summary.lines
  }
  const withDays = (days: readonly string[]) =>
    change((learner) => ({ ...learner, memory: { ...learner.memory, days: [...days] } }))
  const before = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => addDays('2026-11-23', index - count))

  test.each([6, 29, 99])('a streak of %d days and today is celebrated once', async (count) => {
    await withDays(before(count))
    const lines = await summaryLines()
    expect(lines[0]).toContain(`${count + 1} study days in a row`)
    expect(lines.filter((line) => line.startsWith('🎉'))).toHaveLength(1)
    expect((await summaryLines()).join()).not.toContain('in a row')
  })

  test('the first week is celebrated once', async () => {
    await withDays(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'])
    expect((await summaryLines())[0]).toContain('first week')
    expect((await summaryLines()).join()).not.toContain('first week')
  })

  test('the daily goal is not mentioned below “Today’s round is done”, nor later that day', async () => {
    await change((learner) => ({ ...learner, settings: { ...learner.settings, perDay: 2 } }))
    const start = await desk.press({ verb: 'daily.start', data: { day: '2026-11-23' } })
    const summary = only((await playRound(desk, start, () => true)).reply, 'summary')
    expect(summary.title).toBe("Today's round is done")
    expect(summary.lines.join()).not.toContain('goal')
    expect((await summaryLines()).join()).not.toContain('goal')
  })

  test('the daily goal is mentioned once a day', async () => {
    await change((learner) => ({ ...learner, settings: { ...learner.settings, perDay: 2 } }))
    expect((await summaryLines()).join()).not.toContain('goal')
    expect(await summaryLines()).toContain("You've reached today's goal, with 2 answers.")
    expect((await summaryLines()).join()).not.toContain('goal')
    desk.wait(day)
    await summaryLines()
    expect((await summaryLines()).join()).toContain("today's goal")
  })

  test('an ordinary round has none', async () => {
    expect((await summaryLines()).join()).not.toContain('🎉')
  })
})
