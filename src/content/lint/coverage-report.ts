import type { QuestionKind } from '../../domain/question.ts'
import type { Content } from '../catalog.ts'
import { table } from './table.ts'
import { kindShares, thresholds } from './thresholds.ts'

/** Objectives × notes, questions by kind and difficulty, and drills; a question counts for its first objective, as in the blueprint. */
export function coverageReport({ outline, notes, questions, drills }: Content): string[] {
  const kinds = Object.keys(kindShares) as QuestionKind[]
  const rows = outline.skillAreas.flatMap(({ sections }) =>
    sections.flatMap(({ objectives }) =>
      objectives.map(({ id }) => {
        const own = questions.filter((question) => question.objectives[0] === id)
        const explained = notes.filter((note) => note.objectives.includes(id)).length
        const isOpen = explained < thresholds.notesPerObjective || own.length < thresholds.questionsPerObjective
        return [
          id,
          explained,
          own.length,
          ...kinds.map((kind) => own.filter((question) => question.kind === kind).length),
          ...[1, 2, 3].map((difficulty) => own.filter((question) => question.difficulty === difficulty).length),
          drills.filter((drill) => drill.objectives.includes(id)).length,
          isOpen ? '◂ open' : '',
        ]
      }),
    ),
  )
  const short = kinds.map((kind) => (kind === 'statements' ? 'yes/no' : kind))
  return table([['objective', 'notes', 'questions', ...short, '1', '2', '3', 'drills', ''], ...rows])
}
