import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import { leastProbes, mostProbes } from '../../../domain/plan/placement.ts'
import { texts } from '../texts.en.ts'

/** The question that is waiting for an answer, if any. */
export function openPresentation(round: Round | undefined): Presentation | undefined {
  const last = round?.shown.at(-1)
  return last && !last.answered && !last.undone && !last.skipped && !round?.ended ? last : undefined
}

/** Instant at which a question's card was last shown. */
export const lastShownAt = ({ shownAt, shownAgainAt }: Presentation): string => shownAgainAt ?? shownAt

/** The newest skip of a round that wasn't taken back. */
export const lastSkipIn = (round: Round | undefined): Presentation | undefined =>
  round?.shown.findLast(({ skipped, undone }) => skipped && !undone)

/** The answers of a round that count. */
export const answeredIn = (round: Round): Presentation[] =>
  round.shown.filter((presentation) => presentation.answered && !presentation.undone)

/** The number of questions in the round, shown and to come. */
const roundSize = (round: Round): number =>
  answeredIn(round).length + round.queue.length + (openPresentation(round) ? 1 : 0)

/** The length of a placement depends on its answers. */
const placementSize = texts.range(leastProbes, mostProbes)

/** The place of a presentation in its round: `2 of 5`. */
export function placeIn(round: Round, presentation: Presentation): string {
  const counted = round.shown.filter((item) => !item.undone && !item.skipped)
  const size = round.kind === 'diagnose' ? placementSize : String(roundSize(round))
  return texts.place(counted.findIndex((item) => item.id === presentation.id) + 1, size)
}

/** The round once a question's card is known to be where the learner sees it. */
export const arrived = (round: Round, id: string, change: Partial<Presentation>): Round => ({
  ...round,
  shown: round.shown.map((item): Presentation => {
    if (item.id !== id) return item
    const { undelivered: _, ...rest } = item
    return { ...rest, ...change }
  }),
})

/** Returns the round with one presentation changed. */
export const changed = (round: Round, id: string, change: Partial<Presentation>): Round => ({
  ...round,
  shown: round.shown.map((item) => (item.id === id ? { ...item, ...change } : item)),
})
