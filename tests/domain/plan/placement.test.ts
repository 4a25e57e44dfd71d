import { expect, test } from '@jest/globals'
import { leastProbes, mostProbes, nextProbe, placementOf, type Probe } from '../../../src/domain/plan/placement.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { itemOf } from './small-bank.ts'

const areas = ['d1', 'd2', 'd3', 'd4']
const objectivesOf = (area: string) => Array.from({ length: 8 }, (_, index) => `${area}.topic.${index}`)
/** Eight objectives for each area, with a question of each difficulty. */
const bank = areas.flatMap((area) =>
  objectivesOf(area).flatMap((objective) =>
    [1, 2, 3].map((difficulty) => itemOf(objective, difficulty, { difficulty })),
  ),
)
const weightsWith = (share: (area: string) => number): ReadonlyMap<string, number> =>
  new Map(areas.flatMap((area) => objectivesOf(area).map((objective) => [objective, share(area) / 8] as const)))
const even = weightsWith(() => 1 / areas.length)

const probe = (item: StudyItem, credit = 1, confidence: Probe['confidence'] = 'sure'): Probe => ({
  item,
  credit,
  confidence,
})
const areaOf = ({ objectives }: StudyItem): string => objectives[0]!.slice(0, 2)

/** The questions of a placement, until it ends. */
function placed(answer: (item: StudyItem, index: number) => Probe, weights = even, items = bank): Probe[] {
  const probes: Probe[] = []
  const chance = seededChance('placement')
  for (let item = nextProbe([], items, weights, chance); item; item = nextProbe(probes, items, weights, chance))
    probes.push(answer(item, probes.length))
  return probes
}

test('it starts with a question of middle difficulty', () => {
  expect(nextProbe([], bank, even, seededChance('a'))?.difficulty).toBe(2)
})

test('it asks 15 to 20 questions: fewer if the answers say much', () => {
  expect([leastProbes, mostProbes]).toEqual([15, 20])
  expect(placed((item) => probe(item))).toHaveLength(15)
  expect(placed((item, index) => probe(item, index % 2))).toHaveLength(15)
  // One area that is the whole exam is never known as exactly.
  const heavy = weightsWith((area) => (area === 'd1' ? 0.97 : 0.01))
  const swaying = placed((item, index) => probe(item, index % 2), heavy).length
  expect(swaying).toBeGreaterThan(15)
  expect(swaying).toBeLessThanOrEqual(20)
})

test('it never asks for the same thing twice, and for areas as often as they weigh', () => {
  const probes = placed((item) => probe(item))
  expect(new Set(probes.map(({ item }) => item.objectives[0])).size).toBe(probes.length)
  const counts = areas.map((area) => probes.filter(({ item }) => areaOf(item) === area).length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  const heavy = placed(
    (item) => probe(item),
    weightsWith((area) => (area === 'd1' ? 0.7 : 0.1)),
  )
  expect(heavy.filter(({ item }) => areaOf(item) === 'd1').length).toBeGreaterThan(heavy.length / 2)
  expect(new Set(heavy.map(({ item }) => areaOf(item))).size).toBe(areas.length)
})

test('in an area, questions get harder after right answers and easier after wrong ones, within the scale', () => {
  const levels = (answer: (item: StudyItem) => Probe) =>
    placed(answer)
      .filter(({ item }) => areaOf(item) === 'd1')
      .map(({ item }) => item.difficulty)
  expect(levels((item) => probe(item)).slice(0, 3)).toEqual([2, 3, 3])
  expect(levels((item) => probe(item, 0)).slice(0, 3)).toEqual([2, 1, 1])
  expect(levels((item) => probe(item, item.difficulty === 2 ? 1 : 0)).slice(0, 3)).toEqual([2, 3, 2])
})

test('a lucky guess and half an answer don’t count as known', () => {
  const [first] = bank as [StudyItem]
  const result = (credit: number, confidence: Probe['confidence']) =>
    placementOf([probe(first, credit, confidence)], even).areas.get('d1')
  expect([result(1, 'think'), result(1, 'guess'), result(0.5, 'sure')]).toEqual([
    { right: 1, of: 1 },
    { right: 0, of: 1 },
    { right: 0, of: 1 },
  ])
})

test('the result has every area, and the share of the exam that is known as far as the answers tell', () => {
  const [first] = bank as [StudyItem]
  expect(placementOf([], even)).toEqual({
    share: 0.5,
    areas: new Map(areas.map((area) => [area, { right: 0, of: 0 }])),
  })
  const heavy = weightsWith((area) => (area === 'd1' ? 0.7 : 0.1))
  // Two of three in d1, by the usual estimate for one right answer of one.
  expect(placementOf([probe(first)], heavy).share).toBeCloseTo(0.7 * (2 / 3) + 0.3 * 0.5)
  expect(placementOf([probe(first, 0), probe(first, 0)], heavy).share).toBeCloseTo(0.7 * (1 / 4) + 0.3 * 0.5)
})

test('answers to what the exam no longer has don’t count', () => {
  const gone = probe(itemOf('d9.gone.x'))
  expect(placementOf([gone], even)).toEqual(placementOf([], even))
  expect(nextProbe([gone], bank, even, seededChance('a'))).toBeDefined()
})

test('a small bank ends it early, and objectives come again only when the others are used up', () => {
  const small = [1, 2, 3].map((number) => itemOf('d1.topic.0', number))
  expect(
    placed((item) => probe(item), even, small)
      .map(({ item }) => item.id)
      .toSorted(),
  ).toEqual(small.map(({ id }) => id))
  const other = itemOf('d1.topic.1')
  expect(nextProbe([probe(small[0]!)], [...small, other], even, seededChance('a'))).toBe(other)
})

test('among equal questions, chance decides', () => {
  const firsts = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => nextProbe([], bank, even, seededChance(seed))?.id)
  expect(new Set(firsts).size).toBeGreaterThan(1)
})
