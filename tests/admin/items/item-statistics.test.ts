import { expect, test } from '@jest/globals'
import type { FirstAnswer } from '../../../src/admin/items/first-answers.ts'
import { correlation } from '../../../src/admin/items/intervals.ts'
import { fewestLearners, itemStatistics } from '../../../src/admin/items/item-statistics.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { single } from '../../domain/valid.ts'

interface Simulated {
  readonly id: string
  /** On the scale of the learners' ability, 0 for average. */
  readonly difficulty: number
  /** 1: a usual question, 0: chance alone, −1: the strong fail. */
  readonly slope?: number
  /** Learners who don't know it choose among these. */
  readonly distractors?: readonly string[]
  /** The letter that people who know it choose; the bank's key is b. */
  readonly known?: string
  /** A factor on the time. */
  readonly slow?: number
}

const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** Simulated learners: each answers a share of the questions once, by a logistic model. */
function simulate(items: readonly Simulated[], learners: number, share: number, seed: string) {
  const chance = seededChance(seed)
  const questions = new Map<string, Question>(items.map(({ id }) => [id, { ...single, id }]))
  const answers = new Map<string, FirstAnswer[]>()
  for (let learner = 0; learner < learners; learner++) {
    const ability = normal(chance)
    for (const { id, difficulty, slope = 1, distractors = ['a', 'c', 'd'], known = 'b', slow = 1 } of items) {
      if (chance() > share) continue
      const knows = chance() < 1 / (1 + Math.exp(-1.7 * slope * (ability - difficulty)))
      const guess = [known, ...distractors][Math.floor(chance() * (distractors.length + 1))] as string
      const pick = knows ? known : guess
      const own = answers.get(id) ?? []
      own.push({
        learner,
        credit: pick === 'b' ? 1 : 0,
        picks: [pick],
        seconds: 40 * slow * Math.exp(0.4 * normal(chance)),
      })
      answers.set(id, own)
    }
  }
  return itemStatistics(questions, answers)
}

const usual = (count: number): Simulated[] =>
  Array.from({ length: count }, (_, index) => ({ id: `item-${index}`, difficulty: -1.5 + (3 * index) / (count - 1) }))

/** The true share of right answers: knowledge, and guessing among four. */
function trueShare(difficulty: number): number {
  let [total, weight] = [0, 0]
  for (let ability = -4; ability <= 4; ability += 0.05) {
    const density = Math.exp((-ability * ability) / 2)
    const knows = 1 / (1 + Math.exp(-1.7 * (ability - difficulty)))
    total += density * (knows + (1 - knows) / 4)
    weight += density
  }
  return total / weight
}

test('the difficulty of simulated questions is found, and the true one is in the range 95 times in 100', () => {
  const items = usual(100)
  const found = simulate(items, 300, 0.5, 'difficulty')
  const pairs = found.map(
    ({ id, difficulty }) => [difficulty, trueShare(items.find((item) => item.id === id)!.difficulty)] as const,
  )
  expect(correlation(pairs)).toBeGreaterThan(0.97)
  expect(Math.max(...pairs.map(([estimated, truth]) => Math.abs(estimated - truth)))).toBeLessThan(0.15)
  const covered = found.filter(({ share }, index) => share.low <= pairs[index]![1] && pairs[index]![1] <= share.high)
  expect(covered.length).toBeGreaterThanOrEqual(90)
})

test('good questions raise no alarm: at most one of a thousand, from five answers each to two hundred', () => {
  const alarms = [8, 40, 100, 300].map((learners) =>
    simulate(usual(250), learners, 0.6, `good ${learners}`).flatMap(({ findings }) =>
      findings.filter(({ kind }) => ['suspicious-key', 'strong-fail', 'below-guessing', 'slow'].includes(kind)),
    ),
  )
  expect(alarms.flat().length).toBeLessThanOrEqual(1)
})

test('a wrong key is found first, with the distractor that is right', () => {
  const items = [...usual(60), { id: 'miskeyed', difficulty: -0.5, known: 'd', distractors: ['a', 'b', 'c'] }]
  const missed = Array.from({ length: 20 }, (_, seed) => simulate(items, 60, 0.6, `key ${seed}`)[0]).filter(
    (worst) =>
      worst?.id !== 'miskeyed' ||
      !worst.findings.some((found) => found.kind === 'suspicious-key' && found.text === 'Delta'),
  )
  expect(missed.length).toBeLessThanOrEqual(1)
})

test('questions that tell nobody apart, and those that the strong fail, are found among many answers', () => {
  const items = [...usual(60), { id: 'coin', difficulty: 0, slope: 0 }, { id: 'upside-down', difficulty: 0, slope: -1 }]
  const found = new Map(simulate(items, 400, 0.7, 'separation').map((item) => [item.id, item]))
  expect(found.get('coin')?.findings.map(({ kind }) => kind)).toContain('separates-little')
  expect(found.get('upside-down')?.findings.map(({ kind }) => kind)).toContain('strong-fail')
  expect(found.get('item-30')?.discrimination).toBeGreaterThan(0.3)
  expect(found.get('item-30')?.findings).toEqual([])
})

test('distractors that nobody takes, slow questions, and easy ones are found', () => {
  const items = [
    ...usual(40),
    { id: 'unused', difficulty: 0, distractors: ['a'] },
    { id: 'slow', difficulty: 0, slow: 4 },
    { id: 'easy', difficulty: -6 },
  ]
  const found = new Map(simulate(items, 200, 0.8, 'others').map((item) => [item.id, item.findings]))
  expect(found.get('unused')).toEqual([{ kind: 'unused-distractors', texts: ['Charlie', 'Delta'] }])
  expect(found.get('slow')?.map(({ kind }) => kind)).toEqual(['slow'])
  expect(found.get('easy')?.map(({ kind }) => kind)).toContain('too-easy')
})

test('three wrong answers raise no alarm, and fewer than four learners are not shown at all', () => {
  const questions = new Map<string, Question>([['which-deployment', single]])
  const wrong = (learners: number) =>
    new Map([
      ['which-deployment', Array.from({ length: learners }, (_, learner) => ({ learner, credit: 0, picks: ['a'] }))],
    ])
  expect(itemStatistics(questions, wrong(fewestLearners - 1))).toEqual([])
  const [item] = itemStatistics(questions, wrong(fewestLearners))
  expect(item).toMatchObject({ answers: 4, right: 0, findings: [] })
  // No answer was right anywhere, so nothing draws it up.
  expect(item?.difficulty).toBe(0)
})
