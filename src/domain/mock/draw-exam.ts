import type { Drill } from '../practice/drill.ts'
import { skillAreaIdOf } from '../outline.ts'
import type { Question } from '../question/question.ts'
import { shuffled } from '../shuffle.ts'
import { strongPath } from '../practice/walk.ts'
import type { ExamToDraw } from './exam-to-draw.ts'
import { freshest } from './freshest.ts'
import { quotasOf } from './quotas-of.ts'
import { withEveryKind } from './with-every-kind.ts'

export interface DrawnExam {
  readonly questions: readonly Question[]
  readonly case?: { readonly drill: Drill; readonly decisions: readonly string[] }
}

/** A scenario takes four to six decisions, so shorter exams than this have none. */
export const scenarioFrom = 20
/** With a case study of five to seven questions on top, a shorter exam would be about little else. */
export const caseStudyFrom = 40
const caseSize = { least: 4, most: 6 }

/**
 * Draws an exam by the blueprint: each skill area gets its share to the nearest question, objectives vary as much as possible, unseen
 * questions come first, and every kind of question occurs. The questions of a case study come last and stay together.
 */
export function drawExam(draw: ExamToDraw): DrawnExam {
  const scenario = draw.count >= scenarioFrom ? drawScenario(draw) : undefined
  const study = draw.count >= caseStudyFrom ? drawCaseStudy(draw) : []
  const taken = [...(scenario?.objectives ?? []), ...study.map(({ objectives: [first = ''] }) => first)]
  const quotas = quotasOf(
    draw.shares,
    draw.count,
    taken.map((id) => skillAreaIdOf(id)),
  )
  const drawn = [...quotas].flatMap(([area, quota]) => drawArea(draw, area, quota, taken))
  const alone = shuffled(withEveryKind(draw, filledUp(draw, drawn, draw.count - taken.length)), draw.chance)
  const questions = [...alone, ...study]
  return scenario ? { questions, case: { drill: scenario.drill, decisions: scenario.decisions } } : { questions }
}

/** The questions of the case study that the learner has seen least, among those about skill areas with weight. */
function drawCaseStudy({ cases, seen, shares, chance }: ExamToDraw): readonly Question[] {
  const weighed = cases.filter((questions) =>
    questions.every(({ objectives: [first = ''] }) => (shares.get(skillAreaIdOf(first)) ?? 0) > 0),
  )
  const timesSeen = (questions: readonly Question[]) => questions.reduce((sum, { id }) => sum + (seen.get(id) ?? 0), 0)
  const [least = []] = shuffled(weighed, chance).toSorted((a, b) => timesSeen(a) - timesSeen(b))
  return least
}

function drawScenario({ drills, walked, shares, chance }: ExamToDraw) {
  const cases = drills
    .map((drill) => ({ drill, path: strongPath(drill).map(({ decision }) => decision) }))
    .filter(({ path }) => path.length >= caseSize.least && path.length <= caseSize.most)
    .filter(({ path }) => path.every(({ objective }) => (shares.get(skillAreaIdOf(objective)) ?? 0) > 0))
  const fresh = cases.filter(({ drill }) => !walked.has(drill.id))
  const [found] = shuffled(fresh.length > 0 ? fresh : cases, chance)
  return (
    found && {
      drill: found.drill,
      decisions: found.path.map(({ id }) => id),
      objectives: found.path.map(({ objective }) => objective),
    }
  )
}

/** Draws one question per objective in random order, and more only once all objectives have one. */
function drawArea(draw: ExamToDraw, area: string, quota: number, taken: readonly string[]): Question[] {
  const byObjective = new Map<string, Question[]>()
  for (const question of draw.questions) {
    const [objective = ''] = question.objectives
    if (skillAreaIdOf(objective) === area) byObjective.set(objective, [...(byObjective.get(objective) ?? []), question])
  }
  // Objectives in the case study and the scenario come last.
  const order = shuffled([...byObjective.keys()], draw.chance).toSorted(
    (a, b) => Number(taken.includes(a)) - Number(taken.includes(b)),
  )
  const drawn: Question[] = []
  while (drawn.length < quota) {
    const before = drawn.length
    for (const objective of order) {
      const left = (byObjective.get(objective) ?? []).filter((question) => !drawn.includes(question))
      const question = drawn.length < quota ? freshest(draw, left, drawn) : undefined
      if (question) drawn.push(question)
    }
    if (drawn.length === before) break
  }
  return drawn
}

/** Fills up from other skill areas if one has too few questions. */
function filledUp(draw: ExamToDraw, drawn: readonly Question[], count: number): Question[] {
  const result = [...drawn]
  const left = draw.questions.filter(
    (question) => !drawn.includes(question) && (draw.shares.get(skillAreaIdOf(question.objectives[0] ?? '')) ?? 0) > 0,
  )
  while (result.length < count) {
    const question = freshest(
      draw,
      left.filter((item) => !result.includes(item)),
      result,
    )
    if (!question) break
    result.push(question)
  }
  return result
}
