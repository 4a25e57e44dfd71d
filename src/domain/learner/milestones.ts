import { addDays } from '../calendar.ts'
import type { Learner } from './learner.ts'
import { streakOf } from './streak.ts'

/** What a learner achieved and hasn't been congratulated on. */
export type Milestone =
  | { readonly kind: 'week' }
  | { readonly kind: 'streak'; readonly days: number }
  | { readonly kind: 'area'; readonly area: string }

const streakSteps = [7, 30, 100]

const codeOf = (milestone: Milestone): string => {
  switch (milestone.kind) {
    case 'week':
      return 'week'
    case 'streak':
      return `streak-${milestone.days}`
    case 'area':
      return `area-${milestone.area}`
  }
}

/** @param mastered ids of the areas that the learner has mastered */
export function newMilestones(learner: Learner, mastered: readonly string[], today: string): Milestone[] {
  const known = new Set(learner.told?.achieved)
  const { length } = streakOf(learner, today)
  const all: Milestone[] = [
    ...streakSteps.filter((days) => length >= days).map((days): Milestone => ({ kind: 'streak', days })),
    ...(hasFirstWeek(learner) ? [{ kind: 'week' } as const] : []),
    ...mastered.map((area): Milestone => ({ kind: 'area', area })),
  ]
  return all.filter((milestone) => !known.has(codeOf(milestone)))
}

/** As many days with answers in the first seven as the learner's week has study days. */
function hasFirstWeek({ memory, settings }: Learner): boolean {
  const days = [...new Set(memory.days)].toSorted()
  const [first] = days
  if (first === undefined) return false
  return (
    days.filter((day) => day < addDays(first, 7)).length >= settings.studyDays.length && settings.studyDays.length > 1
  )
}

/** Of several streaks only the longest is news; the first week and a streak of seven days are one. */
export function worthSaying(milestones: readonly Milestone[]): Milestone[] {
  const longest = Math.max(
    0,
    ...milestones.flatMap((milestone) => (milestone.kind === 'streak' ? [milestone.days] : [])),
  )
  return milestones.filter((milestone) =>
    milestone.kind === 'streak' ? milestone.days === longest : milestone.kind !== 'week' || longest === 0,
  )
}

/** The learner, who now has heard of these. */
export const congratulated = (learner: Learner, milestones: readonly Milestone[]): Learner =>
  milestones.length === 0
    ? learner
    : {
        ...learner,
        told: { ...learner.told, achieved: [...(learner.told?.achieved ?? []), ...milestones.map(codeOf)].slice(-100) },
      }
