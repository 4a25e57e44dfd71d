import { addDays, daysBetween } from '../calendar.ts'
import type { Learner } from './learner.ts'
import { isRest, isStudyDay } from './study-history.ts'

/** Whole days without an answer after which a learner is welcomed back. */
const gapDays = 4

/** Whether the learner was away: some days without an answer, and not only days off. */
export function isComingBack(learner: Learner, today: string): boolean {
  const last = learner.memory.days.toSorted().at(-1)
  if (last === undefined || daysBetween(last, today) <= gapDays) return false
  for (let day = addDays(last, 1); day < today; day = addDays(day, 1))
    if (isStudyDay(learner, day) || isRest(learner, day)) return true
  return false
}

/** Whether the next thing that the learner sees is to welcome them back. It's said once per absence, and again if it stays unanswered for days. */
export function isWelcomeDue(learner: Learner, today: string): boolean {
  const back = learner.told?.back
  return isComingBack(learner, today) && (back === undefined || daysBetween(back, today) >= gapDays)
}

export const welcomed = (learner: Learner, today: string): Learner => ({
  ...learner,
  told: { ...learner.told, back: today },
})

/** Questions for the first round after an absence. */
export const firstSteps = ({ settings }: Pick<Learner, 'settings'>): number => Math.min(3, settings.perDay)

/** How many questions the learner answered right the last time. */
export const knownQuestions = ({ memory }: Pick<Learner, 'memory'>): number => {
  const wrong = new Set(memory.wrong)
  return Object.keys(memory.questions).filter((id) => !wrong.has(id)).length
}
