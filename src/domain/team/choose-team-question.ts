import { rulesOf } from '../question-kinds/index.ts'
import type { QuestionWish } from './team.ts'
import type { Question } from '../question/question.ts'

/**
 * Chooses the next question for a team: an objective by its share of the exam and by how much of the team doesn't know it yet, then one of its
 * questions that wasn't posted recently.
 * @param weights share of the exam by objective
 * @param unknown share of the people who couldn't answer it, by objective, 0 to 1; missing if nothing is known about the team
 * @param asked ids of earlier questions, newest last
 * @param difficulty the nearest is chosen if no question has it
 * @returns undefined if there is no suitable question
 */
export function chooseTeamQuestion(
  questions: Iterable<Question>,
  weights: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<string, number>,
  asked: readonly string[],
  chance: () => number,
  difficulty?: QuestionWish['difficulty'],
): Question | undefined {
  const fitting = nearest([...questions].filter(fitsTeams), difficulty)
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

/** Whether a question works on one card for everyone. */
export const fitsTeams = (question: Question): boolean => rulesOf(question).fitsTeams

/** The questions of a difficulty, or of the nearest one. */
function nearest(questions: readonly Question[], wanted: QuestionWish['difficulty']): readonly Question[] {
  if (wanted === undefined) return questions
  const distance = ({ difficulty }: Question): number => Math.abs(difficulty - wanted)
  const least = Math.min(...questions.map(distance))
  return questions.filter((question) => distance(question) === least)
}

/** Still asks now and then what everyone knows. */
const leastWanted = 0.2
