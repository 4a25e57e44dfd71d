import { seededChance } from '../../src/domain/shuffle.ts'

// A made-up log with the shape of ASSISTments' skill builders: a problem set is about one skill and ends after three right answers in a row, hints count
// as wrong, and the verdict comes at once. Abilities, skills, and problems differ, and practice helps a little.

const [learners, skills, problemsPerSkill] = [600, 60, 40]
const inARow = 3
/** A set that doesn't end is left. */
const mostInSet = 25
/** Log odds: the usual learner at a first problem, and how much learners, skills, learners' skills, and problems differ. */
const spread = { usual: 0.35, ability: 0.9, skill: 0.8, own: 0.6, problem: 0.7 } as const
/** Log odds that a right and a wrong answer add for the rest of the skill, and what a day takes of it. */
const practice = { right: 0.25, wrong: 0.12, kept: 0.99 } as const
const slip = 0.06

/** As CSV, for `readAnswerLog`. */
export function tutorLog(seed: string): string {
  const chance = seededChance(`tutor ${seed}`)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const easeOf = Array.from({ length: skills }, () => spread.skill * normal())
  const problemEase = easeOf.map(() => Array.from({ length: problemsPerSkill }, () => spread.problem * normal()))

  const lines = ['learner,item,group,correct,time']
  for (let learner = 0; learner < learners; learner++) {
    const ability = spread.ability * normal()
    const sets = Math.max(2, Math.round(Math.exp(2 + 0.8 * normal())))
    // Classes go through the skills in about the same order, and learners skip some.
    let skill = Math.floor(chance() * 10)
    let day = 0
    for (let set = 0; set < sets && skill < skills; set++) {
      const own = ability + (easeOf[skill] ?? 0) + spread.own * normal()
      let [learned, streak] = [0, 0]
      for (let count = 0; count < mostInSet && streak < inARow; count++) {
        const problem = Math.floor(chance() * problemsPerSkill)
        const odds = spread.usual + own + learned + (problemEase[skill]?.[problem] ?? 0)
        const correct = chance() < (1 - slip) / (1 + Math.exp(-odds))
        lines.push([`l${learner}`, `s${skill}-${problem}`, `s${skill}`, correct ? 1 : 0, day].join(','))
        learned += correct ? practice.right : practice.wrong
        streak = correct ? streak + 1 : 0
        if (chance() < 0.04) {
          day++
          learned *= practice.kept
        }
      }
      skill += 1 + Math.floor(chance() * 3)
      day += 1 + Math.floor(chance() * 6)
    }
  }
  return lines.join('\n')
}
