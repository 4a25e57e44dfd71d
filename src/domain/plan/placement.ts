import type { Confidence } from '../memory/review.ts'
import { levelOf } from './item-difficulty.ts'
import type { StudyItem } from './study-item.ts'

/** An answer in a placement round. */
export interface Probe {
  readonly item: StudyItem
  readonly credit: number
  readonly confidence: Confidence
}

export const leastProbes = 15
export const mostProbes = 20
/** The placement ends when the standard error of the expected share is at most this. */
const settledError = 0.11
const [easiest, usual, hardest] = [1, 2, 3]

interface AreaState {
  readonly weight: number
  readonly right: number
  readonly wrong: number
  /** Difficulty of the next question: up after a right answer, down after a wrong one. */
  readonly level: number
}

/** A lucky guess doesn't count as known. */
const isKnown = ({ credit, confidence }: Probe): boolean => credit === 1 && confidence !== 'guess'
const areaOf = (objective: string): string => objective.slice(0, objective.indexOf('.'))

/** Weight, answers, and level of each skill area. */
function areasOf(probes: readonly Probe[], weights: ReadonlyMap<string, number>): Map<string, AreaState> {
  const areas = new Map<string, AreaState>()
  for (const [objective, weight] of weights) {
    const area = areaOf(objective)
    areas.set(area, { right: 0, wrong: 0, level: usual, weight: (areas.get(area)?.weight ?? 0) + weight })
  }
  for (const probe of probes) {
    const area = areaOf(probe.item.objectives[0] ?? '')
    const state = areas.get(area)
    if (!state) continue
    const known = isKnown(probe)
    areas.set(area, {
      ...state,
      right: state.right + Number(known),
      wrong: state.wrong + Number(!known),
      level: Math.min(hardest, Math.max(easiest, state.level + (known ? 1 : -1))),
    })
  }
  return areas
}

/** Variance of the share known of an area, with a uniform prior. */
function varianceOf({ right, wrong }: AreaState): number {
  const [a, b] = [right + 1, wrong + 1]
  return (a * b) / ((a + b) ** 2 * (a + b + 1))
}

/**
 * Chooses the next question of a placement: from the skill area that adds the most to the standard error, on an objective not asked
 * yet, at the difficulty that the answers suggest.
 * @returns undefined if the placement is precise enough, or if no question is left
 */
export function nextProbe(
  probes: readonly Probe[],
  items: readonly StudyItem[],
  weights: ReadonlyMap<string, number>,
  chance: () => number,
): StudyItem | undefined {
  if (probes.length >= mostProbes) return undefined
  const areas = areasOf(probes, weights)
  const error = Math.sqrt([...areas.values()].reduce((sum, area) => sum + area.weight ** 2 * varianceOf(area), 0))
  if (probes.length >= leastProbes && error <= settledError) return undefined
  const asked = new Set(probes.flatMap(({ item }) => item.objectives))
  const shown = new Set(probes.map(({ item }) => item.id))
  const worth = ({ objectives }: StudyItem): number => {
    const area = areas.get(areaOf(objectives[0] ?? ''))
    // By how much one more answer lowers the error. Without the count, the heaviest area would win every time.
    return area ? (area.weight * Math.sqrt(varianceOf(area))) / Math.sqrt(1 + area.right + area.wrong) : 0
  }
  const rank = (item: StudyItem): readonly number[] => {
    const level = areas.get(areaOf(item.objectives[0] ?? ''))?.level ?? usual
    return [Number(asked.has(item.objectives[0] ?? '')), -worth(item), Math.abs(levelOf(item) - level), chance()]
  }
  return items
    .filter(({ id }) => !shown.has(id))
    .map((item) => ({ item, rank: rank(item) }))
    .toSorted((a, b) => {
      const place = a.rank.findIndex((value, index) => value !== b.rank[index])
      return place < 0 ? 0 : (a.rank[place] as number) - (b.rank[place] as number)
    })[0]?.item
}

/** The result of a placement: right answers by skill area, and the weighted share of the whole exam, 0 to 1. */
export function placementOf(
  probes: readonly Probe[],
  weights: ReadonlyMap<string, number>,
): { readonly share: number; readonly areas: ReadonlyMap<string, { readonly right: number; readonly of: number }> } {
  const areas = areasOf(probes, weights)
  const share = [...areas.values()].reduce(
    (sum, { weight, right, wrong }) => sum + weight * ((right + 1) / (right + wrong + 2)),
    0,
  )
  return {
    share,
    areas: new Map([...areas].map(([id, { right, wrong }]) => [id, { right, of: right + wrong }])),
  }
}
