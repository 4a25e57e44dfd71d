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

/** A case study takes four to six decisions, so shorter exams than this have none. */
export const caseFrom = 20
const caseSize = { least: 4, most: 6 }

/**
 * Draws an exam by the blueprint: each skill area gets its share to the nearest question, objectives vary as much as possible, unseen
 * questions come first, and every kind of question occurs.
 */
export function drawExam(draw: ExamToDraw): DrawnExam {
  const study = draw.count >= caseFrom ? drawCase(draw) : undefined
  const taken = study?.objectives ?? []
  const quotas = quotasOf(
    draw.shares,
    draw.count,
    taken.map((id) => skillAreaIdOf(id)),
  )
  const drawn = [...quotas].flatMap(([area, quota]) => drawArea(draw, area, quota, taken))
  const questions = shuffled(withEveryKind(draw, filledUp(draw, drawn, draw.count - taken.length)), draw.chance)
  return study ? { questions, case: { drill: study.drill, decisions: study.decisions } } : { questions }
}

function drawCase({ drills, walked, shares, chance }: ExamToDraw) {
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
  // Objectives in the case study come last.
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
