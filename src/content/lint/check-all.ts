import type { StarterFile } from '../catalog.ts'
import type { Change } from '../../domain/change.ts'
import type { Comparison } from '../../domain/comparison.ts'
import type { CaseStudy } from '../../domain/practice/case-study.ts'
import type { Diagram } from '../../domain/diagram.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { Guide } from '../../domain/guide.ts'
import type { Lab } from '../../domain/practice/lab.ts'
import type { Misconception, Note } from '../../domain/note.ts'
import type { Phrasings } from '../../domain/phrasings.ts'
import type { Outline } from '../../domain/outline.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Responsibility } from '../../domain/job/responsibility.ts'
import type { Task } from '../../domain/task/task.ts'
import { readWordVectors, WordVectorsError } from '../../domain/word-vectors.ts'
import { checkCase } from './checks/check-case.ts'
import { checkComparison } from './checks/check-comparison.ts'
import { checkDay } from './checks/check-day.ts'
import { checkDiagram } from './checks/check-diagram.ts'
import { checkDrill } from './checks/check-drill.ts'
import { checkLab } from './checks/check-lab.ts'
import { checkNote } from './checks/check-note.ts'
import { checkPhrasings } from './checks/check-phrasings.ts'
import { checkOutline } from './checks/check-outline.ts'
import { checkPlace } from './checks/check-place.ts'
import { checkQuestion } from './checks/check-question.ts'
import { checkNotes, checkObjectives, checkReferences, type KnownIds } from './checks/check-references.ts'
import { checkSources, readLearnPages } from './checks/check-sources.ts'
import { checkTask } from './checks/check-task.ts'
import { checkUniqueIds, checkUniqueNames, checkUniqueStems } from './checks/check-unique.ts'
import { problemAt, type Entry, type Read } from '../read/entry.ts'
import type { Finding, Problem } from '../problem.ts'

/** The entries of a content folder that fit their schema, with their places in the files. */
export interface ReadContent {
  readonly outline: Read<Outline>
  readonly notes: Read<Note>
  readonly questions: Read<Question>
  readonly cases: Read<CaseStudy>
  readonly comparisons: Read<Comparison>
  readonly diagrams: Read<Diagram>
  readonly phrasings: Read<Phrasings>
  readonly misconceptions: Read<Misconception>
  readonly drills: Read<Drill>
  readonly labs: Read<Lab>
  readonly tasks: Read<Task>
  readonly guides: Read<Guide>
  readonly responsibilities: Read<Responsibility>
  readonly changes: Read<Change>
  readonly starter: readonly StarterFile[]
  /** `word-vectors.txt`. */
  readonly wordVectors: string
  /** `learn-pages.txt`. */
  readonly learnPages: string
}

/** Returns every problem of the content: violations of schemas and of rules. */
export function checkAll(read: ReadContent, today: string | undefined): Problem[] {
  const { learnPages, starter: _, wordVectors, ...kinds } = read
  const { outline, changes, ...identified } = kinds
  const { notes, questions, cases, comparisons, diagrams, drills, labs, tasks, guides, responsibilities } = identified
  const { phrasings } = identified
  const pages = readLearnPages(learnPages)
  const known = knownIds(read)
  const notesById = new Map(notes.entries.map(({ value }) => [value.id, value]))
  const day = (checked: string) => (today === undefined ? [] : checkDay(checked, today))
  return [
    ...Object.values(kinds).flatMap(({ problems }) => problems),
    ...each(outline.entries, ({ value }) => [...checkOutline(value), ...day(value.checked)]),
    ...each(notes.entries, ({ value, file }) => [
      ...checkNote(value, file.path),
      ...checkObjectives(value.objectives, known),
      ...checkSources(value.sources, pages),
      ...day(value.checked),
    ]),
    ...each(questions.entries, ({ value, file }) => [
      ...checkQuestion(value),
      ...checkPlace(value, file.path),
      ...checkReferences(value, known),
      ...checkSources(value.sources, pages),
      ...day(value.checked),
    ]),
    ...each(cases.entries, ({ value, file }) => checkCase(value, file.path, questions.entries)),
    ...each(changes.entries, ({ value }) =>
      checkSources([value.page], pages).map((finding) => ({ ...finding, path: ['page', 'url'] })),
    ),
    ...each(comparisons.entries, ({ value }) => [
      ...checkComparison(value, known),
      ...checkSources(value.sources, pages),
      ...day(value.checked),
    ]),
    ...each(diagrams.entries, ({ value, file }) => checkDiagram(value, file.path, notesById)),
    ...each(phrasings.entries, ({ value, file }) => checkPhrasings(value, file.path, notesById)),
    ...each(drills.entries, ({ value, file }) => [
      ...checkDrill(value, file.path),
      ...checkObjectives(value.objectives, known),
      ...checkNotes(value.notes, known),
      ...checkSources(value.sources, pages),
      ...day(value.checked),
    ]),
    ...each(labs.entries, ({ value, file }) => [
      ...checkLab(value, file.path, known),
      ...checkSources(value.sources, pages),
      ...value.needs.flatMap(({ source }, index) =>
        checkSources([source], pages).map((finding) => ({ ...finding, path: ['needs', index, 'source', 'url'] })),
      ),
      ...day(value.checked),
    ]),
    ...each(tasks.entries, ({ value, file }) => [
      ...checkTask(value, file.path),
      ...checkObjectives(value.objectives, known),
      ...checkNotes(value.notes, known),
      ...checkSources(value.sources, pages),
      ...day(value.checked),
    ]),
    ...each(guides.entries, ({ value }) => [
      ...checkSources([value.record, ...value.sources, ...value.facts.map(({ page }) => page)], pages),
      ...day(value.checked),
    ]),
    ...each(responsibilities.entries, ({ value }) => checkObjectives(value.objectives, known)),
    ...Object.values(identified).flatMap(({ entries }) => checkUniqueIds(entries)),
    ...checkWordVectors(wordVectors),
    ...checkUniqueStems(questions.entries),
    ...checkUniqueNames(notes.entries),
  ]
}

function checkWordVectors(text: string): Problem[] {
  try {
    readWordVectors(text)
    return []
  } catch (error) {
    if (!(error instanceof WordVectorsError)) throw error
    return [{ file: 'content/word-vectors.txt', line: error.line, field: '', message: error.message }]
  }
}

const each = <T>(entries: readonly Entry<T>[], rules: (entry: Entry<T>) => Finding[]): Problem[] =>
  entries.flatMap((entry) => rules(entry).map((finding) => problemAt(entry, finding)))

const knownIds = ({ outline, notes, misconceptions }: ReadContent): KnownIds => ({
  objectives: new Set(
    outline.entries.flatMap(({ value }) =>
      value.skillAreas.flatMap(({ sections }) => sections.flatMap(({ objectives }) => objectives.map(({ id }) => id))),
    ),
  ),
  notes: new Set(notes.ids),
  misconceptions: new Set(misconceptions.ids),
})
