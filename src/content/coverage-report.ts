import type { Content } from './catalog.ts'
import { table } from './table.ts'

/** Objectives × notes × questions; a question counts for its first objective, as in the blueprint. */
export const coverageReport = ({ outline, notes, questions }: Content): string[] =>
  table([
    ['objective', 'notes', 'questions', ''],
    ...outline.skillAreas.flatMap(({ sections }) =>
      sections.flatMap(({ objectives }) =>
        objectives.map(({ id }) => {
          const noteCount = notes.filter((note) => note.objectives.includes(id)).length
          const questionCount = questions.filter((question) => question.objectives[0] === id).length
          return [id, noteCount, questionCount, noteCount === 0 || questionCount === 0 ? '◂ open' : '']
        }),
      ),
    ),
  ])
