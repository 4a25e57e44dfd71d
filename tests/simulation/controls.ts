import type { Answered, Policy } from './campaign.ts'

/** Negative control: what was asked and when is true, and which of it went right is not. */
export const shuffledResults =
  (planner: Policy): Policy =>
  (situation) => {
    const { log, random } = situation
    const answers = log.map(({ correct, confident }) => ({ correct, confident, key: random() }))
    answers.sort((a, b) => a.key - b.key)
    const wrong: Answered[] = log.map((answer, index) => ({
      ...answer,
      correct: answers[index]?.correct ?? false,
      confident: answers[index]?.confident ?? false,
    }))
    return planner({ ...situation, log: wrong })
  }
/** Negative control: each answer is said to belong to another question, so that the log tells nothing. */
export const shuffledAnswers =
  (planner: Policy): Policy =>
  (situation) => {
    const { log, items, random } = situation
    const other = log.map((answer) => ({ ...answer, item: items[Math.floor(random() * items.length)] ?? answer.item }))
    return planner({ ...situation, log: other })
  }
