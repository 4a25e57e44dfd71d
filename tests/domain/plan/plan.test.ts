import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { objectiveShares } from '../../../src/domain/outline.ts'
import { learnFrom } from '../../../src/domain/plan/learner-model.ts'
import { planRound, type Planning } from '../../../src/domain/plan/plan-round.ts'
import { studyAnswersOf, studyItems, type StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { keyPicks } from '../../../src/domain/question/answer.ts'
import type { Review } from '../../../src/domain/memory/review.ts'

let catalog: Catalog
let items: StudyItem[]
let weights: ReadonlyMap<string, number>
beforeAll(async () => {
  catalog = await realContent()
  items = [...studyItems(catalog.questions).values()]
  weights = objectiveShares(catalog.outline)
})

const plan = (given: Partial<Planning> = {}) =>
  planRound({
    items,
    weights,
    answers: [],
    today: 100,
    count: 20,
    chance: seededChance('plan'),
    learner: 'plan',
    ...given,
  })

const answer = (item: StudyItem, day: number, given: Partial<StudyAnswer> = {}): StudyAnswer => ({
  item,
  day,
  credit: 1,
  confidence: 'sure',
  believed: [],
  ...given,
})

/** Answers as they come: any question, any day, any result. */
function anyAnswers(count: number, seed: string): StudyAnswer[] {
  const chance = seededChance(seed)
  let day = 0
  return Array.from({ length: count }, () => {
    day += chance() < 0.1 ? Math.floor(chance() * 9) : 0
    const item = items[Math.floor(chance() * items.length)] as StudyItem
    const credit = [0, 0.5, 1][Math.floor(chance() * 3)] as number
    const believed = credit < 1 ? item.misconceptions.slice(0, 1) : []
    return answer(item, day, { credit, believed, confidence: chance() < 0.5 ? 'sure' : 'guess' })
  })
}

test('the same input gives the same round', () => {
  const answers = anyAnswers(200, 'same')
  expect(plan({ answers })).toEqual(plan({ answers }))
})

test.each(['a', 'b', 'c', 'd', 'e', 'f'])('any log gives a full round without repeats (%s)', (seed) => {
  const answers = anyAnswers(300, seed)
  for (const examDay of [undefined, 90, 100, 101, 130]) {
    const round = plan({ answers, examDay })
    expect(new Set(round.map(({ item }) => item.id)).size).toBe(20)
  }
})

test('a bank that is too small gives all its questions', () => {
  expect(plan({ items: items.slice(0, 3) })).toHaveLength(3)
  expect(plan({ items: [] })).toEqual([])
})

test('with time until the exam, some objectives are asked about twice on the first day, never more often', () => {
  const objectives = plan({ count: 40, examDay: 130 }).map(({ item }) => item.objectives[0])
  const times = [...new Set(objectives)].map((id) => objectives.filter((other) => other === id).length)
  expect(Math.max(...times)).toBe(2)
  expect(times.filter((count) => count === 2).length).toBeLessThanOrEqual(10)
})

test('a new learner gets skill areas roughly by weight, and each objective once', () => {
  const round = plan({ count: 40, examDay: 105 })
  const objectives = round.map(({ item }) => item.objectives[0])
  expect(new Set(objectives).size).toBe(40)
  expect(round.every(({ reason }) => reason.why === 'new')).toBe(true)
  const heaviest = [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0].slice(0, 2)
  expect(round.filter(({ item }) => item.objectives[0]?.startsWith(`${heaviest}.`)).length).toBeGreaterThan(15)
})

test('an objective without weight is asked last', () => {
  const [none] = weights.keys()
  const round = plan({
    weights: new Map([...weights].map(([id, weight]) => [id, id === none ? 0 : weight])),
    count: 85,
  })
  expect(round.map(({ item }) => item.objectives[0])).not.toContain(none)
})

test('confident errors come first, unless the question was answered again since', () => {
  const [first, second, third] = items as [StudyItem, StudyItem, StudyItem]
  const answers = [
    answer(first, 97, { credit: 0 }),
    answer(second, 98, { credit: 0 }),
    answer(third, 97, { credit: 0 }),
    answer(third, 99),
  ]
  const round = plan({ answers })
  expect(round.slice(0, 2).map(({ item }) => item.id)).toEqual([second.id, first.id])
  expect(round[0]?.reason).toEqual({ why: 'confident-error', days: 2 })
  expect(round.filter(({ reason }) => reason.why === 'confident-error')).toHaveLength(2)
})

test('a confident error of today waits until tomorrow, and a right answer on the same day doesn’t undo it', () => {
  const [first] = items as [StudyItem]
  const errors = (answers: StudyAnswer[]) =>
    plan({ answers }).filter(({ reason }) => reason.why === 'confident-error').length
  expect(errors([answer(first, 100, { credit: 0 })])).toBe(0)
  expect(errors([answer(first, 99, { credit: 0 }), answer(first, 99)])).toBe(1)
})

test('confident errors take at most half of a round', () => {
  const answers = items.slice(0, 100).map((item) => answer(item, 99, { credit: 0 }))
  expect(plan({ answers }).filter(({ reason }) => reason.why === 'confident-error')).toHaveLength(10)
})

describe('a misconception', () => {
  const probing = () => {
    const id = items
      .flatMap(({ misconceptions }) => misconceptions)
      .find((one, _, all) => all.filter((other) => other === one).length > 1)
    return items.filter(({ misconceptions }) => misconceptions.includes(id as string)) as [StudyItem, StudyItem]
  }
  const follows = (answers: StudyAnswer[], today: number) =>
    plan({ answers, today }).filter(({ reason }) => reason.why === 'misconception')
  const shown = (day: number) => {
    const [item, other] = probing()
    const id = item.misconceptions.find((one) => other.misconceptions.includes(one)) as string
    return answer(item, day, { credit: 0, confidence: 'think', believed: [id] })
  }

  test('leads to another question on it the next day', () => {
    expect(follows([shown(99)], 99)).toEqual([])
    expect(follows([shown(99)], 100).map(({ item }) => item.id)).toEqual([probing()[1].id])
  })

  test('waits for a question that was announced for a later day', () => {
    const comesLater = ({ id }: StudyItem) => id === probing()[1].id
    const round = plan({ answers: [shown(99)], comesLater })
    expect(round.filter(({ reason }) => reason.why === 'misconception').map(({ item }) => item.id)).toEqual([
      probing()[0].id,
    ])
  })

  test('is dropped after two right answers on different days', () => {
    const other = probing()[1]
    expect(follows([shown(90), answer(other, 92)], 95)).toHaveLength(1)
    expect(follows([shown(90), answer(other, 92), answer(other, 92)], 95)).toHaveLength(1)
    expect(follows([shown(90), answer(other, 92), answer(other, 94)], 95)).toEqual([])
    expect(follows([shown(90), answer(other, 92), answer(other, 94), shown(95)], 96)).toHaveLength(1)
  })
})

test('adjacent questions share no objective and no note if possible', () => {
  const round = plan({ answers: anyAnswers(300, 'neighbours'), count: 20 }).filter(
    ({ reason }) => reason.why !== 'confident-error',
  )
  const shared = round.filter(({ item }, index) =>
    round[index - 1]?.item.objectives.some((id) => item.objectives.includes(id)),
  )
  expect(shared).toEqual([])
})

test('a week away leaves no backlog: the round keeps its length', () => {
  const answers = anyAnswers(300, 'away').map((item) => ({ ...item, day: Math.min(item.day, 60) }))
  expect(plan({ answers, today: 100, count: 5 })).toHaveLength(5)
})

test('unseen variants come before seen ones', () => {
  const objective = items[0]?.objectives[0]
  const group = items.filter(({ objectives }) => objectives[0] === objective)
  const round = plan({ items: group, answers: group.slice(0, -1).map((item) => answer(item, 90)), count: 1 })
  expect(round[0]?.item.id).toBe(group.at(-1)?.id)
})

test('in the last days, a known objective gets its last review, and an unknown one is still new', () => {
  const answers = items
    .slice(0, 200)
    .map((item, index) => answer(item, 90, { credit: index % 3 === 0 ? 0 : 1, confidence: 'think' }))
  const whys = new Set(plan({ answers, today: 100, examDay: 102, count: 40 }).map(({ reason }) => reason.why))
  expect(whys).toContain('last-pass')
  expect(whys).toContain('new')
})

test('the model detects learners who forget quickly', () => {
  const group = items.filter(
    (item, index) => items.findIndex((other) => other.objectives[0] === item.objectives[0]) === index,
  )
  const log = (credit: number) =>
    [0, 3, 6, 9].flatMap((day) =>
      group.slice(0, 15).map((item) => answer(item, day, { credit: day === 0 ? 1 : credit })),
    )
  const slow = learnFrom(log(1)).tempo
  const fast = learnFrom(log(0)).tempo
  expect(fast[0]).toBeGreaterThan(slow[0] as number)
  for (const tempo of [slow, fast]) expect(tempo.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test('an imperfect log is readable', () => {
  const [question] = catalog.questions.values()
  const review = (id: string, day: string, given: Partial<Review> = {}): Review => ({
    type: 'review',
    id,
    at: `${day}T08:00:00Z`,
    day,
    question: question?.id as string,
    revision: 1,
    objectives: [...(question?.objectives ?? [])],
    picks: [...keyPicks(question as NonNullable<typeof question>)],
    confidence: 'sure',
    credit: 1,
    rating: 'good',
    elapsedMs: 1000,
    round: 'r',
    ...given,
  })
  const answers = studyAnswersOf(
    [
      review('1', '2026-11-20'),
      review('2', '2026-11-18'),
      review('3', '2026-11-21', { question: 'gone' }),
      review('4', '2026-11-22'),
      { type: 'undo', id: 'u', at: '2026-11-22T09:00:00Z', day: '2026-11-22', of: '4' },
    ],
    catalog.questions,
    studyItems(catalog.questions),
  )
  expect(answers).toHaveLength(2)
  // The clock went back; time does not.
  expect(answers[1]?.day).toBe(answers[0]?.day)
})
