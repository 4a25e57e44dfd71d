import { expect, test } from '@jest/globals'
import { grade } from '../../../src/domain/question/answer.ts'
import { mistakesIn } from '../../../src/domain/question/mistakes.ts'
import { kindNames, questionKinds, rulesOf } from '../../../src/domain/question-kinds/index.ts'
import type { DisplayOrder } from '../../../src/domain/question-kinds/question-kind-rules.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { changedAt } from '../changed-at.ts'
import { complete, everyKind, multiple, order, orderWithSpare, single, statements } from '../valid.ts'

/** Everything in the order of the file. */
const inFileOrder = (question: Question): DisplayOrder =>
  rulesOf(question).displayOrder(question, (count) => ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count))
const reversed = (question: Question): DisplayOrder =>
  rulesOf(question).displayOrder(question, (count) => ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).toReversed())
const read = (question: Question, given: string[], shown = reversed(question)) =>
  rulesOf(question).readAnswer(question, shown, given)

test.each<[Question, string[], number]>([
  [single, ['a'], 0],
  [multiple, ['a', 'b'], 1],
  [multiple, ['b', 'd'], 0],
  [order, ['a', 'c', 'b', 'd'], 2],
  [order, ['b', 'c', 'd', 'a'], 0],
  [complete, ['a', 'a'], 1],
  [complete, ['b', 'a'], 0],
  [statements, ['yes', 'yes', 'yes'], 2],
  [statements, ['no', 'yes', 'no'], 0],
])('of $kind, the answer %j has so many right parts: %i', (question, picks, right) => {
  expect(grade(question, picks).right).toBe(right)
})

test.each<[Question, number]>([
  [single, 1],
  [multiple, 2],
  [order, 4],
  [orderWithSpare, 3],
  [complete, 2],
  [statements, 3],
])('$kind takes neither more nor fewer parts than it asks for', (question, wanted) => {
  const answer = question === statements ? ['yes', 'no', 'yes', 'no', 'yes'] : ['a', 'b', 'c', 'd', 'e']
  for (const given of [wanted - 1, wanted + 1])
    expect(read(question, answer.slice(0, given))).toEqual({
      ok: false,
      problem: { code: 'wrong-count', given, wanted },
    })
})

test('letters are read as they are on display', () => {
  expect(read(single, ['a'])).toEqual({ ok: true, picks: ['d'] })
  expect(read(multiple, ['d', 'b'])).toEqual({ ok: true, picks: ['a', 'c'] })
  expect(read(order, ['a', 'b', 'c', 'd'])).toEqual({ ok: true, picks: ['d', 'c', 'b', 'a'] })
  expect(read(complete, ['a', 'c'])).toEqual({ ok: true, picks: ['c', 'a'] })
  expect(read(statements, ['n', 'true', 'f'])).toEqual({ ok: true, picks: ['no', 'yes', 'no'] })
})

test('what isn’t a letter on display is quoted in part, and no letter counts twice', () => {
  const text = 'b'.repeat(30)
  expect(read(single, [text])).toEqual({ ok: false, problem: { code: 'unknown-letter', text: 'b'.repeat(20) } })
  expect(read(multiple, ['a', 'z'])).toEqual({ ok: false, problem: { code: 'unknown-letter', text: 'z' } })
  expect(read(order, ['a', 'b', 'b', 'c'])).toEqual({ ok: false, problem: { code: 'repeated-letter' } })
  // Each blank has letters of its own.
  expect(read(complete, ['a', 'a'])).toMatchObject({ ok: true })
})

test('steps are never shown in the right order, and otherwise as chance has them', () => {
  expect(inFileOrder(order)).toEqual([['b', 'c', 'd', 'a']])
  expect(rulesOf(order).displayOrder(order, () => ['a', 'c', 'b', 'd'])).toEqual([['a', 'c', 'b', 'd']])
})

const why = (question: Question, picks: string[]) => mistakesIn(question, picks).map(({ answered }) => answered)

test('each step in a wrong place is a mistake, and so is a spare one, and one that is left out has no place', () => {
  expect(why(order, ['b', 'a', 'c', 'd'])).toEqual([
    { task: 'sort', text: 'First', place: 2 },
    { task: 'sort', text: 'Second', place: 1 },
  ])
  expect(why(order, ['a', 'b', '', 'd'])).toEqual([{ task: 'sort', text: 'Third' }])
  expect(why(orderWithSpare, ['d', 'b', 'c'])).toEqual([
    { task: 'sort', text: 'First' },
    { task: 'sort', text: 'Spare', place: 1 },
  ])
})

test('each wrong option is a mistake, with the misconception behind it', () => {
  const place = 'options.1.misconception'
  const named = changedAt(multiple, place, 'mixed-up') as Question
  expect(mistakesIn(named, ['a', 'b', 'd'])).toEqual([
    { answered: { task: 'pick', text: 'Bravo' }, rationale: expect.any(String), misconception: 'mixed-up' },
    { answered: { task: 'pick', text: 'Delta' }, rationale: expect.any(String) },
  ])
  expect(why(complete, ['b', 'b'])).toEqual([{ task: 'pick', text: 'rolling' }])
})

test('a wrong judgment names its misconception, and one that is missing doesn’t', () => {
  const named = ['0', '1'].reduce<unknown>(
    (whole, place) => changedAt(whole, `statements.${place}.misconception`, 'mixed-up'),
    statements,
  ) as Question
  expect(mistakesIn(named, ['no', '', 'yes'])).toEqual([
    {
      answered: { task: 'judge', text: 'The first statement holds.', isTrue: false },
      rationale: expect.any(String),
      misconception: 'mixed-up',
    },
    { answered: { task: 'judge', text: 'The second statement holds.' }, rationale: expect.any(String) },
  ])
})

test('the keys are the right parts of the answer', () => {
  const keysOf = (question: Question) =>
    rulesOf(question)
      .keysOf(question)
      .map(({ part }) => part)
  expect(keysOf(multiple)).toEqual([
    { task: 'pick', text: 'Alpha' },
    { task: 'pick', text: 'Charlie' },
  ])
  expect(keysOf(single)).toHaveLength(1)
  expect(keysOf(complete).map(({ text }) => text)).toEqual(['canary', '[10, 50]'])
  expect(keysOf(orderWithSpare)).toEqual([
    { task: 'sort', text: 'First', place: 1 },
    { task: 'sort', text: 'Second', place: 2 },
    { task: 'sort', text: 'Third', place: 3 },
  ])
  expect(keysOf(statements).map((part) => (part.task === 'judge' ? part.isTrue : undefined))).toEqual([
    true,
    false,
    true,
  ])
})

test('a team answers the kinds of one tap, and a mistake in an order or a judgment says what’s right', () => {
  const kindsThat = (is: 'fitsTeams' | 'mistakesNameKeys') => kindNames.filter((kind) => questionKinds[kind][is])
  expect(kindsThat('fitsTeams')).toEqual(['single', 'multiple'])
  expect(kindsThat('mistakesNameKeys')).toEqual(['order', 'statements'])
})

test.each(everyKind)(
  'a question of kind $kind has one or two objectives, one to four notes, and up to five sources',
  (question) => {
    const takes = (place: string, value: unknown): boolean =>
      rulesOf(question).schema.safeParse(changedAt(question, place, value)).success
    const counts = (place: string, item: unknown): boolean[] =>
      [0, 1, 2, 3, 4, 5, 6].map((length) =>
        takes(
          place,
          Array.from({ length }, () => item),
        ),
      )
    expect(counts('objectives', 'd1.a.x')).toEqual([false, true, true, false, false, false, false])
    expect(counts('notes', 'note')).toEqual([false, true, true, true, true, false, false])
    expect(counts('sources', question.sources[0])).toEqual([false, true, true, true, true, true, false])
  },
)

test.each(['yaml', 'bicep', 'kql', 'bash', 'powershell', 'json', 'sql', 'dockerfile', 'hcl', 'markdown'])(
  'a snippet to complete can be in %s',
  (language) => {
    const takes = (value: string) =>
      questionKinds.complete.schema.safeParse(changedAt(complete, 'snippet.language', value)).success
    expect([language, ''].map(takes)).toEqual([true, false])
  },
)
