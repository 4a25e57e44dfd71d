import { expect, test } from '@jest/globals'
import { keyPicks } from '../../../../src/domain/question/answer.ts'
import { fieldsOf } from '../../../../src/domain/question/display.ts'
import { gradeMasked } from '../../../../src/content/lint/mask/grade-masked.ts'
import { maskedAs, maskQuestion, printMasked } from '../../../../src/content/lint/mask/mask-question.ts'
import { namesIn } from '../../../../src/content/lint/mask/names.ts'
import { complete, everyForm, single } from '../../../domain/valid.ts'

const names = namesIn([])
const masked = (stem: string) => maskQuestion({ ...single, stem }, names).stem

test.each([
  ['A pipeline restores from Azure Artifacts.', 'A pipeline restores from Feature-A.'],
  ['Use Azure Pipelines, then Azure Pipelines again.', 'Use Feature-A, then Feature-A again.'],
  ['Set `dependsOn` in azure-pipelines.yml.', 'Set code-A in code-B.'],
  ['Assign Feed and Upstream Reader (Collaborator).', 'Assign Feature-A (Feature-B).'],
  ['A canary release reaches 10 % in 30 minutes.', 'A Feature-A release reaches 10 % in 30 minutes.'],
  ['Push with --force-with-lease.', 'Push with code-A.'],
  ['You need to deploy. Which step do you run?', 'You need to deploy. Which step do you run?'],
  ['Turn on *Require a pull request before merging*.', 'Turn on Feature-A.'],
])('%s', (stem, expected) => {
  expect(masked(stem)).toBe(expected)
})

test('the names of notes count, in any case and number', () => {
  const note = { title: 'Deployment slots', aliases: ['slot swap'] } as unknown as Parameters<typeof namesIn>[0][number]
  expect(maskQuestion({ ...single, stem: 'You use deployment slots and a slot swap.' }, namesIn([note])).stem).toBe(
    'You use Feature-A and a Feature-B.',
  )
})

test('a name has the same token in the stem and in the options', () => {
  const question = { ...single, stem: 'You run `git push` today.' }
  if (question.kind !== 'single') throw new Error('not single')
  const [first, ...others] = question.options
  const { groups } = maskQuestion(
    { ...question, options: [{ ...first, text: 'Repeat `git push`' } as typeof first & object, ...others] },
    names,
  )
  expect(groups[0]).toContain('Repeat code-A')
})

test('code keeps its form and its blanks, not its words', () => {
  const { snippet, groups } = maskQuestion(complete, names)
  expect(snippet).toBe('code-A:\n  [[1]]:\n    code-B: [[2]]\n')
  expect(groups[1]).toContain('[10, 50]')
})

test('the printed question shows neither its id nor its key', () => {
  for (const question of everyForm) {
    const printed = printMasked('4a', maskQuestion(question, names), true)
    expect(printed).toMatch(/^## 4a\n/)
    expect(printed).not.toContain(question.id)
    expect(printed).not.toContain('correct')
  }
  expect(printMasked('4a', maskQuestion(single, names), false)).not.toContain(maskQuestion(single, names).stem)
})

test('a reader who picks every key is right in all, and one who picks nothing in none', () => {
  const byCode = new Map(everyForm.map((question, index) => [String(index), question]))
  const answers = everyForm.map((question, index) => ({
    q: String(index),
    picks: fieldsOf(question, maskedAs(question), keyPicks(question)).flatMap((field) => field.split(',')),
  }))
  const right = (given: typeof answers) =>
    gradeMasked(byCode, given).results.flatMap((result) => (result.right ? [result.question] : []))
  expect(right(answers)).toEqual(everyForm.map(({ id }) => id))
  expect(right(answers.map(({ q }) => ({ q, picks: [] })))).toEqual([])
})

test('options that are nothing but names are masked, even if a name is an everyday word', () => {
  if (single.kind !== 'single') throw new Error('not single')
  const [first, second, third] = single.options
  const texts = ['Burnup', 'Velocity', 'Cumulative flow']
  const options = [first, second, third].map((option, index) => ({ ...option!, text: texts[index] as string }))
  expect(maskQuestion({ ...single, options }, names).groups[0]).toEqual(['Feature-A', 'Feature-B', 'Feature-C'])
})

test.each([
  ['Since Sprint 12. Then it goes on.', 'Since Feature-A. Then it goes on.'],
  ["Write `paths: ['a/**']`, not `paths: ['a/*']`.", 'Write code-A, not code-B.'],
])('%s is masked piece by piece', (stem, expected) => {
  expect(masked(stem)).toBe(expected)
})
