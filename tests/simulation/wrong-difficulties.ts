import { examOf, forecast } from '../../src/domain/plan/forecast.ts'
import {
  addEvidence,
  evidenceIn,
  learnedDifficulties,
  withDifficulties,
  type DifficultyEvidence,
} from '../../src/domain/plan/item-difficulty.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'
import { seededChance, shuffled } from '../../src/domain/shuffle.ts'
import { differenceOf, meanOf, resultOf, type Options } from './compare.ts'
import type { Item } from './learner-model.ts'
import { ours, studyAnswerOf } from './our-policy.ts'
import { allTruths } from './truths/truths.ts'
import type { World } from './world.ts'

/** How many learners of each kind have answered before. */
const crowd = 20
/** True difficulties are around the middle one, and differ by this much. */
const [middle, deviation] = [2, 1.2] as const
/** How authors may be wrong. */
const wrongs = ['the wrong way around', 'in any order'] as const

type Bank = ReadonlyMap<string, StudyItem>

/** The world with true difficulties of its own, while the bank has those of the authors. */
function wrongWorld(
  world: World,
  wrong: (typeof wrongs)[number],
  seed: string,
): World & { readonly truth: ReadonlyMap<string, number> } {
  const chance = seededChance(`difficulties ${seed}`)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const truth = new Map([...world.bank.keys()].map((id) => [id, middle + deviation * normal()]))
  const hardestFirst = [...truth.keys()].toSorted((a, b) => (truth.get(b) ?? 0) - (truth.get(a) ?? 0))
  const order = wrong === 'in any order' ? shuffled([...truth.keys()], chance) : hardestFirst
  const written = [...world.bank.values()].map(({ difficulty }) => difficulty).toSorted((a, b) => a - b)
  const authors = new Map(order.map((id, place) => [id, written[place] ?? middle]))
  const truly = (item: Item): Item => ({ ...item, difficulty: truth.get(item.id) ?? item.difficulty })
  return {
    ...world,
    bank: withDifficulties(world.bank, authors),
    items: world.items.map(truly),
    exam: world.exam.map(truly),
    truth,
  }
}

/**
 * What it brings to learn difficulties from answers, if the authors' are wrong: for the score, and for the forecast. The true difficulties are the most
 * that can be had.
 */
export function compareDifficulties(right: World, options: Options): void {
  const { days, perDay, learners, seed } = options
  console.log(`${days} days, ${perDay} a day, ${learners} learners of each kind, seed ${seed}`)
  for (const wrong of wrongs) {
    const world = wrongWorld(right, wrong, seed)
    const evidence = new Map<string, DifficultyEvidence>()
    studiedBy(world, world.bank, { ...options, learners: crowd, seed: `${seed} before` }, (log) => {
      addEvidence(evidence, evidenceIn(log.map(studyAnswerOf(world.bank))))
    })
    const learned = withDifficulties(world.bank, learnedDifficulties(world.bank, evidence))
    console.log(
      `\nauthors' difficulties ${wrong.padEnd(24)}correlation   score   more than with the authors' (95 %)   forecast off by`,
    )
    const authors = measured(world, world.bank, options)
    const rows = [
      ["the authors'", world.bank],
      [`from ${crowd * Object.keys(allTruths).length} learners`, learned],
      ['true', withDifficulties(world.bank, world.truth)],
    ] as const
    for (const [name, bank] of rows) {
      const { scores, errors } = bank === world.bank ? authors : measured(world, bank, options)
      const { mean, low, high } = differenceOf(scores, authors.scores)
      const pairs = world.items.map(({ id, difficulty }) => [bank.get(id)?.difficulty ?? middle, difficulty] as const)
      console.log(
        name.padEnd(46) +
          correlation(pairs).toFixed(2).padStart(11) +
          meanOf(scores).toFixed(1).padStart(8) +
          `${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`.padStart(39) +
          meanOf(errors).toFixed(2).padStart(18),
      )
    }
  }
}

function measured(world: World, bank: Bank, options: Options): { scores: number[]; errors: number[] } {
  const exam = examOf(bank.values(), world.weights)
  const [scores, errors]: [number[], number[]] = [[], []]
  studiedBy(world, bank, options, (log, score) => {
    scores.push(score)
    errors.push(Math.abs(100 * forecast(log.map(studyAnswerOf(bank)), exam, options.days).expected - score))
  })
  return { scores, errors }
}

/** Lets learners of all kinds study with a bank. */
function studiedBy(world: World, bank: Bank, options: Options, each: Parameters<typeof resultOf>[4]): void {
  for (const [name, create] of Object.entries(allTruths))
    resultOf(world, { name, create }, { name: '', policy: ours(bank, world.weights) }, options, each)
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))]
  const product = (f: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + f(pair), 0)
  const both = product(([x, y]) => (x - a) * (y - b))
  return both / Math.sqrt(product(([x]) => (x - a) ** 2) * product(([, y]) => (y - b) ** 2))
}
