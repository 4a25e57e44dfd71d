import type { Comparison } from '../domain/comparison.ts'
import type { CaseStudy } from '../domain/practice/case-study.ts'
import type { Diagram } from '../domain/diagram.ts'
import type { Drill } from '../domain/practice/drill.ts'
import type { Guide, GuideId } from '../domain/guide.ts'
import type { Lab } from '../domain/practice/lab.ts'
import type { Misconception, Note } from '../domain/note.ts'
import type { Objective, Outline, Section, SkillArea } from '../domain/outline.ts'
import { readPhrasings, type AskedPassage } from '../domain/phrasings.ts'
import type { Question } from '../domain/question/question.ts'
import type { Responsibility } from '../domain/job/responsibility.ts'
import type { Task } from '../domain/task/task.ts'
import { readWordVectors, type WordVectors } from '../domain/word-vectors.ts'
import { topicFinders } from './find-by-topic.ts'
import { wordsOf } from './words-of.ts'

/** A file of the repository that the lab starts with. */
export interface StarterFile {
  /** `.github/workflows/ci.yml` */
  readonly path: string
  readonly text: string
}

/** The content as written, valid but not yet indexed. */
export interface Content {
  readonly outline: Outline
  readonly notes: readonly Note[]
  readonly questions: readonly Question[]
  readonly comparisons: readonly Comparison[]
  readonly diagrams: readonly Diagram[]
  /** How people ask for passages, as `writePhrasings` writes it; absent in a catalog without any. */
  readonly phrasings?: string
  /** `word-vectors.txt`; absent in a catalog without any. */
  readonly wordVectors?: string
  readonly cases: readonly CaseStudy[]
  readonly misconceptions: readonly Misconception[]
  readonly drills: readonly Drill[]
  readonly labs: readonly Lab[]
  readonly starter?: readonly StarterFile[]
  readonly tasks: readonly Task[]
  readonly guides: readonly Guide[]
  /** Absent in a catalog without any. */
  readonly responsibilities?: readonly Responsibility[]
}

/** The product's knowledge. It doesn't change while the process runs. */
export interface Catalog {
  readonly outline: Outline
  readonly notes: ReadonlyMap<string, Note>
  /** By id, in the order of the files and in them of the lines. */
  readonly questions: ReadonlyMap<string, Question>
  /** The questions that can be asked on their own: all but those of case studies and those to look up. */
  readonly bank: readonly Question[]
  /** The questions on details to look up, which only the exercise asks. */
  readonly openBook: ReadonlyMap<string, Question>
  /** By id, in the order of the folders. */
  readonly cases: ReadonlyMap<string, CaseStudy>
  /** The questions of a case study, in order. */
  readonly questionsOfCase: (id: string) => readonly Question[]
  readonly comparisons: readonly Comparison[]
  /** By the id of the note that each belongs to. */
  readonly diagrams: ReadonlyMap<string, Diagram>
  /** How people ask for the notes' passages. Only the explainer needs it, so a start doesn't read it. */
  readonly phrasings: () => readonly AskedPassage[]
  /** What words mean, learned from how people ask; has no words in a catalog without any. Only the explainer needs them, so a start doesn't decode them. */
  readonly wordVectors: () => WordVectors
  readonly misconceptions: ReadonlyMap<string, Misconception>
  /** By id, in the order of the outline. */
  readonly drills: ReadonlyMap<string, Drill>
  /** The project to build; absent in a catalog without labs. */
  readonly lab: Lab | undefined
  /** The repository that the lab starts with; empty in a catalog without one. */
  readonly starter: readonly StarterFile[]
  /** What learners write or mend, by id, in the order of the folders. */
  readonly tasks: ReadonlyMap<string, Task>
  readonly guides: ReadonlyMap<GuideId, Guide>
  /** What people do at work, by id, in the order of the file. */
  readonly responsibilities: ReadonlyMap<string, Responsibility>
  readonly objective: (id: string) => Objective | undefined
  readonly sectionOf: (objectiveId: string) => Section | undefined
  readonly skillAreaOf: (objectiveId: string) => SkillArea | undefined
  /** The questions of the bank that name the objective as their first or second. */
  readonly questionsOf: (objectiveId: string) => readonly Question[]
  /** Questions on a topic as a learner types it (`security`, `kql`, `d3`, `source control`); empty when nothing matches. */
  readonly findQuestions: (topic: string) => Question[]
  /** Drills on a topic as a learner types it (`canary`, `security`); empty when nothing matches. */
  readonly findDrills: (topic: string) => Drill[]
  /** Tasks on a topic as a learner types it (`kql`, `approvals`); empty when nothing matches. */
  readonly findTasks: (topic: string) => Task[]
  /** Tasks whose title has all of the words, of which there are at least two besides stop words; empty when none has. */
  readonly tasksTitled: (words: string) => Task[]
}

/** The tag of questions on details that no one knows by heart. */
const openBookTag = 'open-book'

const isOpenBook = ({ tags }: Question): boolean => tags.includes(openBookTag)

/** Indexes the content. Ids must be unique and references must hold, as `readContent` checks. */
export function createCatalog(content: Content): Catalog {
  const { outline, notes, questions, comparisons, diagrams, cases, misconceptions, drills, labs, tasks, guides } =
    content
  const bank = questions.filter((question) => question.case === undefined && !isOpenBook(question))
  const places = new Map(
    outline.skillAreas.flatMap((area) =>
      area.sections.flatMap((section) =>
        section.objectives.map((objective) => [objective.id, { area, section, objective }] as const),
      ),
    ),
  )
  const byObjective = new Map<string, Question[]>()
  for (const question of bank)
    for (const id of question.objectives) byObjective.set(id, [...(byObjective.get(id) ?? []), question])
  const noteMap = byId(notes)
  const finderOf = topicFinders(outline, noteMap)
  return {
    outline,
    notes: noteMap,
    questions: byId(questions),
    bank,
    openBook: byId(questions.filter(isOpenBook)),
    cases: byId(cases),
    questionsOfCase: (id) => questions.filter((question) => question.case === id),
    comparisons,
    diagrams: byId(diagrams),
    phrasings: () => readPhrasings(content.phrasings ?? ''),
    wordVectors: () => readWordVectors(content.wordVectors ?? ''),
    misconceptions: byId(misconceptions),
    drills: byId(drills),
    lab: labs[0],
    starter: content.starter ?? [],
    tasks: byId(tasks),
    responsibilities: byId(content.responsibilities ?? []),
    guides: new Map(guides.map((guide) => [guide.id, guide])),
    objective: (id) => places.get(id)?.objective,
    sectionOf: (id) => places.get(id)?.section,
    skillAreaOf: (id) => places.get(id)?.area,
    questionsOf: (id) => byObjective.get(id) ?? [],
    findQuestions: finderOf(bank, ({ stem }) => stem),
    findTasks: finderOf(tasks, ({ title, situation }) => `${title} ${situation}`),
    tasksTitled(text) {
      const words = wordsOf(text)
      const isTitled = ({ title }: Task): boolean => {
        const has = new Set(wordsOf(title))
        return words.every((word) => has.has(word))
      }
      return words.length < 2 ? [] : tasks.filter(isTitled)
    },
    findDrills: finderOf(drills, ({ title, situation }) => `${title} ${situation}`),
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))
