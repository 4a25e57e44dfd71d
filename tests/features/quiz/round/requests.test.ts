import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createCatalog } from '../../../../src/content/catalog.ts'
import { difficultyOf } from '../../../../src/domain/question/difficulty.ts'
import type { Question } from '../../../../src/domain/question/question.ts'
import { only, openDesk, playRound, submit, type Desk } from '../../desk.ts'
import { smallCatalog } from '../../small-catalog.ts'

const changes: Readonly<Record<string, Pick<Question, 'difficulty' | 'tags'>>> = {
  single: { difficulty: 1, tags: ['single', 'github-actions', 'canary'] },
  multiple: { difficulty: 2, tags: ['multiple', 'azure-pipelines', 'canary'] },
  order: { difficulty: 3, tags: ['order', 'github', 'canary'] },
  complete: { difficulty: 3, tags: ['complete', 'github-flow', 'kubernetes'] },
  statements: { difficulty: 2, tags: ['statements', 'azure-repos', 'kubernetes'] },
}

function tagged() {
  const small = smallCatalog()
  return createCatalog({
    outline: small.outline,
    notes: [...small.notes.values()].map((note) => ({
      ...note,
      id: 'release',
      title: 'Ring release',
      aliases: ['rings'],
    })),
    questions: [...small.questions.values()].map((question) => ({
      ...question,
      ...changes[question.kind],
      notes: ['release'],
    })),
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [],
    drills: [],
    labs: [],
    tasks: [],
    guides: [],
  })
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(tagged())
})
afterEach(() => desk.close())

/** The kinds of the questions in the round that a sentence starts. */
async function asked(text: string): Promise<string[]> {
  const first = await desk.type(text)
  only(first, 'question')
  const { round } = (await desk.learner()) ?? {}
  return [...(round?.shown ?? []).map(({ question }) => question), ...(round?.queue ?? [])]
    .map((id) => desk.catalog.questions.get(id)?.kind ?? '')
    .toSorted()
}

test.each([
  ['quiz hard', ['complete', 'order']],
  ['give me the difficult ones', ['complete', 'order']],
  ['some easy questions please', ['single']],
  ['medium questions', ['multiple', 'statements']],
  ['a few tough questions about canary', ['order']],
  ['quiz github', ['order', 'single']],
  ['only github questions please', ['order', 'single']],
  ['azure devops questions', ['multiple', 'statements']],
  ['hard github questions', ['order']],
  ['easy canary questions', ['single']],
  ['quiz me on canary', ['multiple', 'order', 'single']],
  ['canary and kubernetes questions', ['complete', 'multiple', 'order', 'single', 'statements']],
])('“%s” asks what was asked for', async (text, kinds) => {
  expect(await asked(text)).toEqual(kinds)
})

test.each([
  ['quiz three', 3],
  ['three questions', 3],
  ['quiz two', 2],
  ['I have 4 minutes, quiz me', 4],
  ['quiz 1', 1],
])('“%s” is a number', async (text, count) => {
  expect(await asked(text)).toHaveLength(count)
})

test('“quiz -1” asks how many', async () => {
  expect(only(await desk.type('quiz -1'), 'notice').title).toBe('How many questions?')
})

test.each([
  'only new questions',
  'new ones only please',
  "questions I've never seen",
  'something unseen please, quiz me',
])('“%s” leaves out what was answered', async (text) => {
  await playRound(desk, await desk.type('quiz canary'), () => true)
  expect(await asked(text)).toEqual(['complete', 'statements'])
})

test('when everything has been seen, it says so and offers to practice again', async () => {
  await playRound(desk, await desk.type('quiz 5'), () => true)
  const notice = only(await desk.type('only new questions on canary'), 'notice')
  expect(notice.lines).toEqual([
    "I don't have any new questions on “canary” right now.",
    "You've already seen all of these. Want to practice them again?",
  ])
  expect(only(await desk.press(notice.buttons[0] as { verb: string }), 'question').view).toBe('question')
})

test.each(['only the wrong ones', 'redo my mistakes', 'practice the ones I missed', 'quiz me on my wrong answers'])(
  '“%s” repeats misses only',
  async (text) => {
    const { verdicts } = await playRound(desk, await desk.type('quiz 5'), (index) => index !== 1)
    const first = await desk.type(text)
    expect(only(first, 'question').stem).toBe(verdicts[1]?.stem)
    expect((await desk.learner())?.round?.queue).toEqual([])
  },
)

test('without misses, it says so', async () => {
  expect(only(await desk.type('only the wrong ones'), 'notice').title).toBe('No wrong answers')
})

test('an unknown topic never starts a quiz, and offers the nearest topics', async () => {
  const notice = only(await desk.type('quiz me on kubernets'), 'notice')
  expect(notice.title).toBe('No questions on that yet')
  expect(notice.buttons[0]).toEqual({ title: 'kubernetes', verb: 'quiz', data: { topic: 'kubernetes' } })
  expect((await desk.learner())?.round).toBeUndefined()
  expect(only(await desk.press(notice.buttons[0] as { verb: string }), 'question').view).toBe('question')
})

test('a topic like no other offers the areas of the exam, with the number that was asked for', async () => {
  const { lines, buttons } = only(await desk.type('quiz 2 gardening'), 'notice')
  expect(lines[0]).toBe("I don't have a question on “gardening” yet.")
  expect(buttons).toHaveLength(5)
  expect(buttons[0]?.data).toMatchObject({ count: 2 })
})

test('a topic without questions of that difficulty offers the topic', async () => {
  const notice = only(await desk.type('easy kubernetes questions'), 'notice')
  expect(notice.lines).toEqual(["I don't have any easy questions on “kubernetes” right now."])
  expect(notice.buttons[0]).toMatchObject({ title: 'Any on kubernetes', data: { topic: 'kubernetes' } })
})

describe('after a question', () => {
  const answered = async (text: string): Promise<Question> => {
    const question = only(await desk.type(text), 'question')
    await submit(desk, question, 'sure', true)
    return desk.question(question)
  }

  test.each([
    'more on the same topic',
    'same topic please',
    '5 more on the same subject',
    'another round on this topic',
  ])('“%s” stays on the topic that was asked for', async (text) => {
    await answered('quiz 1 canary')
    expect(await asked(text)).toEqual(['multiple', 'order', 'single'])
  })

  test('without a topic, it stays on the objective', async () => {
    const question = await answered('quiz 2')
    await asked('more on the same topic')
    const { round } = (await desk.learner()) ?? {}
    const first = desk.catalog.questions.get(round?.shown[0]?.question ?? '')
    expect(first?.objectives).toEqual(question.objectives)
  })

  test.each(['harder please', 'give me a harder one', 'something more difficult', 'too easy, harder questions'])(
    '“%s” goes one step up on the same topic',
    async (text) => {
      const question = await answered('quiz 1 multiple')
      expect(difficultyOf(question)).toBe('medium')
      const reply = await desk.type('quiz 1 canary')
      await submit(desk, only(reply, 'question'), 'sure', true)
      const last = desk.question(only(reply, 'question'))
      const up = { easy: 'multiple', medium: 'order', hard: 'order' }[difficultyOf(last)]
      expect(await asked(text)).toEqual([up])
    },
  )

  test('“easier” goes one step down', async () => {
    await answered('quiz 1 hard kubernetes')
    expect(await asked('something easier')).toEqual(['statements'])
  })

  test('an explanation that is newer decides what “this” is', async () => {
    await answered('quiz 1 kubernetes')
    desk.wait(1)
    await desk.type('explain ring release')
    desk.wait(1)
    await asked('quiz me on this')
    expect((await desk.learner())?.round?.request?.topic).toBe('release')
  })
})
