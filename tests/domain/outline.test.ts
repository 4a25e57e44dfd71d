import { expect, test } from '@jest/globals'
import { daysBetween, localTime } from '../../src/domain/calendar.ts'
import { blueprintShares, objectiveShares, Outline, skillAreaIdOf } from '../../src/domain/outline.ts'
import { mapped, mappedValues, patched } from '../../src/domain/patched.ts'
import {
  happened,
  happenedOn,
  isAhead,
  isFarAfter,
  isPossibleNow,
  lastDay,
  movedBack,
} from '../../src/domain/possible.ts'
import { readDay } from '../../src/domain/read-day.ts'
import { numberedChance, seededChance, shuffled } from '../../src/domain/shuffle.ts'
import { typosBetween } from '../../src/domain/typos-between.ts'

const objective = (id: string) => ({ id, text: 'Design and implement it' })
const source = { title: 'Study guide', url: 'https://learn.microsoft.com/x' }
const outline: Outline = {
  version: 1,
  asOf: '2026-07-27',
  checked: '2026-11-23',
  source,
  skillAreas: [
    {
      id: 'd1',
      title: 'Processes',
      short: 'Processes',
      weight: { min: 10, max: 20 },
      sections: [
        { id: 'd1.a', title: 'Section', objectives: [objective('d1.a.x'), objective('d1.a.y')] },
        { id: 'd1.b', title: 'Section', objectives: [objective('d1.b.x')] },
      ],
    },
    {
      id: 'd2',
      title: 'Pipelines',
      short: 'Pipelines',
      weight: { min: 40, max: 50 },
      sections: [{ id: 'd2.a', title: 'Section', objectives: [objective('d2.a.x')] }],
    },
  ],
}

test('an area’s share is the middle of its range, and its objectives divide it evenly', () => {
  expect([...blueprintShares(outline)]).toEqual([
    ['d1', 15 / 60],
    ['d2', 45 / 60],
  ])
  expect([...objectiveShares(outline)]).toEqual([
    ['d1.a.x', 0.25 / 3],
    ['d1.a.y', 0.25 / 3],
    ['d1.b.x', 0.25 / 3],
    ['d2.a.x', 0.75],
  ])
})

test('an objective, a section, and an area belong to their area', () => {
  expect(['d3.deployments.strategy', 'd3.deployments', 'd3'].map(skillAreaIdOf)).toEqual(['d3', 'd3', 'd3'])
})

test('an outline is taken as it is, and only with ids of its form', () => {
  expect(Outline.parse(outline)).toEqual(outline)
  const takes = (change: object) => Outline.safeParse({ ...outline, ...change }).success
  const [area] = outline.skillAreas as [Outline['skillAreas'][number]]
  const withArea = (change: object) => takes({ skillAreas: [{ ...area, ...change }] })
  expect([takes({ skillAreas: [] }), withArea({ sections: [] }), takes({ more: 1 })]).toEqual([false, false, false])
  expect(['d1', 'd9', 'd0', 'd10', 'xd1'].map((id) => withArea({ id }))).toEqual([true, true, false, false, false])
  const section = area.sections[0]!
  const withSection = (change: object) => withArea({ sections: [{ ...section, ...change }] })
  expect(['d1.a', 'd1.a-1', 'd1.', 'd0.a', 'xd1.a', 'd1.a.b'].map((id) => withSection({ id }))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(withSection({ objectives: [] })).toBe(false)
  const ids = ['d1.a.x', 'd1.a-1.x-2', 'd1.a', 'd0.a.x', 'xd1.a.x', 'd1.a.x.y'].map((id) =>
    withSection({ objectives: [objective(id)] }),
  )
  expect(ids).toEqual([true, true, false, false, false, false])
  const weights = [-1, 0, 100, 101].map((value) => withArea({ weight: { min: value, max: value } }))
  expect(weights).toEqual([false, true, true, false])
  const urls = ['https://x.com/a', 'http://x.com/a', 'x'].map((url) => takes({ source: { ...source, url } }))
  expect(urls).toEqual([true, false, false])
})

const today = '2026-11-23'
test.each<[string, string | undefined]>([
  ['today', today],
  ['tomorrow', '2026-11-24'],
  ['in 1 day', '2026-11-24'],
  ['in 10 days', '2026-12-03'],
  ['in about 2 weeks', '2026-12-07'],
  ['in 1 month', '2026-12-23'],
  ['in 1000 days', undefined],
  ['so in 2 days', undefined],
  ['in 2 days or so', undefined],
  ['2026-12-18', '2026-12-18'],
  ['2027-1-5', '2027-01-05'],
  ['2026-13-01', undefined],
  ['2026-02-30', undefined],
  ['x2026-12-18', undefined],
  ['2026-12-18x', undefined],
  ['18.12.2026', '2026-12-18'],
  ['18. 12. 2026', '2026-12-18'],
  ['18.12.', '2026-12-18'],
  ['5.1.', '2027-01-05'],
  ['18.12', undefined],
  ['on 18.12.', undefined],
  ['18 december', '2026-12-18'],
  ['18th of december, 2027', '2027-12-18'],
  ['1st dec', '2026-12-01'],
  ['22nd nov', '2027-11-22'],
  ['23rd november', today],
  ['3. dec', '2026-12-03'],
  ['dec 18', '2026-12-18'],
  ['dec. 18th, 2027', '2027-12-18'],
  ['december 18 2026', '2026-12-18'],
  ['18 undecember', undefined],
  ['18 xyz', undefined],
  ['sept 18', '2027-09-18'],
  ['18 decmber', '2026-12-18'],
  ['janaury 5', '2027-01-05'],
  ['5 juli', '2027-07-05'],
  ['mayor 5', undefined],
  ['marvel 5', undefined],
  ['octet 5', undefined],
  ['5 decide', undefined],
  ['5 maybe', undefined],
  ['on dec 18', undefined],
  ['dec 18 or so', undefined],
  ['6/12/2026', undefined],
  ['', undefined],
])('“%s” is the day %s', (text, day) => {
  expect(readDay(text, today)).toBe(day)
})

const now = new Date('2026-11-24T12:00:00Z')
const later = (ms: number): string => new Date(now.getTime() + ms).toISOString()
const hour = 3_600_000

test('a clock before this code can’t be right', () => {
  expect([new Date('2026-10-31T23:59:59.999Z'), new Date('2026-11-01T00:00:00Z')].map(isPossibleNow)).toEqual([
    false,
    true,
  ])
})

test('an instant is ahead once two clocks no longer explain it, and far ahead after a day and a half', () => {
  expect([120_000, 120_001].map((ms) => isAhead(later(ms), now))).toEqual([false, true])
  expect([36 * hour, 36 * hour + 1].map((ms) => isFarAfter(later(ms), now))).toEqual([false, true])
  expect([later(120_000), later(120_001)].map((at) => happened(at, now))).toEqual([later(120_000), now.toISOString()])
  expect(movedBack(later(0), 5000)).toBe(later(-5000))
})

test('a day is possible if it’s already there in some time zone', () => {
  expect(lastDay(now, 'UTC')).toBe('2026-11-26')
  expect(happenedOn('2026-11-26', now, 'UTC')).toBe('2026-11-26')
  expect(happenedOn('2026-11-27', now, 'UTC')).toBe('2026-11-24')
})

test('days between two days count both ways, and a local time has its minute', () => {
  expect([daysBetween('2026-11-23', '2026-12-01'), daysBetween('2026-12-01', '2026-11-23')]).toEqual([8, -8])
  expect(localTime(new Date('2026-11-23T12:34:00Z'), 'Asia/Kolkata')).toEqual({ hour: 18, minute: 4 })
})

test('what stays equal stays the same object', () => {
  const object = { a: 1, b: 2 }
  expect(patched(object, { a: 1 })).toBe(object)
  expect(patched(object, { a: 1, b: 3 })).toEqual({ a: 1, b: 3 })
  const list = [1, 2]
  expect(mapped(list, (item) => item)).toBe(list)
  expect(mapped(list, (item) => (item === 2 ? 3 : item))).toEqual([1, 3])
  expect(mappedValues(object, (item) => item)).toBe(object)
  expect(mappedValues(object, (item) => (item === 2 ? 3 : item))).toEqual({ a: 1, b: 3 })
})

test('the same seed gives the same numbers, evenly from 0 to 1, and others give others', () => {
  const numbers = (chance: () => number, count = 5) => Array.from({ length: count }, chance)
  expect(numbers(seededChance('a'))).toEqual(numbers(seededChance('a')))
  expect(numbers(seededChance('a'))).not.toEqual(numbers(seededChance('b')))
  expect(numbers(numberedChance(1))).not.toEqual(numbers(numberedChance(2)))
  // Rounds, suggestions, and the order of options that are stored depend on these numbers.
  expect(seededChance('presentation')()).toBe(0.7923837325070053)
  expect(numberedChance(42)()).toBe(0.6011037519201636)
  const many = numbers(seededChance('many'), 10_000)
  expect(many.every((value) => value >= 0 && value < 1)).toBe(true)
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => many.filter((value) => Math.floor(value * 10) === tenth).length,
  )
  expect(tenths.every((count) => Math.abs(count - 1000) < 150)).toBe(true)
})

test('a shuffled list has the same items, in every order about as often', () => {
  const list = ['a', 'b', 'c']
  const chance = seededChance('shuffle')
  const orders = new Map<string, number>()
  for (let index = 0; index < 6000; index++) {
    const order = shuffled(list, chance).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect([...orders.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  expect([...orders.values()].every((count) => Math.abs(count - 1000) < 150)).toBe(true)
  expect(list).toEqual(['a', 'b', 'c'])
})

test.each([
  ['canary', 'canary', 0],
  ['canary', 'canery', 1],
  ['canary', 'canry', 1],
  ['canary', 'cannary', 1],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 2],
])('from “%s” to “%s”, it takes %s letters', (from, to, count) => {
  expect(typosBetween(from, to)).toBe(count)
})
