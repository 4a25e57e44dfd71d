import type { Presentation, Round } from '../../domain/learner/learner.ts'
import { leastProbes, mostProbes } from '../../domain/plan/placement.ts'

/** The question that waits for an answer, if there is one. */
export function openPresentation(round: Round | undefined): Presentation | undefined {
  const last = round?.shown.at(-1)
  return last && !last.answered && !last.undone && !round?.ended ? last : undefined
}

/** The answers of a round that count. */
export const answeredIn = (round: Round): Presentation[] =>
  round.shown.filter((presentation) => presentation.answered && !presentation.undone)

/** How many questions the round has in all, shown and still to come. */
const roundSize = (round: Round): number =>
  answeredIn(round).length + round.queue.length + (openPresentation(round) ? 1 : 0)

/** How many questions a placement takes shows on the way. */
const placementSize = `${leastProbes} to ${mostProbes}`

/** `2 of 5`, for a presentation of the round. */
export function placeIn(round: Round, presentation: Presentation): string {
  const counted = round.shown.filter((item) => !item.undone)
  const size = round.kind === 'diagnose' ? placementSize : roundSize(round)
  return `${counted.findIndex((item) => item.id === presentation.id) + 1} of ${size}`
}

/** The round with one presentation changed. */
export const changed = (round: Round, id: string, change: Partial<Presentation>): Round => ({
  ...round,
  shown: round.shown.map((item) => (item.id === id ? { ...item, ...change } : item)),
})
