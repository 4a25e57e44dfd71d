import { rulesOf } from '../question-kinds/index.ts'
import type { Question } from '../question/question.ts'

/**
 * The next question for a team: an objective by its share of the exam and by how much of the team does not know it yet, then one of its
 * questions that was not posted lately.
 * @param weights share of the exam by objective
 * @param unknown share of the people who could not answer it, by objective, 0 to 1; missing = nothing is known of the team
 * @param asked ids of the questions posted before, newest last
 * @returns undefined when the bank has none that fits
 */
export function chooseTeamQuestion(
  questions: Iterable<Question>,
  weights: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<string, number>,
  asked: readonly string[],
  chance: () => number,
): Question | undefined {
  const fitting = [...questions].filter((question) => rulesOf(question).fitsTeams)
  const fresh = fitting.filter(({ id }) => !asked.includes(id))
  const byObjective = new Map<string, Question[]>()
  for (const question of fresh.length > 0 ? fresh : fitting) {
    const id = question.objectives[0] as string
    byObjective.set(id, [...(byObjective.get(id) ?? []), question])
  }
  const choices = [...byObjective].map(([id, mine]) => ({
    mine,
    weight: (weights.get(id) ?? 0) * (leastWanted + (unknown.get(id) ?? 1)),
  }))
  let left = chance() * choices.reduce((sum, { weight }) => sum + weight, 0)
  const chosen = choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1)
  return chosen?.mine[Math.floor(chance() * chosen.mine.length)]
}

/** What everybody knows is still asked now and then. */
const leastWanted = 0.2
