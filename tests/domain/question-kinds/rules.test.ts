import { expect, test } from '@jest/globals'
import { questionKinds, rulesOf } from '../../../src/domain/question-kinds/index.ts'
import { fieldsOf, readAnswer, readDraft } from '../../../src/domain/question/display.ts'
import { keysBesideMistakes, mistakesIn } from '../../../src/domain/question/mistakes.ts'
import { snippetOf, textLists } from '../../../src/domain/question/question-texts.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { complete, multiple, order, orderWithSpare, single, statements } from '../valid.ts'

const accepts = (question: Question, change: object): boolean =>
  questionKinds[question.kind].schema.safeParse({ ...question, ...change }).success
const option = { text: 'Text', rationale: 'This is the reason in a full sentence.' }
const key = { ...option, correct: true }
const step = { text: 'Step', rationale: option.rationale }
const statement = { text: 'A statement that holds.', answer: 'yes', rationale: option.rationale }
const times = (count: number, item: object): object[] => Array.from({ length: count }, () => item)

test('each kind has as many options, steps, blanks, or statements as fit a card', () => {
  const taken = (question: Question, counts: number[], change: (count: number) => object) =>
    counts.map((count) => accepts(question, change(count)))
  const inner = [false, true, true, false]
  expect(taken(single, [2, 3, 5, 6], (count) => ({ options: [...times(count - 1, option), key] }))).toEqual(inner)
  expect(taken(multiple, [3, 4, 6, 7], (count) => ({ options: [...times(count - 2, option), key, key] }))).toEqual(
    inner,
  )
  expect(taken(order, [2, 3, 6, 7], (count) => ({ steps: times(count, step) }))).toEqual(inner)
  expect(taken(statements, [2, 3, 4, 5], (count) => ({ statements: times(count, statement) }))).toEqual(inner)
  const blank = (count: number) => ({ options: [...times(count - 1, option), key] })
  expect(taken(complete, [0, 1, 4, 5], (count) => ({ blanks: times(count, blank(3)) }))).toEqual(inner)
  expect(taken(complete, [2, 3, 5, 6], (count) => ({ blanks: [blank(count)] }))).toEqual(inner)
})

test('of steps, at least three are needed, and spare ones come last', () => {
  const spare = { ...step, spare: true }
  expect(accepts(order, { steps: [step, step, step, spare] })).toBe(true)
  expect(accepts(order, { steps: [step, step, spare] })).toBe(false)
  expect(accepts(order, { steps: [step, step, spare, step] })).toBe(false)
  expect(accepts(order, { steps: [step, step, step, { ...step, spare: false }] })).toBe(false)
})

test('a pure guess is right as often as chance has it', () => {
  const chanceOf = (question: Question) => rulesOf(question).guessChance(question)
  expect([single, multiple, order, complete, statements].map(chanceOf)).toEqual([1 / 4, 1 / 6, 1 / 24, 1 / 9, 1 / 8])
  // Four places for the first of three needed steps, three for the second, two for the third.
  expect(chanceOf(orderWithSpare)).toBeCloseTo(1 / 24)
})

test('statements are judged with any word or letter for true and false', () => {
  const judged = (...words: string[]) => readAnswer(statements, 'p1', words)
  const yes = judged('yes', 'yes', 'no')
  expect(yes).toMatchObject({ ok: true })
  expect(judged('y', 'true', 'f')).toEqual(yes)
  expect(judged('t', 'y', 'false')).toEqual(yes)
  expect(judged('t', 'y', 'n')).toEqual(yes)
  expect(judged('yes', 'maybe', 'no')).toEqual({ ok: false, problem: { code: 'wrong-count', given: 2, wanted: 3 } })
  expect(judged('yes', 'yes', 'no', 'no')).toEqual({ ok: false, problem: { code: 'wrong-count', given: 4, wanted: 3 } })
  for (const word of ['yess', 'ayes', 'not', 'ano', 'truey', 'untrue'])
    expect(judged(word, 'yes', 'no')).toMatchObject({ ok: false })
})

test('an unfinished answer keeps the places that are filled', () => {
  const filled = (question: Question, picks: string[]) => {
    const fields = fieldsOf(question, 'p1', picks)
    expect(readDraft(question, 'p1', fields)).toEqual({ ok: true, picks })
  }
  filled(complete, ['', 'b'])
  filled(order, ['a', '', 'b', ''])
  filled(statements, ['', 'no', ''])
  filled(multiple, ['c'])
})

test('a draft with too many choices, a letter twice, or one that isn’t there is refused', () => {
  expect(readDraft(multiple, 'p1', ['a,b,c'])).toEqual({
    ok: false,
    problem: { code: 'wrong-count', given: 3, wanted: 2 },
  })
  expect(readDraft(multiple, 'p1', ['a, ,a'])).toMatchObject({ ok: false, problem: { code: 'repeated-letter' } })
  expect(readDraft(order, 'p1', ['a', 'a', '', ''])).toMatchObject({ ok: false, problem: { code: 'repeated-letter' } })
  expect(readDraft(complete, 'p1', ['z', ''])).toMatchObject({ ok: false, problem: { code: 'unknown-letter' } })
  expect(readDraft(single, 'p1', ['e'])).toMatchObject({ ok: false, problem: { code: 'unknown-letter' } })
})

test('more letters than a kind takes are refused with the count', () => {
  const count = (question: Question, given: string[]) => readAnswer(question, 'p1', given)
  const refused = (given: number, wanted: number) => ({ ok: false, problem: { code: 'wrong-count', given, wanted } })
  expect(count(single, ['a', 'b'])).toEqual(refused(2, 1))
  expect(count(complete, ['a', 'b', 'c'])).toEqual(refused(3, 2))
  expect(count(orderWithSpare, ['a', 'b', 'c', 'd'])).toEqual(refused(4, 3))
})

test('the letters of several choices are read in any order', () => {
  const shown = fieldsOf(multiple, 'p1', ['a', 'c'])[0]!.split(',')
  expect(readAnswer(multiple, 'p1', shown.toReversed())).toEqual({ ok: true, picks: ['a', 'c'] })
  expect(readDraft(multiple, 'p1', [shown.toReversed().join(' , ')])).toEqual({ ok: true, picks: ['a', 'c'] })
})

test('steps that chance has put in the right order are moved', () => {
  const sorted = (count: number) => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index))
  expect(rulesOf(order).displayOrder(order, sorted)).toEqual([['b', 'c', 'd', 'a']])
  expect(rulesOf(order).displayOrder(order, (count) => sorted(count).toReversed())).toEqual([['d', 'c', 'b', 'a']])
})

test('each wrong choice is a mistake, and each judgment that’s wrong or missing', () => {
  const answered = (question: Question, picks: string[]) => mistakesIn(question, picks).map((one) => one.answered)
  expect(answered(single, ['a'])).toMatchObject([{ text: 'Alpha' }])
  expect(answered(multiple, ['a', 'b'])).toMatchObject([{ text: 'Bravo' }])
  expect(answered(complete, ['a', 'b'])).toEqual([])
  expect(answered(complete, ['b', 'a'])).toMatchObject([{ text: 'rolling' }, { text: 'all' }])
  expect(answered(statements, ['no', '', 'yes'])).toEqual([
    { task: 'judge', text: 'The first statement holds.', isTrue: false },
    { task: 'judge', text: 'The second statement holds.' },
  ])
})

test('keys are named with their place or judgment, unless the mistakes already do that', () => {
  const keysOf = (question: Question) =>
    rulesOf(question)
      .keysOf(question)
      .map(({ part }) => part)
  expect(keysOf(orderWithSpare)).toEqual([
    { task: 'sort', text: 'First', place: 1 },
    { task: 'sort', text: 'Second', place: 2 },
    { task: 'sort', text: 'Third', place: 3 },
  ])
  expect(keysOf(statements).map((part) => ('isTrue' in part ? part.isTrue : undefined))).toEqual([true, false, true])
  expect(keysOf(complete).map((part) => part.text)).toEqual(['canary', '[10, 50]'])
  expect([order, statements].map((question) => keysBesideMistakes(question))).toEqual([[], []])
  expect(keysBesideMistakes(complete)).toHaveLength(2)
})

test('texts are listed with what’s to be done with them, and which are right', () => {
  const right = (question: Question) =>
    textLists(question).map(({ items }) => items.map(({ correct }) => Boolean(correct)))
  const tasks = (question: Question) => textLists(question).map(({ task }) => task)
  expect([single, multiple, order, complete, statements].map(tasks)).toEqual([
    ['pick-one'],
    ['pick-several'],
    ['sort'],
    ['pick-one', 'pick-one'],
    ['judge'],
  ])
  expect(right(orderWithSpare)).toEqual([[true, true, true, false]])
  expect(right(statements)).toEqual([[true, false, true]])
  expect(textLists(complete).map(({ isCode }) => isCode)).toEqual([true, true])
  expect([complete, single].map((question) => snippetOf(question)?.language)).toEqual(['yaml', undefined])
})
