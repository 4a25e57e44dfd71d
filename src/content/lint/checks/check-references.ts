import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Finding, Path } from '../../problem.ts'

/** The ids that content can refer to. */
export interface KnownIds {
  readonly objectives: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
  readonly misconceptions: ReadonlySet<string>
}

export const checkObjectives = (ids: readonly string[], known: KnownIds): Finding[] =>
  dangling(ids, known.objectives, ['objectives'], "isn't an objective in content/outline.yaml")

export const checkNotes = (ids: readonly string[], known: KnownIds): Finding[] =>
  dangling(ids, known.notes, ['notes'], "isn't a note; there's no such file in content/notes/*/")

/** Checks that every objective, note, and misconception that a question names exists. */
export const checkReferences = (question: Question, known: KnownIds): Finding[] => [
  ...checkObjectives(question.objectives, known),
  ...checkNotes(question.notes, known),
  ...misconceptionsOf(question).flatMap(({ path, id }) =>
    known.misconceptions.has(id)
      ? []
      : [{ path, message: `${id} isn't a misconception in content/misconceptions/*.yaml` }],
  ),
]

const dangling = (ids: readonly string[], known: ReadonlySet<string>, path: Path, message: string): Finding[] =>
  ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: [...path, index], message: `${id} ${message}` }]))

/** Finds the misconceptions that a question's distractors and statements name, with their places. */
const misconceptionsOf = (question: Question): { path: Path; id: string }[] =>
  textLists(question).flatMap(({ path, items }) =>
    items.flatMap(({ misconception }, index) =>
      misconception === undefined ? [] : [{ path: [...path, index, 'misconception'], id: misconception }],
    ),
  )
