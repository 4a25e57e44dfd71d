import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import type { NoticeView } from '../../../src/kernel/view.ts'
import type { PlanView, ProgressView } from '../../../src/features/plan/views.ts'
import { askSingle, inputsFor, only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const ask = async (text: string): Promise<NoticeView> => only(await desk.type(text), 'notice')
const all = ({ title, lines }: NoticeView): string => [title, ...lines].join('\n')

test.each([
  [
    'the score',
    'No answers yet',
    [
      'whats my current score?',
      'SCORE',
      'my accuracy please',
      'what percentage am I at',
      'tell me my score',
      'how many questions did I get right',
      'hey, whats my score so far',
      'my success rate?',
    ],
  ],
  [
    'the weakest area',
    'Too early to tell',
    [
      'which area am I worst at',
      'weakest area?',
      'what topics am I struggling with',
      'show my weaknesses',
      'Where do I have gaps?',
      'where am i losing points',
      'what do I get wrong the most',
      'my weak topics pls',
    ],
  ],
  [
    'readiness',
    'Too early to tell',
    [
      'am I ready for it?',
      'would I pass right now',
      'what are my odds',
      'do you think ill pass',
      'how ready am i',
      'chances of passing?',
      'am i prepared enough',
      'can I pass the exam',
    ],
  ],
  [
    'the streak',
    'No streak right now',
    [
      'how long is my streak',
      'streak?',
      'do I still have my streak',
      'how many days in a row have I studied',
      'show my streak pls',
      'is my streak gone',
      'whats my streak 🔥',
      'current streak',
    ],
  ],
  [
    'what to study next',
    'Start with a quiz',
    [
      'what should I learn next',
      'what do you suggest',
      'any suggestions what to study',
      'what should i work on today',
      'where do I start',
      'what do I do now',
      'recommend me something',
      'i dont know what to study, you choose',
    ],
  ],
  [
    'how many are left',
    '5 questions left today',
    [
      'how many questions left?',
      'how many do I have left today',
      'am I done for today?',
      'how many more to go',
      'are there any questions left',
      'questions remaining today',
      'how much is left',
      'is that all for today?',
    ],
  ],
  [
    'the exam date',
    'When is your exam?',
    [
      'when is the exam',
      'whats my exam date',
      'how many days until my exam',
      'how long until the exam?',
      'do you remember when my exam is',
      'how many weeks left until the test',
      'exam countdown',
      'when do I take the exam',
    ],
  ],
])('a question about %s is understood in many wordings', async (_, title, wordings) => {
  for (const text of wordings) {
    const view = await ask(text)
    expect({ text, title: view.title }).toEqual({ text, title })
    expect(view.lines.length).toBeLessThanOrEqual(2)
    expect(view.buttons.length).toBeGreaterThan(0)
  }
})

test('the score is the share of right answers, with coverage and a word on the exam', async () => {
  await playRound(desk, await desk.type('quiz 5'), (index) => index > 0)
  expect((await ask('my score')).title).toBe('4 of 5 right so far')
  expect((await ask('my score')).lines[0]).toBe('5 answers, 5 of 86 objectives covered.')
  expect(all(await ask('my score'))).toContain('Too early to tell')
})

test('the weakest area is named, with a quiz on it', async () => {
  await playRound(desk, await desk.type('quiz 5 security'), () => false)
  await playRound(desk, await desk.type('quiz 5 pipelines'), (index) => index > 0)
  const view = await ask('where am I weakest?')
  expect(view.title).toBe('Your weakest area: Security')
  expect(view.lines[0]).toBe('You got 0 of 5 answers right there.')
  expect(view.lines[1]).toMatch(/^Most of what you missed: /)
  expect(view.buttons[0]?.title).toBe('Quiz me on Security')
  expect(only(await desk.press(view.buttons[0] as never), 'question').area).toBe('Security')
})

test.each(['quiz me on that', 'yes', 'ok, test me on this', 'can I practice that?'])(
  'after the weakest area, “%s” starts a quiz on it',
  async (text) => {
    await playRound(desk, await desk.type('quiz 5 security'), () => false)
    await playRound(desk, await desk.type('quiz 5 pipelines'), () => true)
    await ask('where am I weakest?')
    expect(only(await desk.type(text), 'question').area).toBe('Security')
  },
)

test('from ten answers on, shares are in percent', async () => {
  await playRound(desk, await desk.type('quiz 5'), (index) => index > 0)
  await playRound(desk, await desk.type('quiz 5'), (index) => index > 0)
  expect((await ask('my score')).title).toBe('80% right so far')
})

const progressOf = async (): Promise<ProgressView> => only(await desk.type('progress'), 'progress')

test('progress counts few answers, and only the confidence that was said', async () => {
  await playRound(desk, await desk.type('quiz 4 security'), (index) => index > 0, 'sure')
  const { accuracy, areas, confidence } = await progressOf()
  expect(accuracy).toBe('3 of 4')
  expect(areas.find(({ title }) => title === 'Security')).toMatchObject({ answered: 4, accuracy: '3' })
  expect(confidence).toEqual([{ title: 'Confident', text: expect.stringContaining('3 of 4 answers correct') }])
})

test('progress of someone who never says how sure they are has no confidence', async () => {
  const question = only(await desk.type(askSingle(desk)), 'question')
  await desk.type(inputsFor(desk, question, true)['pick1']!)
  expect(await progressOf()).toMatchObject({ answered: 1, confidence: [] })
})

test('a streak that is over is no zero', async () => {
  expect((await progressOf()).streak).toBe('Your next answer starts one')
  await playRound(desk, await desk.type('quiz 1'), () => true)
  expect((await progressOf()).streak).toBe('1 study day')
  desk.wait(10 * 24 * 60)
  expect((await progressOf()).streak).toBe('Your next answer starts one')
})

test('a streak says what keeps it', async () => {
  await playRound(desk, await desk.type('quiz 1'), () => true)
  expect(all(await ask('streak'))).toBe('1 study day in a row\nYou studied today, so your streak is safe.')
  desk.wait(24 * 60)
  expect(all(await ask('streak'))).toBe('1 study day in a row\nOne answer today makes it 2.')
  desk.wait(10 * 24 * 60)
  expect(all(await ask('streak'))).toContain('What you learned is still there.')
})

test('what is left counts the round, the day, and the bank', async () => {
  const first = only(await desk.type('quiz 3'), 'question')
  expect((await ask('how many left')).title).toBe('3 left in this round')
  await submit(desk, first, 'think', true)
  const view = await ask('how many questions are left')
  expect(view.title).toBe('2 left in this round')
  expect(view.lines).toEqual([
    '4 questions left today. Today: 1 of 5 answered.',
    `Overall, you've seen 1 of ${catalog.questions.size - catalog.openBook.size} questions.`,
  ])
  await playRound(desk, await desk.press(view.buttons[0] as never), () => true)
  await playRound(desk, await desk.type('quiz 2'), () => true)
  expect((await ask('am I done for today')).title).toBe("You're done for today")
})

test('what to study next is the open question, then the round, then what was missed, then the best topic', async () => {
  const first = only(await desk.type('quiz 2'), 'question')
  const open = await ask('what should I study next')
  expect(open.title).toBe('Your question is still open')
  desk.wait(1)
  expect(only(await desk.press(open.buttons[0] as never), 'question').stem).toBe(first.stem)
  await submit(desk, first, 'think', true)
  expect((await ask('what should I study next')).title).toBe('Finish your round')
  await desk.type('end')
  const best = await ask('what should I study next')
  expect(best.title).toBe('Your best next topic')
  expect(only(await desk.press(best.buttons[0] as never), 'question').stem).not.toBe(first.stem)
  await playRound(desk, await desk.type('quiz 8'), () => false)
  expect((await ask('what should I study next')).title).toBe('Fix what you missed')
})

describe('with an exam date', () => {
  test('the date comes with the days that are left', async () => {
    await desk.type('exam 2026-12-18')
    expect(all(await ask('when is my exam'))).toBe(
      'Your exam is on Friday 18 December\n25 days to go, 19 of them study days.',
    )
  })

  test('after the date, the coach asks how it went', async () => {
    await desk.type('exam 2026-11-24')
    desk.wait(3 * 24 * 60)
    expect((await ask('when is my exam')).title).toBe('How did it go?')
  })

  test.each([
    ['2026-11-24', 'Your exam is tomorrow'],
    ['2026-11-23', 'Your exam is today'],
  ])('on %s there are no figures, only calm advice', async (day, title) => {
    await playRound(desk, await desk.type('quiz 40'), (index) => index % 2 > 0)
    await desk.type(`exam ${day}`)
    for (const text of ['plan', 'am I ready', 'when is my exam', 'what should I study next']) {
      const view = await ask(text)
      expect(view.title).toBe(title)
      expect(all(view)).not.toContain('%')
      expect(view.buttons[0]?.title).toBe('Wrong answers')
    }
    expect(only(await desk.type('progress'), 'progress').readiness.headline).toBe(title)
    expect(all(await ask('my score'))).not.toContain('likely')
  })

  /** The estimate as each reply words it. */
  const estimates = async () => [
    only(await desk.type('progress'), 'progress').readiness.headline,
    (await ask('am I ready')).title,
    (await ask('my score')).lines[1]?.replace(/\.$/, ''),
    only(await desk.type('plan'), 'plan').target.split('. ')[0],
  ]

  test('every reply shows the same estimate, and none before it can be told', async () => {
    await desk.type('exam 2027-01-20')
    await playRound(desk, await desk.type('quiz 6'), () => true)
    expect(new Set(await estimates())).toEqual(new Set(['Too early to tell']))
    const shown = async (): Promise<readonly [ProgressView, PlanView]> => [
      only(await desk.type('progress'), 'progress'),
      only(await desk.type('plan'), 'plan'),
    ]
    const [progress, plan] = await shown()
    expect(JSON.stringify([progress.readiness, plan.target, plan.options])).not.toMatch(/likely/)
    expect(plan.target).toContain('6 of 6 answers right')
    for (let day = 0; day < 5; day++) {
      await playRound(desk, await desk.type('quiz 45'), () => true)
      desk.wait(24 * 60)
    }
    const known = await estimates()
    expect(new Set(known).size).toBe(1)
    expect(known[0]).toMatch(/^(?:On track|Getting there|At risk): (?:about|less than|more than) \d+% likely to pass$/)
  })

  test('the plan never shows one chance for all options', async () => {
    await desk.type('exam 2026-11-27')
    await playRound(desk, await desk.type('quiz 40'), () => false)
    const { options } = only(await desk.type('plan'), 'plan')
    expect(options.map(({ text }) => text)).toEqual([
      '8 questions by the exam',
      '20 questions by the exam',
      '40 questions by the exam',
    ])
  })
})
