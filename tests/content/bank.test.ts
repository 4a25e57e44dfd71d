import { expect, test } from '@jest/globals'
import { checkBank } from '../../src/content/lint/checks/check-bank.ts'
import { checkContent } from '../../src/content/lint/check-content.ts'
import { readContent } from '../../src/content/read-content.ts'
import { alikePairs } from '../../src/content/lint/near-duplicates.ts'
import { unlikeForms } from '../../src/content/lint/tells/option-form.ts'
import { tellingWords } from '../../src/content/lint/tells/telling-words.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { single } from '../domain/valid.ts'
import { today, validContent } from './valid-content.ts'

const rationale = 'This is the reason in a full sentence that says which fact decides and what the option is for.'
const { kind: _, ...common } = single as Extract<Question, { kind: 'single' }>
const choice = (id: string, stem: string, texts: readonly string[], key: number): Question => ({
  ...common,
  kind: 'single',
  id,
  stem,
  options: texts.map((text, index) => ({ text, rationale, ...(index === key ? { correct: true as const } : {}) })),
})

/** Checks a valid folder whose questions are replaced by these. */
async function bankWith(questions: readonly Question[]): Promise<string[]> {
  const { read } = await readContent(await validContent(), { today })
  const [entry] = read.questions.entries
  const entries = questions.map((value) => ({ ...entry!, value }))
  return checkBank({ ...read, questions: { ...read.questions, entries } }).map(({ message }) => message)
}

test('the whole bank must cover every objective with a note and five questions', async () => {
  const { ok, output } = await checkContent({ dir: await validContent(), today, quiet: true })
  expect(ok).toBe(false)
  expect(output).toContain('d3.deployments.hotfix has no note in content/notes')
  expect(output).toMatch(
    /content\/outline\.yaml:\d+ .*d3\.deployments\.hotfix has 0 questions of its own; every objective needs at least 5/,
  )
  expect(output).not.toContain('d3.deployments.strategy has')
})

const words = (start: number, count: number) =>
  Array.from({ length: count }, (_, index) => `word${start + index}`).join(' ')

test('questions that share half of their words are found, in any order', async () => {
  const a = choice('first', `${words(0, 20)} which one fits?`, ['alpha', 'beta', 'gamma'], 0)
  const b = choice('second', `Which one fits? ${words(4, 20)}`, ['gamma', 'alpha', 'beta'], 0)
  const c = choice('third', `${words(50, 20)} which one fits?`, ['delta', 'epsilon', 'zeta'], 0)
  expect(alikePairs([a, b, c], 0.5).map((pair) => [pair.a.id, pair.b.id])).toEqual([['first', 'second']])
  expect(await bankWith([a, b, c])).toContainEqual(
    expect.stringMatching(/^shares \d+ % of its words with the question first; ask something else$/),
  )
})

test('a bank whose keys are the longest options fails, with questions to start with', async () => {
  const bank = Array.from({ length: 12 }, (_, index) =>
    choice(
      `q${index}`,
      words(index * 30, 25),
      ['short one', 'a key that is far longer than all others', 'other one'],
      1,
    ),
  )
  const found = await bankWith(bank)
  expect(
    found.filter((message) => message.startsWith('tell: the longest option is a key; across the bank')),
  ).toHaveLength(10)
  expect(found.find((message) => message.includes('true in 100 % of 12, by chance in 33 %'))).toBeDefined()
  expect(found).toContainEqual(expect.stringContaining('tell: the keys are unevenly placed'))
})

test('words that occur only in distractors are found if they are frequent enough', () => {
  const bank = (key: string) =>
    Array.from({ length: 30 }, (_, index) =>
      choice(
        `q${index}`,
        'A stem that says nothing at all.',
        [`manually run ${index}`, `manually wait ${index}`, `${key} ${index}`],
        2,
      ),
    )
  const manually = tellingWords(bank('deploy')).find(({ word }) => word === 'manually')
  expect(manually).toMatchObject({ inKeys: 0, inDistractors: 60 })
  expect(manually!.p).toBeLessThan(0.01)
  expect(tellingWords(bank('manually deploy')).find(({ word }) => word === 'manually')!.p).toBe(1)
  expect(tellingWords(bank('deploy').slice(0, 4))).toEqual([])
})

test('a key that looks different from its distractors is found; a different distractor is not', async () => {
  const forms = (texts: readonly string[], key: number) =>
    unlikeForms(choice('q', 'A stem that says nothing.', texts, key))
  expect(forms(['Swap the slots', 'Roll back.', 'Wait an hour'], 1)).toEqual(['only the key ends with a period'])
  expect(forms(['Swap the slots', 'Roll back.', 'Wait an hour'], 0)).toEqual([])
  expect(forms(['`swap`', 'Roll back', '`wait`'], 1)).toEqual(['every option but the key is all code'])
  expect(forms(['Swap', 'Roll the deployment back to the last version', 'Wait'], 1)).toEqual([
    'the longest option has 44 characters, the shortest 4',
  ])
  expect(await bankWith([choice('q', 'A stem that says nothing.', ['swap', 'Roll', 'Wait'], 0)])).toContain(
    'differ in form: only the key starts with a lowercase letter',
  )
})

test('an absolute word in distractors only is a problem of its question', async () => {
  expect(
    await bankWith([choice('q', 'A stem that says nothing.', ['It never runs', 'It runs', 'It waits'], 1)]),
  ).toContainEqual('tell: “never” only in distractors; reword them, or use one in a key')
})

test('a rationale of a few words is a problem of its option', async () => {
  const question = choice('terse', 'Which one fits?', ['Alpha', 'Bravo', 'Gamma'], 0)
  const options = 'options' in question ? question.options : []
  const terse = {
    ...question,
    options: options.map((option) => ({ ...option, rationale: 'There is no such type at all.' })),
  }
  const found = await bankWith([terse])
  expect(found.filter((message) => message.includes('fewer than 15 words'))).toHaveLength(3)
  const taught = await bankWith([question])
  expect(taught.filter((message) => message.includes('fewer than 15 words'))).toEqual([])
})
