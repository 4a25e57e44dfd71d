import type { RepeatRule } from '../../src/domain/plan/repeats.ts'
import { meanOf, quantileOf, resultOf, type Options } from './compare.ts'
import { ours } from './our-policy.ts'
import { rivals } from './policies.ts'
import { allTruths } from './truths/truths.ts'
import type { World } from './world.ts'

/** What the rule may be. Which one it is, is chosen without the kind of learner that it's measured on. */
const candidates: Readonly<Record<string, RepeatRule>> = Object.fromEntries(
  [0.15, 0.25].flatMap((tried) =>
    [0.05, 0.1, 0.15].map((least) => [
      `tries ${100 * tried} %, from +${100 * least} %`,
      { triedFrom: 4, width: 0.15, tried, least },
    ]),
  ),
)

interface Measured {
  readonly mean: number
  readonly p10: number
}

/** What a policy reached for one kind of learner. */
interface Row {
  readonly truth: string
  readonly rivals: Readonly<Record<string, Measured>>
  readonly ours: Readonly<Record<string, Measured>>
}

/**
 * For each kind of learner: chooses the rule that has the smallest worst regret over all other kinds, and measures it on the one that was left out.
 * The regret is the distance to the best policy, rivals and candidates alike when choosing, rivals alone when measuring.
 */
export function leaveOneOut(world: World, options: Options): void {
  const measure = (truth: string, policy: Parameters<typeof resultOf>[2]['policy']): Measured => {
    const create = allTruths[truth] as NonNullable<(typeof allTruths)[string]>
    const { scores } = resultOf(world, { name: truth, create }, { name: '', policy }, options)
    return { mean: meanOf(scores), p10: quantileOf(scores, 0.1) }
  }
  const rows = Object.keys(allTruths).map((truth): Row => ({
    truth,
    rivals: mapped(rivals, (policy) => measure(truth, policy)),
    ours: mapped(candidates, (rule) => measure(truth, ours(world.bank, world.weights, true, rule))),
  }))
  const { days, perDay, learners, seed } = options
  console.log(`${days} days, ${perDay} a day, ${learners} learners of each kind, seed ${seed}; scores out of 100\n`)
  const cell = (text: string, wide = 13): string => text.padStart(wide)
  console.log(
    [
      'left out'.padEnd(18),
      cell('ours'),
      cell('best rival'),
      cell('regret'),
      cell('over random'),
      cell('10th, over it'),
      '  chosen from the others',
    ].join(''),
  )
  const lines = rows.map((row) => {
    const rule = bestFor(rows.filter((other) => other !== row))
    const mine = row.ours[rule] as Measured
    const random = row.rivals['blueprint-random'] as Measured
    const [rival, best] = Object.entries(row.rivals).toSorted(([, a], [, b]) => b.mean - a.mean)[0] as [
      string,
      Measured,
    ]
    const regret = Math.max(0, best.mean - mine.mean)
    const figures = [mine.mean, best.mean, regret, mine.mean - random.mean, mine.p10 - random.p10]
    console.log(
      [
        row.truth.padEnd(18),
        ...figures.map((value) => cell(value.toFixed(1))),
        `  ${rule} (best rival: ${rival})`,
      ].join(''),
    )
    return {
      regret,
      anki: mine.mean - (row.rivals['fsrs'] as Measured).mean,
      random: mine.mean - random.mean,
      weakest: mine.p10 - random.p10,
    }
  })
  console.log(
    `\nworst regret ${Math.max(...lines.map(({ regret }) => regret)).toFixed(1)}; ` +
      `least over random by the blueprint ${Math.min(...lines.map(({ random }) => random)).toFixed(1)}; ` +
      `over Anki's order ${meanOf(lines.map(({ anki }) => anki)).toFixed(1)} on average`,
  )
  console.log(
    `over random by the blueprint, on average: the mean by ${meanOf(lines.map(({ random }) => random)).toFixed(1)}, ` +
      `the 10th percentile by ${meanOf(lines.map(({ weakest }) => weakest)).toFixed(1)}`,
  )
}

/** The rule with the smallest worst regret. */
function bestFor(rows: readonly Row[]): string {
  const worst = (rule: string): number =>
    Math.max(
      ...rows.map((row) => {
        const all = [...Object.values(row.rivals), ...Object.values(row.ours)].map(({ mean }) => mean)
        return Math.max(...all) - (row.ours[rule] as Measured).mean
      }),
    )
  return Object.keys(candidates).toSorted((a, b) => worst(a) - worst(b))[0] as string
}

const mapped = <T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
