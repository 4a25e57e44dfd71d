import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { features, regressionWith, weightsAs, type MemoryKind } from '../../../src/domain/plan/answer-regression.ts'
import { examOf, forecast } from '../../../src/domain/plan/forecast.ts'
import { gainOf } from '../../../src/domain/plan/gain.ts'
import { learnFrom, recallOf } from '../../../src/domain/plan/learner-model.ts'
import { planRound, type Planning } from '../../../src/domain/plan/plan-round.ts'
import { project } from '../../../src/domain/plan/project.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { answerTo, itemOf } from './small-bank.ts'

// The figures and rounds that a made-up learner gets. They're recorded because every one of them is the sum of many small rules, which a change
// must not touch by accident. They may change only with a reason in docs/decisions.md; a failure shows what to record.
const recorded = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>

/** Rounded, so that the order of additions doesn't matter. */
const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(5))
  if (value instanceof Map) return rounded(Object.fromEntries(value as Map<string, unknown>))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, rounded(inside)]))
}
const compare = (name: string, figures: unknown): void =>
  expect({ [name]: rounded(figures) }).toEqual({ [name]: recorded[name] })

const objectives = ['d1', 'd2', 'd3', 'd4'].flatMap((area) => ['x', 'y', 'z'].map((name) => `${area}.topic.${name}`))
const [asked, askedToday, never] = [objectives[0]!, objectives[3]!, objectives.at(-1)!]
/** Three questions on each objective; the second one touches the next objective, too, and each two share a note. */
const bank = objectives.flatMap((objective, place) =>
  [1, 2, 3].map((number) =>
    itemOf(objective, number, {
      objectives: number === 2 ? [objective, objectives[(place + 1) % objectives.length]!] : [objective],
      difficulty: ((place + number) % 3) + 1,
      guess: [0.25, 0.1, 0][number - 1]!,
      seconds: 40 + 10 * ((place + number) % 4),
      notes: [`note ${Math.floor((place * 3 + number) / 2)}`],
      misconceptions: number === 3 ? [] : [`misconception ${objective}`],
    }),
  ),
)
const weights = new Map(objectives.map((objective, place) => [objective, (place + 1) / 78]))
const exam = examOf(bank, weights)
const today = 40

/** 130 answers over forty days, some of them today; the last objective was never asked about. */
const answers: StudyAnswer[] = (() => {
  const chance = seededChance('recorded')
  const open = bank.filter((item) => !item.objectives.includes(never))
  return Array.from({ length: 130 }, (_, index) => {
    const item = open[Math.floor(chance() * open.length)]!
    const day = index >= 126 ? today : Math.floor((index / 126) ** 2 * today)
    const credit = [0, 0.5, 1, 1, 1][Math.floor(chance() * 5)]!
    const confidence = (['sure', 'think', 'guess'] as const)[Math.floor(chance() * 3)]!
    return answerTo(item, day, credit, { confidence, believed: credit === 0 ? item.misconceptions : [] })
  })
})()

test('what is believed about a learner', () => {
  const model = learnFrom(answers)
  const { prior, tempo, seen } = model
  const beliefs = new Map(
    [...model.beliefs].map(([id, { stability, difficulty, last, answers: count }]) => [
      id,
      [stability, difficulty, last, count],
    ]),
  )
  const recall = [40, 45, 100].map((day) => recallOf(model, model.beliefs.get(asked)!, day))
  compare('model', { prior, tempo, seen: [...seen.values()], beliefs, recall })
  expect(tempo.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test('what one more question is worth', () => {
  const model = learnFrom(answers)
  const gains = [asked, askedToday, never].map((objective) =>
    [40, 43, 60].map((day) => {
      const { recall, value } = gainOf(model, model.beliefs.get(objective), day, 62)
      return [recall, value]
    }),
  )
  compare('gains', gains)
})

/** A kind of memory that depends on all features. */
const kindOf = (seed: string, share: number): MemoryKind => {
  const chance = seededChance(seed)
  const row = (): number[] => features.map(() => chance() - 0.5)
  const root = features.map(row)
  return {
    share,
    weights: row(),
    covariance: root.map((one, place) =>
      root.slice(0, place + 1).map((other) => one.reduce((sum, value, index) => sum + value * other[index]!, 0) / 4),
    ),
  }
}
const kinds = [kindOf('one', 0.5), kindOf('other', 0.3), kindOf('last', 0.2)]

test('what is expected of the exam', () => {
  const expected = [0, 1, 30, 60, answers.length].map((count) => {
    const regression = regressionWith(answers.slice(0, count), kinds)
    return [41, 45, 120].map((day) => {
      const { share, deviation, known } = regression.expect(exam, day)
      return [share, deviation, known.get(asked), known.get(never)]
    })
  })
  compare('expected', expected)
  const { weights: own, covariance } = weightsAs(kinds[0]!, answers)
  compare('weights', { own, variances: covariance.map((row, place) => row[place]) })
})

test('what study until the exam is expected to add', () => {
  const still = forecast(answers, exam, 100)
  const gained = (perDay: number, studyDays: (day: number) => boolean, examDay = 100) => {
    const { expected, low, high } = project(answers, exam, { today, examDay, perDay, isStudyDay: studyDays })
    const now = examDay === 100 ? still : forecast(answers, exam, examDay)
    return [expected - now.expected, low - now.low, high - now.high]
  }
  compare('projected', [
    gained(1, () => true),
    gained(3, (day) => day % 7 < 5),
    gained(3, () => true, 48),
    gained(500, () => true, 48),
  ])
})

const round = (given: Partial<Planning>) =>
  planRound({
    items: bank,
    weights,
    answers,
    today,
    count: 8,
    chance: seededChance('round'),
    learner: 'learner',
    ...given,
  }).map(({ item, reason }) => [item.id, ...Object.values(rounded(reason) as object)].join(' '))

test('which questions a learner gets, and why', () => {
  compare('rounds', {
    usual: round({}),
    mixed: round({ mixed: true, answers: answers.filter(({ day }) => day >= today - 5) }),
    'before the exam': round({ examDay: 43 }),
    'long before the exam': round({ examDay: 300, count: 12 }),
    'after the exam': round({ examDay: 30 }),
    'next day': round({ today: 41 }),
    'first day': round({ answers: [], mixed: true }),
    'same first day': round({ answers: answers.filter(({ day }) => day === today), mixed: true }),
    'on one topic': round({ items: bank.slice(0, 6), count: 20 }),
  })
})
