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
const crowds = [5, 20, 60] as const
/** True difficulties are around the middle one, and differ by this much. Those of authors say nothing about them. */
const [middle, deviation] = [2, 1.2] as const

type Bank = ReadonlyMap<string, StudyItem>

/** The world with true difficulties of its own, while the bank has those of the authors in any order. */
function wrongWorld(world: World, seed: string): World & { readonly truth: ReadonlyMap<string, number> } {
  const chance = seededChance(`difficulties ${seed}`)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const truth = new Map([...world.bank.keys()].map((id) => [id, middle + deviation * normal()]))
  const authors = shuffled(
    [...world.bank.values()].map(({ difficulty }) => difficulty),
    chance,
  )
  const bank = new Map([...world.bank].map(([id, item], index) => [id, { ...item, difficulty: authors[index] ?? 2 }]))
  const truly = (item: Item): Item => ({ ...item, difficulty: truth.get(item.id) ?? item.difficulty })
  return { ...world, bank, items: world.items.map(truly), exam: world.exam.map(truly), truth }
}

/**
 * What it brings to learn difficulties from answers, if the authors' are wrong: for the score, and for the forecast. The true difficulties are the most
 * that can be had.
 */
export function compareDifficulties(right: World, { days, perDay, learners, seed }: Options): void {
  const world = wrongWorld(right, seed)
  const exam = (bank: Bank) => examOf(bank.values(), world.weights)
  const evidence = new Map<string, DifficultyEvidence>()
  const banks = new Map<string, Bank>([["the authors'", world.bank]])
  let before = 0
  for (const crowd of crowds) {
    for (const [name, create] of Object.entries(allTruths)) {
      const options = { days, perDay, learners: crowd - before, seed: `${seed} before ${before}` }
      const policy = ours(
        banks.get(`from ${before * Object.keys(allTruths).length} learners`) ?? world.bank,
        world.weights,
      )
      resultOf(world, { name, create }, { name: '', policy }, options, (log) => {
        addEvidence(evidence, evidenceIn(log.map(studyAnswerOf(world.bank))))
      })
    }
    before = crowd
    banks.set(
      `from ${crowd * Object.keys(allTruths).length} learners`,
      withDifficulties(world.bank, learnedDifficulties(world.bank, evidence)),
    )
  }
  banks.set('true', withDifficulties(world.bank, world.truth))

  console.log(
    `${days} days, ${perDay} a day, ${learners} learners of each kind, seed ${seed}; authors' difficulties say nothing\n`,
  )
  console.log("difficulties          correlation   score   more than with the authors' (95 %)   forecast off by")
  let first: readonly number[] | undefined
  for (const [name, bank] of banks) {
    const scores: number[] = []
    const errors: number[] = []
    for (const [truth, create] of Object.entries(allTruths)) {
      const policy = ours(bank, world.weights)
      const options = { days, perDay, learners, seed }
      resultOf(world, { name: truth, create }, { name: '', policy }, options, (log, score) => {
        scores.push(score)
        errors.push(Math.abs(100 * forecast(log.map(studyAnswerOf(bank)), exam(bank), days).expected - score))
      })
    }
    first ??= scores
    const { mean, low, high } = differenceOf(scores, first)
    const pairs = world.items.map(({ id, difficulty }) => [bank.get(id)?.difficulty ?? middle, difficulty] as const)
    console.log(
      name.padEnd(22) +
        correlation(pairs).toFixed(2).padStart(11) +
        meanOf(scores).toFixed(1).padStart(8) +
        `${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`.padStart(39) +
        meanOf(errors).toFixed(2).padStart(18),
    )
  }
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))]
  const product = (f: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + f(pair), 0)
  const both = product(([x, y]) => (x - a) * (y - b))
  return both / Math.sqrt(product(([x]) => (x - a) ** 2) * product(([, y]) => (y - b) ** 2))
}
