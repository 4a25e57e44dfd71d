import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Answered, Policy } from './campaign.ts'
import { differenceOf, meanOf, quantileOf, resultOf, type Result } from './compare.ts'
import type { CreateLearner } from './learner-model.ts'
import { examOf, forecast } from '../../src/domain/plan/forecast.ts'
import { ours, studyAnswerOf } from './our-policy.ts'
import { shuffledAnswers, shuffledResults } from './controls.ts'
import { allKinds, leaveOneOutForecasts } from './forecasts.ts'
import { writeKinds } from './write-kinds.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { oracle } from './oracle.ts'
import { rivals } from './policies.ts'
import { knownWhenDue, unasked } from './unasked.ts'
import { allTruths, truths } from './truths/truths.ts'
import { loadWorld } from './world.ts'
import { compareDifficulties } from './wrong-difficulties.ts'

// npm run simulate -- --days 30 --per-day 20 --learners 200 --seed 1 [--truth FILE | --truths all] [--policies a,b] [--json] [--leave-one-out] [--forecast] [--kinds] [--difficulties]
// Compares ways of choosing questions on the real bank, over learners whose memory is not the planner's. The exam is made of
// questions that no policy ever shows. Controls run when they are named: `shuffled-answers`, `shuffled-results`, `oracle`, `unmixed` (ours without
// the mixed start), and those of `unasked.ts`, for learners who aren't asked how sure they are.

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    'per-day': { type: 'string', default: '20' },
    learners: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** A module that exports `createLearner`, in place of the truths that come along. */
    truth: { type: 'string' },
    /** Names of learner models, or `all`. */
    truths: { type: 'string' },
    policies: { type: 'string' },
    /** Chooses what is tuned without each kind of learner in turn, and measures it on that one. */
    'leave-one-out': { type: 'boolean', default: false },
    /** Fits the forecast without each kind of learner in turn, and measures it on that one, at several paces. */
    forecast: { type: 'boolean', default: false },
    /** Fits the forecast to learners of all kinds, and writes `src/domain/plan/memory-kinds.ts`. */
    kinds: { type: 'boolean', default: false },
    /** What it brings to learn the questions' difficulty from answers. */
    difficulties: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const count = (max: number) => z.coerce.number().int().min(1).max(max)
const parsed = z
  .object({ days: count(400), perDay: count(200), learners: count(10_000) })
  .safeParse({ days: values.days, perDay: values['per-day'], learners: values.learners })
if (!parsed.success) {
  console.error(`simulate: ${z.prettifyError(parsed.error)}`)
  process.exit(2)
}
const options = { ...parsed.data, seed: values.seed }
const world = await loadWorld(options.seed)

if (values['leave-one-out']) {
  leaveOneOut(world, options)
  process.exit(0)
}

if (values.kinds) {
  await writeKinds(await allKinds(options.days))
  process.exit(0)
}

if (values.forecast) {
  await leaveOneOutForecasts(world, options)
  process.exit(0)
}

if (values.difficulties) {
  compareDifficulties(world, options)
  process.exit(0)
}

const planner = ours(world.bank, world.weights)
const all: Readonly<Record<string, Policy>> = {
  ours: planner,
  ...rivals,
  'shuffled-answers': shuffledAnswers(planner),
  'shuffled-results': shuffledResults(planner),
  oracle: oracle(planner),
  unmixed: ours(world.bank, world.weights, false),
  ...unasked(world.bank, world.weights),
}
const isControl = (name: string): boolean => name !== 'ours' && !(name in rivals)
const wanted = values.policies?.split(',')
const unknown = wanted?.filter((name) => !(name in all)) ?? []
if (unknown.length > 0) {
  console.error(`simulate: no policy ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`)
  process.exit(2)
}
const policies = Object.entries(all).filter(([name]) =>
  wanted ? name === 'ours' || wanted.includes(name) : !isControl(name),
)

function namedTruths(): Readonly<Record<string, CreateLearner>> {
  if (values.truths === undefined) return truths
  if (values.truths === 'all') return allTruths
  return Object.fromEntries(
    values.truths.split(',').map((name) => {
      const found = allTruths[name]
      if (found) return [name, found]
      console.error(`simulate: no learner model ${name}; there are ${Object.keys(allTruths).join(', ')}`)
      process.exit(2)
    }),
  )
}

async function chosenTruths(): Promise<Readonly<Record<string, CreateLearner>>> {
  if (values.truth === undefined) return namedTruths()
  const module = (await import(pathToFileURL(path.resolve(values.truth)).href)) as { createLearner?: CreateLearner }
  if (typeof module.createLearner !== 'function') {
    console.error(`simulate: ${values.truth} exports no function createLearner`)
    process.exit(2)
  }
  return { [path.basename(values.truth)]: module.createLearner }
}

/** What the product's forecast says on the day of the exam, beside what the exam gives. */
const forecasts = new Map<string, { errors: number[]; held: number }>()
const exam = examOf(world.bank.values(), world.weights)
function foretell(truth: string): (log: readonly Answered[], score: number) => void {
  const found = { errors: [] as number[], held: 0 }
  forecasts.set(truth, found)
  return (log, score) => {
    const { expected, low, high } = forecast(log.map(studyAnswerOf(world.bank)), exam, options.days)
    found.errors.push(100 * expected - score)
    if (score >= 100 * low && score <= 100 * high) found.held++
  }
}

const asked = await chosenTruths()
const byTruth = new Map<string, Result[]>()
for (const [name, create] of Object.entries(asked))
  byTruth.set(
    name,
    policies.map(([policy, choose]) =>
      resultOf(
        world,
        { name, create },
        { name: policy, policy: choose },
        options,
        policy === 'ours' ? foretell(name) : undefined,
      ),
    ),
  )

const scoresOf = (name: string): number[] =>
  [...byTruth.values()].flatMap((results) => results.find((result) => result.name === name)?.scores ?? [])
const rows = policies.map(([name]) => {
  const scores = scoresOf(name)
  const results = [...byTruth.values()].flatMap((list) => list.find((result) => result.name === name) ?? [])
  const regrets = [...byTruth.values()].map((list) => {
    // An oracle is no rival.
    const means = list.filter((result) => result.name !== 'oracle').map((result) => meanOf(result.scores))
    return Math.max(...means) - meanOf(list.find((result) => result.name === name)?.scores ?? [])
  })
  return {
    name,
    mean: meanOf(scores),
    p10: quantileOf(scores, 0.1),
    minutes: meanOf(results.map((result) => result.minutes)),
    worstRegret: Math.max(...regrets),
  }
})
const differences = policies
  .slice(1)
  .map(([name]) => ({ versus: name, ...differenceOf(scoresOf('ours'), scoresOf(name)) }))

if (values.json) {
  console.log(JSON.stringify({ policies: rows, differences }))
} else {
  const { days, perDay, learners, seed } = options
  console.log(`${days} days, ${perDay} a day, ${learners} learners of each kind, seed ${seed}; scores out of 100\n`)
  const names = [...byTruth.keys()]
  const cell = (text: string) => text.padStart(13)
  console.log(
    [
      'policy'.padEnd(18),
      ...names.map(cell),
      cell('mean'),
      cell('10th pct.'),
      cell('minutes'),
      cell('worst regret'),
    ].join(''),
  )
  for (const { name, mean, p10, minutes, worstRegret } of rows) {
    const means = [...byTruth.values()].map((list) => meanOf(list.find((result) => result.name === name)?.scores ?? []))
    console.log(
      [
        name.padEnd(18),
        ...means.map((value) => cell(value.toFixed(1))),
        cell(mean.toFixed(1)),
        cell(p10.toFixed(1)),
        cell(minutes.toFixed(0)),
        cell(worstRegret.toFixed(2)),
      ].join(''),
    )
  }
  console.log('\nours minus … (mean of paired differences, 95 % interval)')
  for (const [index, { versus, mean, low, high }] of differences.entries()) {
    const each = [...byTruth.values()].map((list) => {
      const [mine, other] = [list[0], list[index + 1]]
      const { mean: one, low: from, high: to } = differenceOf(mine?.scores ?? [], other?.scores ?? [])
      return `${one.toFixed(1)} [${from.toFixed(1)}, ${to.toFixed(1)}]`
    })
    console.log(
      `${versus.padEnd(18)}${`${mean.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`.padEnd(24)}${each.map((text) => text.padStart(22)).join('')}`,
    )
  }

  console.log('\nforecast on the day of the exam, from the answers alone')
  for (const [truth, { errors, held }] of forecasts) {
    const off = meanOf(errors.map(Math.abs))
    const range = (100 * held) / errors.length
    console.log(
      `${truth.padEnd(18)}off by ${off.toFixed(1)} on average (${meanOf(errors).toFixed(1)} to one side); the 80 % range holds ${range.toFixed(0)} %`,
    )
  }

  for (const [name, { count, known }] of knownWhenDue)
    console.log(
      `${name.padEnd(18)}known on the day that it comes back: ${((100 * known) / count).toFixed(1)} % (goal: 90 %)`,
    )
}
