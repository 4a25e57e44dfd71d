import { gainOf, keptUntaught } from './gain.ts'
import { after, learnFrom, recallOf, type Belief, type LearnerModel } from './learner-model.ts'
import { forecast, type Exam, type Forecast } from './forecast.ts'
import { furtherValue } from './repeats.ts'
import type { StudyAnswer } from './study-answer.ts'

/** How a learner intends to study until the exam. */
export interface Intention {
  /** A day number. */
  readonly today: number
  readonly examDay: number
  /** Questions on each study day. */
  readonly perDay: number
  /** Whether a day number is a study day. */
  readonly isStudyDay: (day: number) => boolean
}

/** At most this many steps; for a longer time, one step covers several days. */
const steps = 24
/** Discount on the gain that the memory model predicts for future study. */
const believed = 0.85

/**
 * Forecasts the exam if the learner studies as intended: every study day is planned, and answered as well as expected.
 * More study never lowers the result.
 */
export function project(
  answers: readonly StudyAnswer[],
  exam: Exam,
  intention: Intention,
  parameters?: readonly number[],
): Forecast {
  const { today, examDay, perDay } = intention
  const still = forecast(answers, exam, examDay)
  const model = learnFrom(answers, parameters)
  const beliefs = new Map(model.beliefs)
  const days = Math.max(0, examDay - today)
  const stride = Math.max(1, Math.ceil(days / steps))
  for (let day = today; day < examDay; day += stride) {
    let studyDays = 0
    for (let one = day; one < Math.min(examDay, day + stride); one++) if (intention.isStudyDay(one)) studyDays++
    study({ ...model, beliefs }, beliefs, exam, day, examDay, studyDays * perDay)
  }
  const gained = Math.max(0, knownIn(beliefs, model, exam, examDay) - knownIn(model.beliefs, model, exam, examDay))
  const expected = Math.min(0.99, still.expected + believed * gained)
  const [below, above] = [still.expected - still.low, still.high - still.expected]
  return { ...still, expected, low: Math.max(0, expected - below), high: Math.min(1, expected + above) }
}

/** Simulates a day's answers, as good as expected. Updates the beliefs in place. */
function study(
  model: LearnerModel,
  beliefs: Map<string, Belief>,
  exam: Exam,
  day: number,
  examDay: number,
  count: number,
): void {
  const values = [...exam].map(([objective, { weight }]) => ({
    objective,
    value: weight * gainOf(model, beliefs.get(objective), day, examDay).value,
  }))
  for (let asked = 0; asked < count; asked++) {
    const best = values.reduce((most, item) => (item.value > most.value ? item : most))
    const belief = beliefs.get(best.objective)
    const known = belief ? recallOf(model, belief, day) : model.prior
    beliefs.set(best.objective, after(model.memory, belief, day, known))
    best.value *= furtherValue
  }
}

/** Expected share of the exam's points, including correct guesses. */
function knownIn(beliefs: ReadonlyMap<string, Belief>, model: LearnerModel, exam: Exam, examDay: number): number {
  let sum = 0
  for (const [objective, { weight, guess }] of exam) {
    const belief = beliefs.get(objective)
    const recall = belief ? recallOf(model, belief, examDay) : model.prior * keptUntaught
    sum += weight * (recall + (1 - recall) * guess)
  }
  return sum
}
