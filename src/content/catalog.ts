import type { Misconception, Note } from '../domain/note.ts'
import { skillAreaIdOf, type Objective, type Outline, type SkillArea } from '../domain/outline.ts'
import type { Question } from '../domain/question.ts'
import { topicFinder } from './topic-finder.ts'

/** What `content/` holds, as parsed. */
export interface Content {
  readonly outline: Outline
  readonly notes: readonly Note[]
  readonly questions: readonly Question[]
  readonly misconceptions: readonly Misconception[]
}

/** The content with its look-ups. Immutable. */
export interface Catalog {
  readonly outline: Outline
  readonly notes: ReadonlyMap<string, Note>
  /** In a stable order: by file, then as written. */
  readonly questions: ReadonlyMap<string, Question>
  readonly misconceptions: ReadonlyMap<string, Misconception>
  objective(id: string): Objective | undefined
  /** The skill area of an objective or section id. */
  skillAreaOf(id: string): SkillArea | undefined
  /** Questions that match a topic as a learner types it (`security`, `kql`, `d3`, `canary`); empty when nothing matches. */
  findQuestions(topic: string): Question[]
  /** Notes that go by a name, best first; empty when nothing matches. */
  findNotes(topic: string): Note[]
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

export function createCatalog(content: Content): Catalog {
  const { outline } = content
  const objectives = byId(outline.skillAreas.flatMap((area) => area.sections.flatMap((section) => section.objectives)))
  const areas = byId(outline.skillAreas)
  return {
    outline,
    notes: byId(content.notes),
    questions: byId(content.questions),
    misconceptions: byId(content.misconceptions),
    objective: (id) => objectives.get(id),
    skillAreaOf: (id) => areas.get(skillAreaIdOf(id)),
    ...topicFinder(content),
  }
}
