import { gainOf } from './gain.ts'
import { after, learnFrom, recallOf, type Belief, type LearnerModel } from './learner-model.ts'
import { forecast, type Exam, type Forecast } from './forecast.ts'
import type { StudyAnswer } from './study-answer.ts'

/** What a learner means to do until the exam. */
export interface Intention {
  /** A day number. */
  readonly today: number
  readonly examDay: number
  /** Questions on each study day. */
  readonly perDay: number
  /** Whether a day number is a study day. */
  readonly isStudyDay: (day: number) => boolean
}

/** So many days are planned one by one; of longer times, several at once. */
const steps = 24
/** What a second question on an objective is worth on the same day, beside the first. */
const repeated = 0.5
/** Of what the memory model promises for study that has not happened, so much is believed. */
const believed = 0.85

/**
 * The exam, when the learner goes on as meant: every study day is planned and answered as expected.
 * More study never makes it worse: whoever studies less can do what somebody else does.
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

/** Answers so many questions on one day, as well as expected. Changes the beliefs. */
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
    best.value *= repeated
  }
}

/** Share of the exam's points that is got by knowing, and by guessing what is not known. */
function knownIn(beliefs: ReadonlyMap<string, Belief>, model: LearnerModel, exam: Exam, examDay: number): number {
  let sum = 0
  for (const [objective, { weight, guess }] of exam) {
    const belief = beliefs.get(objective)
    const recall = belief ? recallOf(model, belief, examDay) : model.prior * 0.8
    sum += weight * (recall + (1 - recall) * guess)
  }
  return sum
}
