import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createCatalog } from '../../../../src/content/catalog.ts'
import type { Question } from '../../../../src/domain/question/question.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { smallCatalog } from '../../small-catalog.ts'
import { single } from '../../../domain/valid.ts'

const why = 'This is the reason in a full sentence.'
const texts = [
  'Terraform',
  'Bicep with a template spec',
  'A secret from Azure Key Vault',
  'A secret in a variable group',
]
const iac: Question = {
  ...single,
  id: 'which-tool',
  tags: ['tools'],
  stem: 'Which of these tools fits the constraint that the team has?',
  options: texts.map((text, index) => ({ text, rationale: why, ...(index === 0 ? { correct: true as const } : {}) })),
} as Question

/** The small catalog with a question whose options are names of things, one of them a note. */
function withTools() {
  const small = smallCatalog()
  const [note] = [...small.notes.values()]
  const terraform = { ...(note as NonNullable<typeof note>), id: 'terraform', title: 'Terraform', aliases: ['tf'] }
  return createCatalog({
    outline: small.outline,
    notes: [...small.notes.values(), terraform],
    questions: [...small.questions.values(), iac],
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [],
    drills: [...small.drills.values()],
    labs: small.lab ? [small.lab] : [],
    tasks: [],
    guides: [...small.guides.values()],
  })
}

const catalog = withTools()
let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

/** The text of the option that was picked. */
async function picked(text: string): Promise<string | undefined> {
  only(await desk.type('quiz 1 tools'), 'question')
  const verdict = only(await desk.type(text), 'verdict')
  return verdict.items.find(({ mark }) => mark === 'picked' || mark === 'key-picked')?.text
}

test.each([
  ['Terraform', 0],
  ['terraform!', 0],
  ['terra', 0],
  ['I think it’s Terraform', 0],
  ["I'd go with terraform", 0],
  ['terraform, sure', 0],
  ['Bicep', 1],
  ['bicep with a template spec', 1],
  ['the one with key vault', 2],
  ['the key vault one', 2],
  ['the option that uses Azure Key Vault', 2],
  ['key vault', 2],
  ['a secret from azure', 2],
  ['the one with a variable group', 3],
  ['variable group', 3],
])('“%s” answers with that option', async (text, index) => {
  expect(await picked(text)).toBe(texts[index])
})

test('how sure the learner is can be said with it', async () => {
  await picked('Terraform, just guessing')
  expect((await desk.learner())?.round?.shown.at(-1)?.answered?.confidence).toBe('guess')
})

test('words of two options ask which one, and open no note', async () => {
  await desk.type('quiz 1 tools')
  const notice = only(await desk.type('a secret'), 'notice')
  expect(notice.title).toBe('Which one?')
  expect(notice.lines[0]).toMatch(/^That fits [A-D] and [A-D]\. Type the letter you mean\.$/)
  expect((await desk.learner())?.round?.shown.at(-1)?.answered).toBeUndefined()
})

describe('the words of an option never open the note that gives it away', () => {
  test.each(['Terraform', 'terraform?', '“Terraform”', '*terraform*', 'maybe terraform'])('%s', async (text) => {
    await desk.type('quiz 1 tools')
    expect((await desk.type(text)).messages.map(({ view }) => view)).toEqual(['verdict'])
  })
  test('below an explanation', async () => {
    await desk.type('quiz 1 tools')
    desk.wait(1)
    await desk.type('explain canary')
    desk.wait(1)
    expect((await desk.type('Terraform')).messages.map(({ view }) => view)).toEqual(['verdict'])
  })
})

test.each(['explain terraform', 'what is terraform', 'quiz terraform'])(
  '“%s” asks for something else',
  async (text) => {
    await desk.type('quiz 1 tools')
    await desk.type(text)
    expect(await desk.store.readLog(desk.key)).toEqual([])
  },
)

test('without a question, a name is a topic', async () => {
  expect(only(await desk.type('terraform'), 'note').view).toBe('note')
})

test.each(['e', 'E)', 'f', 'its e'])('the letter “%s” isn’t on a card with four options', async (text) => {
  await desk.type('quiz 1 tools')
  expect(only(await desk.type(text), 'notice').lines[0]).toMatch(
    /^There's no “[EF]” here\. Choose a letter from A to D\.$/,
  )
  expect((await desk.learner())?.round?.shown.at(-1)?.answered).toBeUndefined()
})

describe('of two cards, letters mean the newest', () => {
  const page = async () => {
    const start = only(await desk.type('mock exam'), 'mock-start')
    return desk.press(start.begin, { count: 5, minutes: 10 })
  }
  test('a question, then a page of a mock exam', async () => {
    await desk.type('quiz 1 tools')
    desk.wait(1)
    expect((await page()).messages.map(({ view }) => view)).toContain('mock-page')
    desk.wait(1)
    await desk.type('c')
    expect((await desk.learner())?.round?.shown.at(-1)?.answered).toBeUndefined()
    expect(await desk.store.readLog(desk.key)).toEqual([])
  })
  test('the question shown again after the page', async () => {
    const question = only(await desk.type('quiz 1 tools'), 'question')
    desk.wait(1)
    await page()
    desk.wait(1)
    expect(only(await desk.press({ verb: 'quiz' }), 'question')).toEqual(question)
    desk.wait(1)
    only(await desk.type('c'), 'verdict')
  })
  test('a letter below an explanation answers the question above it', async () => {
    await desk.type('quiz 1 tools')
    desk.wait(1)
    await desk.type('explain canary')
    desk.wait(1)
    only(await desk.type('b'), 'verdict')
  })
})
