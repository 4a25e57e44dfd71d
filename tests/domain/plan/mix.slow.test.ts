import { beforeAll, describe, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import { objectiveShares, skillAreaIdOf } from '../../../src/domain/outline.ts'
import { planRound, type Planning } from '../../../src/domain/plan/plan-round.ts'
import { studyItems, type StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

let items: StudyItem[]
let weights: ReadonlyMap<string, number>
beforeAll(async () => {
  const catalog = await realContent()
  items = [...studyItems(catalog.questions).values()]
  weights = objectiveShares(catalog.outline)
})

const plan = (given: Partial<Planning> = {}) =>
  planRound({
    items,
    weights,
    answers: [],
    today: 100,
    count: 10,
    chance: seededChance('mix'),
    learner: 'mix',
    mixed: true,
    ...given,
  })
const area = (item: StudyItem): string => skillAreaIdOf(item.objectives[0] as string)
const answer = (item: StudyItem, day: number, credit = 1): StudyAnswer => ({
  item,
  day,
  credit,
  confidence: 'think',
  believed: [],
})

/** Plays rounds, one a day, with right answers every other time. */
function play(days: number, count: number, examDay?: number): StudyItem[][] {
  const answers: StudyAnswer[] = []
  return Array.from({ length: days }, (_, day) => {
    const round = plan({ answers: [...answers], today: 100 + day, count, examDay }).map(({ item }) => item)
    answers.push(...round.map((item, index) => answer(item, 100 + day, index % 2)))
    return round
  })
}
const most = (round: readonly StudyItem[]): number =>
  Math.max(...round.map((item) => round.filter((other) => area(other) === area(item)).length))

describe.each([2, 3, 5, 8, 10, 20])('a first week of %s questions a day', (count) => {
  test.each([undefined, 101, 107, 114, 160])(
    'meets all skill areas, at most half of a round from one (exam on day %s)',
    (examDay) => {
      const rounds = play(7, count, examDay)
      expect(new Set(rounds.flat().map(area)).size).toBe(5)
      for (const round of rounds) {
        expect(round).toHaveLength(count)
        expect(most(round)).toBeLessThanOrEqual(count / 2)
      }
    },
  )
})

test('even one question a day meets all skill areas in five days', () => {
  expect(new Set(play(5, 1).flat().map(area)).size).toBe(5)
})

test('short rounds on one day are mixed like one long round', () => {
  const answers: StudyAnswer[] = []
  for (let round = 0; round < 10; round++)
    answers.push(...plan({ answers: [...answers], count: 3 }).map(({ item }) => answer(item, 100)))
  const asked = answers.map(({ item }) => item)
  expect(new Set(asked.slice(0, 6).map(area)).size).toBe(5)
  expect(most(asked)).toBeLessThanOrEqual(15)
})

/** How many of these lists' runs of five have more than two of an area. */
const crowded = (areas: readonly string[]): number =>
  areas.slice(0, -4).filter((_, index) => {
    const five = areas.slice(index, index + 5)
    return five.some((one) => five.filter((other) => other === one).length > 2)
  }).length

/** The fewest that any order of them has. */
function fewestCrowded(areas: readonly string[]): number {
  const known = new Map<string, number>()
  const search = (last: readonly string[], left: readonly string[]): number => {
    const key = `${last.join()}|${left.join()}`
    const found = known.get(key)
    if (found !== undefined) return found
    const each = [...new Set(left)].map((next) => {
      const five = [...last, next].slice(-5)
      return crowded(five) + search(five.slice(-4), left.toSpliced(left.indexOf(next), 1))
    })
    const fewest = each.length === 0 ? 0 : Math.min(...each)
    known.set(key, fewest)
    return fewest
  }
  return search([], areas.toSorted())
}

test.each([5, 8, 10])(
  'rounds of %s: at most two of five neighbors share a skill area where that can be done',
  (count) => {
    for (const examDay of [undefined, 107, 114])
      for (const round of play(10, count, examDay)) {
        const areas = round.map(area)
        expect(crowded(areas)).toBeLessThanOrEqual(fewestCrowded(areas))
      }
  },
)

test('confident errors stay in the round, within the same limit', () => {
  const wrong = items.filter((item) => area(item) === area(items.at(-1) as StudyItem)).slice(0, 8)
  const answers = wrong.map((item): StudyAnswer => ({ ...answer(item, 99, 0), confidence: 'sure' }))
  const round = plan({ answers })
  expect(round.filter(({ reason }) => reason.why === 'confident-error').length).toBe(5)
  expect(most(round.map(({ item }) => item))).toBeLessThanOrEqual(5)
})

test('after the first week, and for a topic that the learner chose, an area may fill a round', () => {
  const heavy = items.filter((item) => area(item) === 'd3')
  expect(plan({ items: heavy })).toHaveLength(10)
  expect(plan({ items: heavy, mixed: false })).toHaveLength(10)
  const met = items.flatMap((item) => (area(item) === 'd3' ? [] : [answer(item, 93), answer(item, 99)]))
  const answers = met.toSorted((a, b) => a.day - b.day)
  expect(most(plan({ answers }).map(({ item }) => item))).toBeGreaterThan(5)
})
