import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import { only, openDesk, playRound, submit, type Desk } from '../desk.ts'

// What people type in a hurry around a question, a verdict, or a round.

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const start = async (text = 'quiz 3 single'): Promise<QuestionView> => only(await desk.type(text), 'question')
/** A question with one right answer. */
const startSingle = async (): Promise<QuestionView> => {
  for (let question = await start('quiz 10'); ; question = only(await desk.type('skip'), 'question'))
    if (question.kind === 'single') return question
}
const reviews = async () => (await desk.store.readLog(desk.key)).filter(({ type }) => type === 'review')

describe('after a verdict', () => {
  test.each([
    ['why not b?', 'B'],
    ['why is c wrong', 'C'],
    ['what about d', 'D'],
    ['why not a', 'A'],
    ['but why isn’t B right?', 'B'],
    ['how about c?', 'C'],
    ['and d?', 'D'],
    ["what's wrong with a", 'A'],
    ['why is a the right answer', 'A'],
    ['explain option c', 'C'],
    ['WHY B', 'B'],
    ['how come its d?', 'D'],
    ['hm why would c not work', 'C'],
  ])('“%s” gives the reason for that option', async (text, letter) => {
    const question = await startSingle()
    const verdict = only(await submit(desk, question, 'sure', false), 'verdict')
    const item = verdict.items.find(({ label }) => label === letter)!
    const view = only(await desk.type(text), 'notice')
    expect(view.title).toBe(item.mark.startsWith('key') ? `${letter} is right` : `${letter} isn't right`)
    expect(view.lines).toEqual([`**${item.text}**`, item.rationale])
    expect(only(await desk.press(view.buttons[0]!), 'question').place).toContain('2 of')
  })

  test('the note below the verdict doesn’t get in the way', async () => {
    const verdict = only(await submit(desk, await startSingle(), 'sure', false), 'verdict')
    desk.wait(1)
    await desk.press(verdict.buttons.find(({ verb }) => verb === 'explain')!)
    desk.wait(1)
    expect(only(await desk.type('and why not b?'), 'notice').title).toMatch(/^B is/)
  })

  test.each(['why', 'what about blue green', 'why is a pipeline better', 'what about canary'])(
    '“%s” isn’t about an option',
    async (text) => {
      await submit(desk, await startSingle(), 'sure', false)
      expect(JSON.stringify(await desk.type(text))).not.toMatch(/"[A-D] (?:is|isn't) right"/)
    },
  )

  test('while a question is open, nothing says which option is right', async () => {
    await startSingle()
    for (const text of ['why not b?', 'what about d', 'why is c wrong'])
      expect(JSON.stringify(await desk.type(text))).not.toMatch(/"[A-D] (?:is|isn't) right"/)
  })
})

describe('at an open question', () => {
  test.each([
    'i dont get it',
    "I don't understand",
    'i dont understand the question',
    "sorry, I don't get this one",
    "I can't follow",
    'i am lost',
    "I'm confused",
    'this makes no sense',
    "i really don't understand it at all",
  ])('“%s” offers a hint, and ends and answers nothing', async (text) => {
    const question = await startSingle()
    const view = only(await desk.type(text), 'notice')
    expect(view.buttons.map(({ title }) => title)).toEqual(['Hint', 'Skip', "I don't know"])
    const hinted = (await desk.press(view.buttons[0]!)).replace
    expect(hinted).toMatchObject({ view: 'question', presentation: question.presentation })
    expect(await reviews()).toEqual([])
  })

  test('where no hints are allowed, none is offered', async () => {
    await desk.type('diagnose')
    const view = only(await desk.type("I don't get it"), 'notice')
    expect(view.buttons.map(({ title }) => title)).not.toContain('Hint')
  })

  test.each(['no no no', 'NO NO NO NO', 'no, no, no!', 'yes yes yes', 'no no'])(
    '“%s” answers no question with letters',
    async (text) => {
      await startSingle()
      expect(only(await desk.type(text), 'notice').title).not.toBe('Almost')
      expect(await reviews()).toEqual([])
    },
  )
})

describe('after a round', () => {
  test.each([
    'repeat those',
    'redo them please',
    'can you repeat these questions?',
    'ask me those again',
    'the same questions again',
    'once more the same round',
    'retry those',
    'do that round again',
    'practice those again',
  ])('“%s” asks what was missed', async (text) => {
    const { verdicts } = await playRound(desk, await desk.type('quiz 3'), (index) => index !== 1)
    const question = only(await desk.type(text), 'question')
    expect(question.place).toBe('1 of 1')
    expect(question.stem).toBe(verdicts[1]?.stem)
  })

  test('if all was right, they ask all of it', async () => {
    const { verdicts } = await playRound(desk, await desk.type('quiz 3'), () => true)
    const again = await playRound(desk, await desk.type('repeat those'), () => true)
    expect(again.verdicts.map(({ stem }) => stem)).toEqual(verdicts.map(({ stem }) => stem))
  })

  test('in the middle of a round, and before the first, nothing is lost', async () => {
    expect(only(await desk.type('repeat those'), 'notice').title).toBe('Nothing to repeat yet')
    await submit(desk, await start('quiz 3'), 'sure', true)
    const view = only(await desk.type('repeat those'), 'notice')
    expect(view.title).toBe('This round is still on')
    expect(only(await desk.press(view.buttons[0]!), 'question').place).toBe('2 of 3')
  })
})

describe('the weakest area', () => {
  test.each([
    ['5 questions on my weakest area', '1 of 5'],
    ['quiz me on my worst topic', '1 of 5'],
    ['3 on my weakest topic please', '1 of 3'],
    ['I want to practice my weakest area', '1 of 5'],
    ['test me on my weak spots', '1 of 5'],
    ['ask me 4 questions about my worst subject', '1 of 4'],
    ['give me a quiz on my weakest skill area', '1 of 5'],
    ['can we work on my weakest area', '1 of 5'],
  ])('“%s” quizzes it', async (text, place) => {
    await playRound(desk, await desk.type('quiz 3 security'), () => false)
    await playRound(desk, await desk.type('quiz 3 pipelines'), () => true)
    expect(only(await desk.type(text), 'question')).toMatchObject({ area: 'Security', place })
  })

  test.each(['what is my weakest area?', 'which topic am I worst at', 'my weak spots'])(
    '“%s” only names it',
    async (text) => {
      expect(only(await desk.type(text), 'notice').title).toBe('Too early to tell')
    },
  )

  test.each([
    ['5 on that', '1 of 5'],
    ['give me 2 on that', '1 of 2'],
    ['quiz me on that', '1 of 4'],
  ])('“%s” keeps the count and the topic of an offer', async (text, place) => {
    await playRound(desk, await desk.type('quiz 3 security'), () => false)
    await playRound(desk, await desk.type('quiz 3 pipelines'), () => true)
    await desk.type('set 4 questions a day')
    await desk.type('what is my weakest area?')
    expect(only(await desk.type(text), 'question')).toMatchObject({ area: 'Security', place })
  })
})

test.each([
  'undo',
  'take that back',
  'oops wrong button',
  'can I change my last decision',
  'undo my last choice',
  'back one step',
  'i changed my mind',
  'revert',
])('“%s” in a drill says what can be undone there', async (text) => {
  const drill = only(await desk.type('drill'), 'drill')
  expect(only(await desk.type(text), 'notice').lines[0]).toContain("haven't decided anything")
  await desk.type('drill')
  await desk.type('a')
  const view = only(await desk.type(text), 'notice')
  expect(view.title).toBe('No way back in a drill')
  expect(view.buttons.map(({ title }) => title)).toEqual(['Back to the drill', 'Start over'])
  expect(only(await desk.press(view.buttons[1]!), 'drill').title).toBe(drill.title)
})
