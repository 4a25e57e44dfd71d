import type { Drill } from '../practice/drill.ts'
import { skillAreaIdOf } from '../outline.ts'
import { kindNames, type QuestionKind } from '../question-kinds/index.ts'
import type { Question } from '../question/question.ts'
import { shuffled } from '../shuffle.ts'
import { strongPath } from '../practice/walk.ts'
import { quotasOf } from './quotas-of.ts'

export interface ExamToDraw {
  readonly questions: readonly Question[]
  readonly drills: readonly Drill[]
  /** Share of the exam by skill area; the shares add up to 1. */
  readonly shares: ReadonlyMap<string, number>
  /** Questions and decisions together. */
  readonly count: number
  /** How often each question was answered, by id. */
  readonly seen: ReadonlyMap<string, number>
  /** Ids of the drills that the learner has walked. */
  readonly walked: ReadonlySet<string>
  readonly chance: () => number
}

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

/** Prefers unseen questions, then those that share no note with the drawn ones, which could give the answer away. */
function freshest(
  { seen, chance }: ExamToDraw,
  questions: readonly Question[],
  drawn: readonly Question[],
): Question | undefined {
  const notes = new Set(drawn.flatMap((question) => question.notes))
  return shuffled(questions, chance).toSorted(
    (a, b) =>
      (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0) ||
      Number(a.notes.some((id) => notes.has(id))) - Number(b.notes.some((id) => notes.has(id))),
  )[0]
}

/** Replaces a question of a repeated kind in the same skill area for each missing kind. */
function withEveryKind(draw: ExamToDraw, drawn: readonly Question[]): Question[] {
  const result = [...drawn]
  if (result.length < kindNames.length) return result
  for (const kind of kindNames.filter((wanted) => !result.some((question) => question.kind === wanted))) {
    const place = result.findIndex((question) => {
      const others = result.filter((other) => other.kind === question.kind).length
      return others > 1 && replacement(draw, result, question, kind) !== undefined
    })
    const found = place < 0 ? undefined : replacement(draw, result, result[place] as Question, kind)
    if (found) result[place] = found
  }
  return result
}

function replacement(draw: ExamToDraw, drawn: readonly Question[], out: Question, kind: QuestionKind) {
  const area = skillAreaIdOf(out.objectives[0] ?? '')
  const left = draw.questions.filter(
    (question) =>
      question.kind === kind && skillAreaIdOf(question.objectives[0] ?? '') === area && !drawn.includes(question),
  )
  return freshest(draw, left, drawn)
}
