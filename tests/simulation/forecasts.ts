import { regressionWith, type MemoryKind } from '../../src/domain/plan/answer-regression.ts'
import { examOf, forecastFrom } from '../../src/domain/plan/forecast.ts'
import { outlookOf } from '../../src/domain/plan/outlook.ts'
import { readinessOf } from '../../src/domain/plan/readiness.ts'
import type { StudyAnswer } from '../../src/domain/plan/study-answer.ts'
import { meanOf, resultOf, type Options } from './compare.ts'
import { fitKind, mergeKinds } from './fit-kinds.ts'
import { ours, studyAnswerOf } from './our-policy.ts'
import { rivals } from './policies.ts'
import { allTruths } from './truths/truths.ts'
import { loadWorld, type World } from './world.ts'

/** Questions a day, from few to many. */
const paces = [6, 10, 20] as const
/** How many kinds of memory the forecast tells apart. */
const kindsKept = 5
/** The learners that it's fitted to. Some of them choose questions at random, so that it doesn't depend on the planner alone. */
const fitted = { seed: 'fit', planned: 15, atRandom: 3 } as const

interface Studied {
  readonly answers: readonly StudyAnswer[]
  /** To a question of the exam on each objective, on its day. */
  readonly inExam: readonly StudyAnswer[]
  readonly score: number
}

function studied(world: World, truth: string, options: Options, policy = ours(world.bank, world.weights)): Studied[] {
  const create = allTruths[truth] as NonNullable<(typeof allTruths)[string]>
  const found: Studied[] = []
  const asked = [...new Map(world.exam.toReversed().map((item) => [item.objective, item])).values()].toReversed()
  resultOf(world, { name: truth, create }, { name: '', policy }, options, (log, score, learner) => {
    const inExam = asked.map((item) => ({ item, day: options.days, ...learner.answer(item.id, options.days) }))
    found.push({ answers: log.map(studyAnswerOf(world.bank)), inExam: inExam.map(studyAnswerOf(world.bank)), score })
  })
  return found
}

/**
 * Fits a kind of memory to each kind of learner. What they know in the exam counts, too: unseen questions on all objectives, also on those that weren't
 * asked for long or never, are what the forecast is about.
 */
async function fittedKinds(days: number): Promise<ReadonlyMap<string, MemoryKind>> {
  const world = await loadWorld(fitted.seed)
  return new Map(
    Object.keys(allTruths).map((truth) => {
      const learners = paces.flatMap((perDay) => {
        const options = { days, perDay, seed: `${fitted.seed} ${perDay}` }
        return [
          ...studied(world, truth, { ...options, learners: fitted.planned }),
          ...studied(
            world,
            truth,
            { ...options, seed: `${options.seed} random`, learners: fitted.atRandom },
            rivals['blueprint-random'],
          ),
        ]
      })
      return [truth, fitKind(learners.map(({ answers, inExam }) => [...answers, ...inExam]))]
    }),
  )
}

/** The kinds of memory that the product starts from: fitted to learners of all kinds. */
export const allKinds = async (days: number): Promise<MemoryKind[]> =>
  mergeKinds([...(await fittedKinds(days)).values()], kindsKept)

/**
 * For each kind of learner: fits the forecast to all other kinds, and measures it on the one that was left out, on the day of the exam. Beside it stands
 * the forecast that was fitted to this kind alone: nobody can know the kind, so that's about the least error that answers allow.
 */
export async function leaveOneOutForecasts(world: World, { days, learners, seed }: Options): Promise<void> {
  const kinds = await fittedKinds(days)
  const exam = examOf(world.bank.values(), world.weights)
  console.log(`${days} days, ${learners} learners of each kind, seed ${seed}; fitted without the kind that's named`)
  console.log(
    'off by (to one side); the 80 % range holds, its width; told to, and right then; off by if the kind were known\n',
  )
  console.log(`${'left out'.padEnd(18)}${paces.map((pace) => `${pace} a day`.padEnd(60)).join('')}`)
  const all = paces.map(() => [] as { off: number; held: number; least: number }[])
  for (const truth of kinds.keys()) {
    const others = [...kinds].filter(([name]) => name !== truth).map(([, kind]) => kind)
    const start = mergeKinds(others, kindsKept)
    const own = [kinds.get(truth) as MemoryKind]
    const cells = paces.map((perDay, index) => {
      const rows = studied(world, truth, { days, perDay, learners, seed: `${seed} ${perDay}` }).map(
        ({ answers, score }) => {
          const given = forecastFrom(regressionWith(answers, start), exam, days)
          const best = forecastFrom(regressionWith(answers, own), exam, days)
          const outlook = outlookOf(given, answers.length)
          const { pass } = readinessOf({ ...given, expected: score / 100, low: score / 100, high: score / 100 })
          return {
            error: 100 * given.expected - score,
            held: score >= 100 * given.low && score <= 100 * given.high,
            width: 100 * (given.high - given.low),
            least: Math.abs(100 * best.expected - score),
            told: outlook.kind !== 'early',
            toldRight: outlook.kind !== 'early' && pass >= outlook.low && pass <= outlook.high,
          }
        },
      )
      const share = (of: readonly boolean[]): number => (100 * of.filter(Boolean).length) / of.length
      const off = meanOf(rows.map(({ error }) => Math.abs(error)))
      const held = share(rows.map((row) => row.held))
      const least = meanOf(rows.map((row) => row.least))
      const told = rows.filter((row) => row.told)
      all[index]?.push({ off, held, least })
      return [
        `${off.toFixed(1)} (${meanOf(rows.map(({ error }) => error)).toFixed(1)})`,
        `${held.toFixed(0)} %, ${meanOf(rows.map(({ width }) => width)).toFixed(0)}`,
        `told ${share(rows.map((row) => row.told)).toFixed(0)} %, ${told.length === 0 ? '–' : share(told.map((row) => row.toldRight)).toFixed(0)} %`,
        least.toFixed(1),
      ].join('; ')
    })
    console.log(`${truth.padEnd(18)}${cells.map((cell) => cell.padEnd(60)).join('')}`)
  }
  console.log('')
  for (const [index, cells] of all.entries()) {
    const held = cells.map((cell) => cell.held)
    const off = cells.map((cell) => cell.off)
    console.log(
      `${paces[index]} a day: off by ${meanOf(off).toFixed(1)}, at worst ${Math.max(...off).toFixed(1)} (with the kind known ${meanOf(cells.map(({ least }) => least)).toFixed(1)}, at worst ${Math.max(...cells.map(({ least }) => least)).toFixed(1)}); the range holds ${meanOf(held).toFixed(0)} % (${Math.min(...held).toFixed(0)} to ${Math.max(...held).toFixed(0)} %)`,
    )
  }
}
