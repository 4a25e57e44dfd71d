import { grade } from '../question/answer.ts'
import type { Decision, Drill } from '../practice/drill.ts'
import { skillAreaIdOf } from '../outline.ts'
import type { Question } from '../question/question.ts'
import { creditOf, stepsTaken } from '../practice/walk.ts'
import type { MockCase, MockExam, MockQuestion } from './mock-exam.ts'

/** A page of the exam with its credit. Each page is worth one point. */
export type MockLine = {
  /** From 0, as in the exam. */
  readonly page: number
  readonly objective: string
  /** 0 to 1. */
  readonly credit: number
  readonly answered: boolean
} & (
  | { readonly kind: 'question'; readonly item: MockQuestion; readonly question: Question }
  | { readonly kind: 'decision'; readonly drill: Drill; readonly decision: Decision; readonly pick: string | undefined }
)

/** Points earned, out of the points available. */
export interface Points {
  readonly credit: number
  readonly of: number
}

export interface MockResult extends Points {
  /** Out of 1,000, with 700 at 70% of the points. Microsoft's own scale also weighs difficulty, which isn't published. */
  readonly scaled: number
  readonly lines: readonly MockLine[]
  readonly answered: number
  readonly areas: ReadonlyMap<string, Points>
  readonly objectives: ReadonlyMap<string, Points>
}

interface Bank {
  readonly questions: ReadonlyMap<string, Question>
  readonly drills: ReadonlyMap<string, Drill>
}

export const passMark = 700

/** The result of a mock exam so far, without questions that have changed or left the bank. */
export function resultOf(mock: MockExam, bank: Bank): MockResult {
  const lines = [...questionLines(mock.questions, bank), ...caseLines(mock.case, mock.questions.length, bank)]
  const all = sum(lines)
  return {
    ...all,
    scaled: all.of === 0 ? 0 : Math.round((1000 * all.credit) / all.of),
    lines,
    answered: lines.filter(({ answered }) => answered).length,
    areas: grouped(lines, ({ objective }) => skillAreaIdOf(objective)),
    objectives: grouped(lines, ({ objective }) => objective),
  }
}

const questionLines = (items: readonly MockQuestion[], { questions }: Bank): MockLine[] =>
  items.flatMap((item, page): MockLine[] => {
    const question = questions.get(item.question)
    if (question?.revision !== item.revision) return []
    const objective = question.objectives[0] ?? ''
    const answered = item.picks.some((pick) => pick !== '')
    return [{ kind: 'question', page, objective, credit: grade(question, item.picks).credit, answered, item, question }]
  })

function caseLines(study: MockCase | undefined, from: number, { drills }: Bank): MockLine[] {
  const drill = study && drills.get(study.drill)
  if (!study || drill?.revision !== study.revision) return []
  return study.decisions.flatMap((id, place): MockLine[] => {
    const decision = drill.decisions.find((item) => item.id === id)
    if (!decision) return []
    const pick = study.picks[place]
    const [step] = pick === undefined ? [] : stepsTaken(drill, [id], [pick])
    const credit = step ? creditOf[step.choice.quality] : 0
    const { objective } = decision
    return [
      { kind: 'decision', page: from + place, objective, credit, answered: step !== undefined, drill, decision, pick },
    ]
  })
}

const sum = (lines: readonly MockLine[]): Points => ({
  credit: lines.reduce((total, { credit }) => total + credit, 0),
  of: lines.length,
})

function grouped(lines: readonly MockLine[], name: (line: MockLine) => string): ReadonlyMap<string, Points> {
  const names = [...new Set(lines.map(name))]
  return new Map(names.map((id) => [id, sum(lines.filter((line) => name(line) === id))]))
}
