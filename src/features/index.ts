import type { Learner } from '../domain/learner/learner.ts'
import type { DueEvent } from '../kernel/due-event.ts'
import type { Feature } from '../kernel/feature.ts'
import type { TeamEvent } from '../kernel/team-event.ts'
import { accountFeature } from './account/feature.ts'
import { casesFeature } from './cases/feature.ts'
import { dailyFeature } from './daily/feature.ts'
import { diagnoseFeature } from './diagnose/feature.ts'
import { drillFeature } from './drill/feature.ts'
import { exercisesFeature } from './exercises/feature.ts'
import { explainFeature } from './explain/feature.ts'
import { guideFeature } from './guide/feature.ts'
import { jobFeature } from './job/feature.ts'
import { labFeature } from './lab/feature.ts'
import { mockFeature } from './mock/feature.ts'
import { planFeature } from './plan/feature.ts'
import { quizFeature } from './quiz/feature.ts'
import { takeAlongFeature } from './take-along/feature.ts'
import { talkFeature } from './talk/feature.ts'
import { tasksFeature } from './tasks/feature.ts'
import { teamFeature } from './team/feature.ts'

/** Every feature, in the order of the help card. Commands, buttons, cards, and scheduled messages are derived from this list only. */
export const features: readonly Feature[] = [
  quizFeature,
  talkFeature,
  explainFeature,
  drillFeature,
  tasksFeature,
  casesFeature,
  exercisesFeature,
  labFeature,
  takeAlongFeature,
  planFeature,
  jobFeature,
  diagnoseFeature,
  mockFeature,
  teamFeature,
  guideFeature,
  dailyFeature,
  accountFeature(() => features),
]

/** Records the message that carries a card, through the feature that owns the card. */
export function withMessage(learner: Learner, id: string, activity: string): Learner | undefined {
  for (const { delivered } of features) {
    const next = delivered?.(learner, id, activity)
    if (next) return next
  }
  return undefined
}

/** Records that a card may not have arrived, through the feature that owns the card. */
export function withoutMessage(learner: Learner, id: string): Learner | undefined {
  for (const { undelivered } of features) {
    const next = undelivered?.(learner, id)
    if (next) return next
  }
  return undefined
}

/** Every scheduled message to learners. */
export const dueEvents: readonly DueEvent[] = features.flatMap(({ due = [] }) => due)

/** Scheduled work in teams. */
export const teamEvents: readonly TeamEvent[] = features.flatMap(({ dueOfTeam = [] }) => dueOfTeam)
