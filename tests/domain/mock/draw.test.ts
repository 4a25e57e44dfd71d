import { expect, test } from '@jest/globals'
import { drawExam } from '../../../src/domain/mock/draw-exam.ts'
import type { ExamToDraw } from '../../../src/domain/mock/exam-to-draw.ts'
import { freshest } from '../../../src/domain/mock/freshest.ts'
import { quotasOf } from '../../../src/domain/mock/quotas-of.ts'
import { withEveryKind } from '../../../src/domain/mock/with-every-kind.ts'
import type { Drill } from '../../../src/domain/practice/drill.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { everyKind, single } from '../valid.ts'

const about = (id: string, objective: string, change: Partial<Question> = {}): Question =>
  ({ ...single, id, objectives: [objective], notes: [], ...change }) as Question
const areas = ['d1', 'd2']
/** Six objectives for each area, with four questions each. */
const bank = areas.flatMap((area) =>
  [0, 1, 2, 3, 4, 5].flatMap((topic) =>
    [1, 2, 3, 4].map((number) => about(`${area}-${topic}-${number}`, `${area}.topic.${topic}`)),
  ),
)
const half = new Map(areas.map((area) => [area, 0.5]))
const drawOf = (change: Partial<ExamToDraw> = {}): ExamToDraw => ({
  questions: bank,
  cases: [],
  drills: [],
  shares: half,
  count: 12,
  seen: new Map(),
  walked: new Set(),
  chance: seededChance('draw'),
  ...change,
})
const areaOf = ({ objectives }: Question): string => objectives[0]!.slice(0, 2)
const countOf = (questions: readonly Question[], area: string): number =>
  questions.filter((one) => areaOf(one) === area).length

test('each area gets its share, with the largest remainders rounded up', () => {
  const shares = new Map([
    ['d1', 0.5],
    ['d2', 0.3],
    ['d3', 0.2],
  ])
  expect([...quotasOf(shares, 10, []).values()]).toEqual([5, 3, 2])
  expect([...quotasOf(shares, 7, []).values()]).toEqual([4, 2, 1])
  expect([...quotasOf(shares, 8, []).values()]).toEqual([4, 2, 2])
})

test('what the case takes counts in its area, and an area can’t owe questions', () => {
  expect([...quotasOf(half, 10, ['d1', 'd1']).values()]).toEqual([3, 5])
  expect([...quotasOf(half, 4, ['d1', 'd1', 'd1']).values()]).toEqual([0, 1])
  expect([...quotasOf(half, 2, ['d1', 'd2']).values()]).toEqual([0, 0])
  const none = new Map([
    ['d1', 1],
    ['d2', 0],
  ])
  expect([...quotasOf(none, 5, []).values()]).toEqual([5, 0])
})

test('a question that was seen less comes first, then one that shares no note with those drawn', () => {
  const [seen, shared, fresh] = [about('a', 'd1.a.x'), about('b', 'd1.a.x', { notes: ['n'] }), about('c', 'd1.a.x')]
  const draw = drawOf({ seen: new Map([['a', 1]]) })
  const drawn = [about('d', 'd1.a.y', { notes: ['n', 'm'] })]
  expect(freshest(draw, [seen, shared, fresh], drawn)).toBe(fresh)
  expect(freshest(draw, [seen, shared], drawn)).toBe(shared)
  expect(freshest(draw, [], drawn)).toBeUndefined()
  const firsts = Array.from(
    { length: 20 },
    (_, index) => freshest(drawOf({ chance: seededChance(`${index}`) }), [shared, fresh], [])?.id,
  )
  expect(new Set(firsts)).toEqual(new Set(['b', 'c']))
})

test('what could give an answer away comes last, however chance decides', () => {
  const [shared, fresh] = [about('b', 'd1.a.x', { notes: ['other', 'n'] }), about('c', 'd1.a.x', { notes: ['own'] })]
  const drawn = [about('d', 'd1.a.y', { notes: ['m', 'n'] })]
  const firsts = Array.from({ length: 20 }, (_, index) =>
    freshest(drawOf({ chance: seededChance(`${index}`) }), index % 2 === 0 ? [shared, fresh] : [fresh, shared], drawn),
  )
  expect(new Set(firsts)).toEqual(new Set([fresh]))
})

test('an exam asks about each objective once before it asks about any twice', () => {
  const { questions } = drawExam(drawOf())
  expect(questions).toHaveLength(12)
  expect(new Set(questions.map(({ objectives }) => objectives[0])).size).toBe(12)
  const more = drawExam(drawOf({ count: 14 })).questions
  expect(new Set(more.map(({ objectives }) => objectives[0])).size).toBe(12)
  expect([countOf(more, 'd1'), countOf(more, 'd2')]).toEqual([7, 7])
})

test('the order of an exam is random', () => {
  const order = (seed: string) =>
    drawExam(drawOf({ chance: seededChance(seed) }))
      .questions.map(areaOf)
      .join(' ')
  expect(new Set(['a', 'b', 'c'].map(order)).size).toBe(3)
  expect(order('a')).not.toBe(order('a').split(' ').toSorted().join(' '))
})

test('if an area has too few questions, others with weight fill up', () => {
  const few = bank.filter((one) => areaOf(one) === 'd2' || one.id.startsWith('d1-0'))
  const withNone = [...few, about('none', 'd9.a.x')]
  const { questions } = drawExam(drawOf({ questions: withNone }))
  expect([countOf(questions, 'd1'), countOf(questions, 'd2'), countOf(questions, 'd9')]).toEqual([4, 8, 0])
  expect(drawExam(drawOf({ questions: few, count: 100 })).questions).toHaveLength(few.length)
})

test('an exam asks nothing twice, and nothing without weight, even if that leaves it short', () => {
  const without = [1, 2, 3].map((number) => about(`none-${number}`, `d9.topic.${number}`))
  const weighed = bank.filter((one) => areaOf(one) === 'd2').slice(0, 5)
  const shares = new Map([...half, ['d9', 0]])
  const { questions } = drawExam(drawOf({ questions: [...without, ...weighed], shares, count: 19 }))
  expect(questions.map(({ id }) => id).toSorted()).toEqual(weighed.map(({ id }) => id).toSorted())
})

const decision = (id: string, objective: string) => ({
  id,
  objective,
  choices: [
    { text: 'Good', quality: 'good' },
    { text: 'Workable', quality: 'workable' },
    { text: 'Harmful', quality: 'harmful' },
  ],
})
const drillOf = (id: string, count: number, area = 'd1'): Drill =>
  ({
    id,
    revision: 1,
    objectives: [`${area}.topic.0`],
    decisions: Array.from({ length: count }, (_, index) => decision(`${id}-${index}`, `${area}.topic.${index}`)),
  }) as unknown as Drill

function mixedDecisions(): Drill['decisions'] {
  const [first, ...rest] = drillOf('mixed', 4).decisions
  return [...rest, { ...first!, objective: 'd9.topic.0' }]
}

test('from twenty questions on, an exam has a scenario of four to six decisions, which count in their areas', () => {
  const drills = [drillOf('short', 3), drillOf('four', 4), drillOf('long', 7), drillOf('other', 4, 'd9')]
  expect(drawExam(drawOf({ drills, count: 19 })).case).toBeUndefined()
  const exam = drawExam(drawOf({ drills, count: 20 }))
  expect(exam.case?.drill.id).toBe('four')
  expect(exam.case?.decisions).toEqual(['four-0', 'four-1', 'four-2', 'four-3'])
  expect([countOf(exam.questions, 'd1'), countOf(exam.questions, 'd2')]).toEqual([6, 10])
  // What the scenario is about is asked last.
  expect(exam.questions.filter(({ objectives }) => objectives[0] === 'd1.topic.4')).not.toEqual([])
  expect(drawExam(drawOf({ drills: [drillOf('six', 6)], count: 20 })).case?.drill.id).toBe('six')
  expect(drawExam(drawOf({ drills: [], count: 20 })).questions).toHaveLength(20)
})

test.each([
  ['with three decisions', drillOf('short', 3)],
  ['with seven decisions', drillOf('long', 7)],
  ['on an area without weight', drillOf('other', 4, 'd9')],
  ['with one decision on such an area', { ...drillOf('mixed', 4), decisions: mixedDecisions() }],
])('a drill %s is no scenario', (_, drill) => {
  const shares = new Map([...half, ['d9', 0]])
  expect(drawExam(drawOf({ drills: [drill], shares, count: 20 })).case).toBeUndefined()
})

test('a scenario that the learner hasn’t walked through is preferred', () => {
  const drills = [drillOf('walked', 4), drillOf('fresh', 4)]
  const drawn = (walked: string[]) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].map(
      (seed) =>
        drawExam(drawOf({ drills, count: 20, walked: new Set(walked), chance: seededChance(seed) })).case?.drill.id,
    )
  expect(new Set(drawn(['walked']))).toEqual(new Set(['fresh']))
  expect(new Set(drawn(['walked', 'fresh'])).size).toBe(2)
})

test('from forty questions on, the case study that was seen least comes last, as a whole', () => {
  const studyOf = (name: string, area: string) =>
    [0, 1, 2, 3, 4].map((index) => about(`${name}-${index}`, `${area}.topic.${index}`))
  const [seen, fresh, foreign] = [studyOf('seen', 'd1'), studyOf('fresh', 'd1'), studyOf('foreign', 'd9')]
  const change = { cases: [seen, fresh, foreign], seen: new Map([['seen-3', 1]]) }
  expect(drawExam(drawOf({ ...change, count: 39 })).questions.some(({ id }) => id.startsWith('fresh'))).toBe(false)
  const { questions } = drawExam(drawOf({ ...change, count: 40 }))
  expect(questions).toHaveLength(40)
  expect(questions.slice(-5)).toEqual(fresh)
  expect([countOf(questions, 'd1'), countOf(questions, 'd2')]).toEqual([20, 20])
})

test('objectives of the case study are asked last', () => {
  const study = [0, 1, 2].map((index) => about(`case-${index}`, `d1.topic.${index}`))
  const bankOfOne = bank.filter((one) => areaOf(one) === 'd1')
  const alone = drawExam(drawOf({ questions: bankOfOne, cases: [study], shares: new Map([['d1', 1]]), count: 40 }))
  expect(alone.questions.slice(-3)).toEqual(study)
  const wide = Array.from({ length: 37 }, (_, topic) => about(`w-${topic}`, `d1.wide.${topic}`))
  const exam = drawExam(
    drawOf({ questions: [...bankOfOne, ...wide], cases: [study], shares: new Map([['d1', 1]]), count: 40 }),
  )
  expect(
    exam.questions.slice(0, -3).filter(({ objectives }) => study.some((one) => one.objectives[0] === objectives[0])),
  ).toEqual([])
})

const kinds = everyKind.map((question, index) => ({ ...question, id: `kind-${index}`, objectives: ['d1.topic.0'] }))

test('every kind of question occurs once there’s room for all, in the area of what it replaces', () => {
  const drawn = bank.slice(0, 5)
  const all = withEveryKind(drawOf({ questions: [...bank, ...kinds] }), drawn)
  expect(all).toHaveLength(5)
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(5)
  expect(all.every((one) => areaOf(one) === 'd1')).toBe(true)
  expect(withEveryKind(drawOf({ questions: [...bank, ...kinds] }), bank.slice(0, 4))).toEqual(bank.slice(0, 4))
})

test('a kind that the area doesn’t have, or the last question of another kind, isn’t replaced', () => {
  const inOther = kinds.map((one) => ({ ...one, objectives: ['d2.topic.0'] }))
  const drawn = bank.slice(0, 6)
  expect(withEveryKind(drawOf({ questions: [...bank, ...inOther] }), drawn)).toEqual(drawn)
  const mixed = [kinds[1]!, ...bank.slice(0, 5)]
  const all = withEveryKind(drawOf({ questions: [...bank, ...kinds] }), mixed)
  expect(all[0]).toBe(kinds[1])
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(5)
})
