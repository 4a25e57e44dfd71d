import { kindNames, questionKinds } from '../../domain/question-kinds/index.ts'
import type { Content } from '../catalog.ts'
import { table } from './table.ts'
import { thresholds } from './thresholds.ts'

/** Lists notes, questions by kind and difficulty, and drills for each objective. A question counts for its first objective, as in the blueprint. */
export function coverageReport({ outline, notes, questions, drills }: Content): string[] {
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
          ...kindNames.map((kind) => own.filter((question) => question.kind === kind).length),
          ...[1, 2, 3].map((difficulty) => own.filter((question) => question.difficulty === difficulty).length),
          drills.filter((drill) => drill.objectives.includes(id)).length,
          isOpen ? '◂ open' : '',
        ]
      }),
    ),
  )
  const headings = kindNames.map((kind) => questionKinds[kind].heading)
  return table([['objective', 'notes', 'questions', ...headings, '1', '2', '3', 'drills', ''], ...rows])
}
