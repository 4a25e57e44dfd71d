import { beforeAll, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { pointsOf, saidOf, scoreOf } from '../../../src/domain/team/points.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { Confidence } from '../../../src/domain/memory/review.ts'
import { loadWorld, type World } from '../../simulation/world.ts'

jest.setTimeout(120_000)
let world: World
beforeAll(async () => {
  world = await loadWorld('team')
})

const words: readonly Confidence[] = ['sure', 'think', 'guess']
const probability = fc.double({ min: 0, max: 1, noNaN: true })
const guessing = fc.double({ min: 0, max: 0.5, noNaN: true })

test('honest confidence pays best, whatever was expected', () => {
  fc.assert(
    fc.property(probability, probability, guessing, (right, expected, guess) => {
      const mean = (word: Confidence): number =>
        right * scoreOf(1, saidOf(word, guess), expected) + (1 - right) * scoreOf(0, saidOf(word, guess), expected)
      const away = (word: Confidence): number => Math.abs(saidOf(word, guess) - right)
      const honest = words.toSorted((a, b) => away(a) - away(b))[0] as Confidence
      for (const word of words) expect(mean(honest)).toBeGreaterThanOrEqual(mean(word) - 1e-9)
    }),
  )
})

test('a right answer pays more than a wrong one, at any confidence', () => {
  fc.assert(
    fc.property(
      probability,
      guessing,
      fc.constantFrom(...words),
      fc.constantFrom(...words),
      (expected, guess, a, b) => {
        expect(scoreOf(1, saidOf(a, guess), expected)).toBeGreaterThan(scoreOf(0, saidOf(b, guess), expected))
      },
    ),
  )
})

const day = 86_400_000
const itemAt = (index: number): StudyAnswer['item'] =>
  world.bank.get(world.items[index % world.items.length]?.id ?? '') as StudyAnswer['item']
const answer = (index: number, change: Partial<StudyAnswer> = {}): StudyAnswer => ({
  item: itemAt(index),
  day: 0,
  credit: 1,
  confidence: 'sure',
  believed: [],
  at: index,
  seconds: 30,
  ...change,
})
/** Five answers a day on topics from the whole bank, right as often as `rateOn` says. */
function weeks(count: number, rateOn: (week: number) => number): StudyAnswer[] {
  const answers: StudyAnswer[] = []
  let owed = 0
  for (let number = 0; number < count * 35; number++) {
    const today = Math.floor(number / 5)
    owed += rateOn(Math.floor(today / 7))
    const credit = owed >= 1 ? 1 : 0
    owed -= credit
    const confidence = credit === 1 && rateOn(Math.floor(today / 7)) > 0.5 ? 'sure' : 'think'
    answers.push(answer(number * 7, { day: today, at: today * day + number, credit, confidence }))
  }
  return answers
}
const inLastOf = (count: number, answers: readonly StudyAnswer[]) =>
  pointsOf(answers, world.weights, (count - 1) * 7 * day, count * 7 * day)

test('a weak learner who improves beats an expert who doesn’t, who isn’t last either', () => {
  const improving = inLastOf(
    4,
    weeks(4, (week) => [0.3, 0.3, 0.4, 0.6][week] ?? 0),
  ).points
  const expert = inLastOf(
    4,
    weeks(4, () => 0.9),
  ).points
  const declining = inLastOf(
    4,
    weeks(4, (week) => [0.9, 0.9, 0.8, 0.5][week] ?? 0),
  ).points
  expect(improving).toBeGreaterThan(expert)
  expect(expert).toBeGreaterThan(declining)
  expect(expert).toBeGreaterThan(0)
})

test('five answers a day count on five days, and the same question once a week', () => {
  const many = Array.from({ length: 40 }, (_, index) => answer(index * 7))
  expect(pointsOf(many, world.weights, 0, day).answers).toBe(5)
  expect(pointsOf([answer(0), answer(0), answer(0)], world.weights, 0, day).answers).toBe(1)
  expect(pointsOf([answer(0), answer(0, { at: 6 * day })], world.weights, 0, 7 * day).answers).toBe(1)
  expect(pointsOf([answer(0), answer(0, { at: 7 * day })], world.weights, 7 * day, 8 * day).answers).toBe(1)
  expect(
    inLastOf(
      1,
      weeks(1, () => 0.5),
    ),
  ).toMatchObject({ answers: 25, days: 5 })
})

test("days follow the server's clock, whatever the learner's clock says", () => {
  const many = Array.from({ length: 12 }, (_, index) => answer(index * 7))
  const shifted = many.map((each, index) => ({ ...each, day: index }))
  expect(pointsOf(shifted, world.weights, 0, day)).toEqual(pointsOf(many, world.weights, 0, day))
})

test('answers outside the week, or too quick to have been read, earn nothing', () => {
  expect(pointsOf([answer(0)], world.weights, day, 2 * day)).toEqual({ points: 0, answers: 0, days: 0 })
  expect(pointsOf([answer(0, { seconds: 1 })], world.weights, 0, day).points).toBe(0)
  expect(pointsOf([answer(0)], world.weights, 0, day).points).toBeGreaterThan(0)
})

test('an undone answer earns nothing and takes its place of the day', () => {
  const many = Array.from({ length: 5 }, (_, index) => answer(index * 7))
  const undone = [{ item: itemAt(0).id, at: 0 }]
  expect(pointsOf(many, world.weights, 0, day, undone).answers).toBe(4)
  expect(pointsOf([...many, answer(35), answer(42)], world.weights, 0, day, undone).answers).toBe(4)
})

test('questions that aren’t due add next to nothing', () => {
  const sameTopic = world.items.flatMap(({ objective }, index) =>
    objective === world.items[0]?.objective ? index : [],
  )
  const once = pointsOf([answer(0)], world.weights, 0, day).points
  const twice = pointsOf([answer(0), answer(sameTopic[1] ?? 0)], world.weights, 0, day)
  expect(twice.answers).toBe(2)
  expect(twice.points - once).toBeLessThan(once / 5)
})

test('studying more than five answers a day costs no points on another day', () => {
  const first = Array.from({ length: 5 }, (_, index) => answer(index * 7))
  const next = Array.from({ length: 5 }, (_, index) => answer(index * 7 + 1, { at: day + index }))
  const more = Array.from({ length: 30 }, (_, index) => answer(index + 50, { at: 100 + index, credit: 0 }))
  const plain = pointsOf([...first, ...next], world.weights, day, 2 * day)
  expect(pointsOf([...first, ...more, ...next], world.weights, day, 2 * day)).toEqual(plain)
})

test('an answer counts in the week that begins with it, not in the one that ends with it', () => {
  const one = [answer(0, { at: 7 * day })]
  expect(pointsOf(one, world.weights, 0, 7 * day).answers).toBe(0)
  expect(pointsOf(one, world.weights, 7 * day, 14 * day).answers).toBe(1)
})

test('five seconds are enough to have read a question', () => {
  expect(pointsOf([answer(0, { seconds: 4.9 })], world.weights, 0, day).points).toBe(0)
  expect(pointsOf([answer(0, { seconds: 5 })], world.weights, 0, day).points).toBeGreaterThan(0)
})

test('an honest week earns 50 to 100 points', () => {
  const { points } = inLastOf(
    1,
    weeks(1, () => 0.7),
  )
  expect(points).toBeGreaterThan(50)
  expect(points).toBeLessThan(100)
})

test('the days that count are those with the most questions worth asking, not those with the best answers', () => {
  const five = Array.from({ length: 25 }, (_, index) =>
    answer(index * 7, { at: Math.floor(index / 5) * day + index, credit: 0 }),
  )
  const two = [5, 6].map((late) => answer(200 + late * 7, { at: late * day }))
  expect(pointsOf([...five, ...two], world.weights, 0, 7 * day)).toEqual(pointsOf(five, world.weights, 0, 7 * day))
})

test('a server whose clock goes back opens no second day, and an answer without an instant counts nowhere', () => {
  const later = Array.from({ length: 5 }, (_, index) => answer(index * 7, { at: day + index }))
  const back = Array.from({ length: 5 }, (_, index) => answer(35 + index * 7, { at: index }))
  expect(pointsOf([...later, ...back], world.weights, 0, 2 * day).answers).toBe(5)
  const { at: _, ...timeless } = answer(0)
  expect(pointsOf([timeless, answer(7)], world.weights, 0, day).answers).toBe(1)
})

test('a question whose answer was undone earns nothing for a week, because its verdict was seen', () => {
  const undone = [{ item: itemAt(0).id, at: 0 }]
  expect(pointsOf([answer(0, { at: 0 })], world.weights, 0, day, undone).answers).toBe(0)
  expect(pointsOf([answer(0, { at: 6 * day })], world.weights, 0, 7 * day, undone).answers).toBe(0)
  expect(pointsOf([answer(0, { at: 7 * day })], world.weights, 7 * day, 8 * day, undone).answers).toBe(1)
})

test('what was undone later takes no place of an earlier day', () => {
  const many = Array.from({ length: 5 }, (_, index) => answer(index * 7))
  expect(pointsOf(many, world.weights, 0, day, [{ item: itemAt(50).id, at: day }]).answers).toBe(5)
})

test('the same answers pay less to someone who was right more often before', () => {
  const past = (credit: number) =>
    Array.from({ length: 20 }, (_, index) => answer(index * 7 + 1, { at: Math.floor(index / 5) * day + index, credit }))
  const week = Array.from({ length: 5 }, (_, index) => answer(index * 7 + 150, { at: 10 * day + index }))
  const after = (credit: number) => pointsOf([...past(credit), ...week], world.weights, 10 * day, 11 * day).points
  expect(after(1)).toBeLessThan(after(0))
})

test('whoever is expected to be right more often earns a little less for honest answers', () => {
  const honest = (share: number): number => share * scoreOf(1, share, share) + (1 - share) * scoreOf(0, share, share)
  expect(honest(0.5)).toBeCloseTo(1)
  expect(honest(0.9)).toBeCloseTo(1 - 0.2 * 0.4)
})

test('days with few questions don’t count if there are five with more, whichever came first', () => {
  const few = [0, 1].map((early) => answer(200 + early * 7, { at: early * day }))
  const many = Array.from({ length: 25 }, (_, index) =>
    answer(index * 7, { at: (2 + Math.floor(index / 5)) * day + index }),
  )
  expect(pointsOf([...few, ...many], world.weights, 0, 7 * day)).toMatchObject({ answers: 25, days: 5 })
})

test('what someone got wrong long ago no longer lowers what is expected of them', () => {
  const past = (count: number, from: number, credit: number) =>
    Array.from({ length: count }, (_, index) =>
      answer(index * 7 + 1, { at: (from + Math.floor(index / 5)) * day + index, credit }),
    )
  // 200 answers, and then 100 right ones: only these are left in the expectation.
  const bad = past(200, 0, 0)
  const good = past(100, 40, 1)
  const week = Array.from({ length: 5 }, (_, index) => answer(index * 7 + 150, { at: 70 * day + index }))
  const after = (answers: StudyAnswer[]) => pointsOf([...answers, ...week], world.weights, 70 * day, 71 * day).points
  const [improved, always] = [after([...bad, ...good]), after([...past(200, 0, 1), ...good])]
  expect(improved / always).toBeGreaterThan(0.9)
  expect(improved / always).toBeLessThan(1.8)
})

test('an answer that was undone later doesn’t take away an earlier one to the same question', () => {
  const undone = [{ item: itemAt(0).id, at: 3 * day }]
  expect(pointsOf([answer(0, { at: 0 })], world.weights, 0, day, undone).answers).toBe(1)
})

test('answers that were undone take their places in whatever order they’re listed', () => {
  const many = Array.from({ length: 5 }, (_, index) => answer(index * 7, { at: 1 + index }))
  const undone = [
    { item: itemAt(50).id, at: 2 * day },
    { item: itemAt(57).id, at: 0 },
  ]
  expect(pointsOf(many, world.weights, 0, day, undone).answers).toBe(4)
  expect(pointsOf(many, world.weights, 0, day, undone.toReversed()).answers).toBe(4)
})
