import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { z } from 'zod'
import { differenceOf, meanOf, resultOf } from './compare.ts'
import { examOf, forecast } from '../../src/domain/plan/forecast.ts'
import { shuffledAnswers } from './controls.ts'
import { ours, studyAnswerOf } from './our-policy.ts'
import { rivals } from './policies.ts'
import { truths } from './truths/truths.ts'
import { loadWorld, type World } from './world.ts'

jest.setTimeout(120_000)
const run = promisify(execFile)
const simulate = (...options: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'tests/simulation/simulate.ts', ...options], { cwd: process.cwd() })

let world: World
let folder: string
beforeAll(async () => {
  world = await loadWorld('test')
  folder = await mkdtemp(join(tmpdir(), 'shipmate-truth-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the exam is made of questions that are never shown, of every objective', () => {
  const shown = new Set(world.items.map(({ id }) => id))
  expect(world.exam.filter(({ id }) => shown.has(id))).toEqual([])
  expect(new Set(world.exam.map(({ objective }) => objective))).toEqual(new Set(world.weights.keys()))
  expect(world.exam.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1)
})

test.each(Object.keys(truths))(
  "the planner beats Anki's order and random by blueprint for learners of the kind %s",
  (name) => {
    const options = { days: 21, perDay: 15, learners: 24, seed: 'test' }
    const truth = { name, create: truths[name] as NonNullable<(typeof truths)[string]> }
    const scores = (policy: Parameters<typeof resultOf>[2]['policy']) =>
      resultOf(world, truth, { name: '', policy }, options).scores
    const planned = scores(ours(world.bank, world.weights))
    for (const rival of ['fsrs', 'blueprint-random'])
      expect(meanOf(planned)).toBeGreaterThan(meanOf(scores(rivals[rival] as NonNullable<(typeof rivals)[string]>)))
    expect(differenceOf(planned, scores(rivals['fsrs'] as NonNullable<(typeof rivals)[string]>)).low).toBeGreaterThan(5)
  },
)

test('with answers that belong to other questions the planner is no better than going through the objectives in turn', () => {
  const options = { days: 21, perDay: 15, learners: 9, seed: 'control' }
  const scores = (policy: Parameters<typeof resultOf>[2]['policy']) =>
    Object.entries(truths).flatMap(
      ([name, create]) => resultOf(world, { name, create }, { name: '', policy }, options).scores,
    )
  const planner = ours(world.bank, world.weights)
  const inTurn = scores(rivals['round-robin'] as NonNullable<(typeof rivals)[string]>)
  const fooled = scores(shuffledAnswers(planner))
  expect(meanOf(fooled)).toBeLessThan(meanOf(inTurn) + 0.5)
  expect(differenceOf(scores(planner), fooled).low).toBeGreaterThan(1)
})

test.each(Object.entries(truths))(
  'the forecast of learners of the kind %s comes near, within its range',
  (name, create) => {
    const exam = examOf(world.bank.values(), world.weights)
    const errors: number[] = []
    let held = 0
    const options = { days: 30, perDay: 20, learners: 16, seed: 'forecast' }
    resultOf(world, { name, create }, { name, policy: ours(world.bank, world.weights) }, options, (log, score) => {
      const { expected, low, high } = forecast(log.map(studyAnswerOf(world.bank)), exam, options.days)
      errors.push(Math.abs(100 * expected - score))
      if (score >= 100 * low && score <= 100 * high) held++
    })
    expect(meanOf(errors)).toBeLessThan(4.5)
    expect(held).toBeGreaterThanOrEqual(9)
  },
)

const Output = z.strictObject({
  policies: z.array(z.looseObject({ name: z.string(), mean: z.number(), p10: z.number(), minutes: z.number() })),
  differences: z.array(z.strictObject({ versus: z.string(), mean: z.number(), low: z.number(), high: z.number() })),
})

test('a learner model from outside is put in by file, and the figures come as JSON', async () => {
  const file = join(folder, 'truth.mjs')
  // Knows what was answered once, for ever.
  await writeFile(
    file,
    `export const createLearner = ({ items, random }) => {
      const known = new Set()
      const byId = new Map(items.map((item) => [item.id, item]))
      return {
        answer(id) {
          const correct = known.has(byId.get(id).objective) || random() < byId.get(id).guess
          known.add(byId.get(id).objective)
          return { correct, confident: correct, seconds: 30 }
        },
        recallAt: (id) => (known.has(byId.get(id).objective) ? 1 : 0),
      }
    }`,
  )
  const { stdout } = await simulate('--days', '10', '--per-day', '20', '--learners', '4', '--truth', file, '--json')
  const { policies, differences } = Output.parse(JSON.parse(stdout))
  expect(policies.map(({ name }) => name)).toEqual(['ours', ...Object.keys(rivals)])
  expect(differences.map(({ versus }) => versus)).toEqual(Object.keys(rivals))
  // Each objective once is all that it takes.
  expect(policies[0]?.mean).toBeGreaterThan(95)
})

test.each([
  [['--days', '0'], 'days'],
  [['--learners', 'many'], 'learners'],
  [['--policies', 'best'], 'no policy best'],
])('%s is refused in plain words', async (options, problem) => {
  await expect(simulate(...options)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(problem) })
})
