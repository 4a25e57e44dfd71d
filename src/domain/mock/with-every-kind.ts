import { skillAreaIdOf } from '../outline.ts'
import { kindNames, type QuestionKind } from '../question-kinds/index.ts'
import type { Question } from '../question/question.ts'
import type { ExamToDraw } from './exam-to-draw.ts'
import { freshest } from './freshest.ts'

/** Replaces a question of a repeated kind in the same skill area for each missing kind. */
export function withEveryKind(draw: ExamToDraw, drawn: readonly Question[]): Question[] {
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
