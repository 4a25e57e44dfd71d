import { skillAreaIdOf } from '../outline.ts'
import type { Readiness } from '../plan/readiness.ts'
import type { CoverageReport } from './coverage-report.ts'

/** What one person could answer today. */
export interface Standing {
  readonly user: string
  /** Probability of knowing an unseen question, by objective. */
  readonly known: ReadonlyMap<string, number>
  readonly readiness: Readiness
  /** Answers so far, and the instant of the last one in milliseconds. */
  readonly answers: number
  readonly last: number
  /** Agreed to be suggested as a study partner. */
  readonly pairs: boolean
}

const weekMs = 7 * 24 * 3_600_000

/** The probability from which a person counts as able to answer. */
const canAnswer = 0.6
/** Share of the exam that each of a pair must gain for a suggestion to be worthwhile. */
const worthPairing = 0.02

/**
 * Computes what a group can do today, as figures about all of them.
 * @param people at least four
 * @param weights share of the exam by objective
 */
export function makeReport(
  people: readonly Standing[],
  weights: ReadonlyMap<string, number>,
  day: string,
  now: Date,
): CoverageReport {
  const mean = (of: (person: Standing) => number): number =>
    people.reduce((sum, person) => sum + of(person), 0) / people.length
  const known = new Map(
    [...weights.keys()].map((id) => [id, people.filter((person) => (person.known.get(id) ?? 0) >= canAnswer).length]),
  )
  const areas = new Set([...weights.keys()].map(skillAreaIdOf))
  return {
    day,
    at: now.toISOString(),
    people: people.length,
    known: Object.fromEntries(known),
    areas: Object.fromEntries(
      [...areas].map((area) => {
        const mine = new Map([...weights].filter(([id]) => skillAreaIdOf(id) === area))
        return [area, mean(({ known }) => shareOf(mine, (id) => known.get(id) ?? 0))]
      }),
    ),
    answers: mean(({ answers }) => answers),
    studied: people.filter(({ last }) => last > now.getTime() - weekMs).length,
    pass: mean(({ readiness }) => readiness.pass),
    low: mean(({ readiness }) => readiness.low),
    high: mean(({ readiness }) => readiness.high),
    together: shareOf(weights, (id) => ((known.get(id) ?? 0) > 0 ? 1 : 0)),
    pairs: pairsOf(
      people.filter(({ pairs }) => pairs),
      weights,
    ),
  }
}

/** The weighted mean over objectives, 0 to 1. */
function shareOf(weights: ReadonlyMap<string, number>, of: (id: string) => number): number {
  let sum = 0
  let total = 0
  for (const [id, weight] of weights) {
    sum += weight * of(id)
    total += weight
  }
  return total === 0 ? 0 : Math.min(1, Math.max(0, sum / total))
}

/** Limit, because all pairs of these people are compared. */
const mostPaired = 200

/** Forms pairs, starting with the two who can teach each other most. The smaller of both gains counts, because a pair isn't a private lesson. */
function pairsOf(people: readonly Standing[], weights: ReadonlyMap<string, number>): [string, string][] {
  const asked = people.slice(0, mostPaired)
  const gain = (from: Standing, to: Standing): number =>
    shareOf(weights, (id) => Math.max(0, (from.known.get(id) ?? 0) - (to.known.get(id) ?? 0)))
  const options = asked.flatMap((one, index) =>
    asked.slice(index + 1).map((other) => ({ one, other, worth: Math.min(gain(one, other), gain(other, one)) })),
  )
  const taken = new Set<string>()
  return options
    .toSorted((a, b) => b.worth - a.worth)
    .flatMap(({ one, other, worth }): [string, string][] => {
      if (worth < worthPairing || taken.has(one.user) || taken.has(other.user)) return []
      taken.add(one.user).add(other.user)
      return [[one.user, other.user]]
    })
}
