import type { Note } from '../domain/note.ts'
import type { Outline } from '../domain/outline.ts'
import type { Question } from '../domain/question.ts'
import { nameKey, wordsOf } from './words-of.ts'

/** What a question can be found by, strongest first: see `questionFinder`. */
interface Indexed {
  readonly question: Question
  readonly areaKeys: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly ownWords: readonly ReadonlySet<string>[]
  readonly outlineWords: ReadonlySet<string>
  readonly textWords: ReadonlySet<string>
}

/**
 * Finds questions on a topic as a learner types it. The first of these that finds any decides, so that `canary` is not
 * diluted by everything in a section that mentions it:
 * 1. the topic is a skill area: `d3`, `security`, `source control`
 * 2. it is the id or last part of a section or objective, a tag, or a name of a note: `deployments`, `kql`, `WIF`
 * 3. all its words stand in one name of a note of the question, or in its tags
 * 4. all its words stand in the outline's texts for the question: `compliance`, `load balancing`
 * 5. all its words stand in the question itself
 */
export function questionFinder(
  outline: Outline,
  questions: readonly Question[],
  notes: ReadonlyMap<string, Note>,
): (topic: string) => Question[] {
  const places = outlinePlaces(outline)
  const indexed = questions.map((question) => indexedQuestion(question, places, notes))
  return (topic) => {
    const key = nameKey(topic)
    const words = wordsOf(topic)
    if (key === '') return []
    const inAll = (texts: ReadonlySet<string>) => words.every((word) => texts.has(word))
    const tests: ((item: Indexed) => boolean)[] = [
      ({ areaKeys }) => areaKeys.has(key),
      ({ keys }) => keys.has(key),
      ({ ownWords }) => ownWords.some(inAll),
      ({ outlineWords }) => inAll(outlineWords),
      ({ textWords }) => inAll(textWords),
    ]
    for (const fits of tests) {
      const found = indexed.filter(fits)
      if (found.length > 0) return found.map(({ question }) => question)
    }
    return []
  }
}

interface OutlinePlace {
  readonly areaNames: readonly string[]
  readonly ids: readonly string[]
  readonly texts: readonly string[]
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

const outlinePlaces = ({ skillAreas }: Outline): ReadonlyMap<string, OutlinePlace> =>
  new Map(
    skillAreas.flatMap((area) =>
      area.sections.flatMap((section) =>
        section.objectives.map(({ id, text }) => [
          id,
          {
            areaNames: [area.id, area.short, area.title],
            ids: [section.id, lastPart(section.id), section.title, id, lastPart(id)],
            texts: [area.title, area.short, section.title, text],
          },
        ]),
      ),
    ),
  )

function indexedQuestion(
  question: Question,
  places: ReadonlyMap<string, OutlinePlace>,
  notes: ReadonlyMap<string, Note>,
): Indexed {
  const own = question.objectives.flatMap((id) => places.get(id) ?? [])
  const noteNames = question.notes.flatMap((id) => [id, ...namesOf(notes.get(id))])
  return {
    question,
    areaKeys: new Set(own.flatMap(({ areaNames }) => areaNames).map(nameKey)),
    keys: new Set([...own.flatMap(({ ids }) => ids), ...question.tags, ...noteNames].map(nameKey)),
    ownWords: [...noteNames, question.tags.join(' ')].map((text) => new Set(wordsOf(text))),
    outlineWords: new Set(own.flatMap(({ texts }) => texts).flatMap(wordsOf)),
    textWords: new Set(wordsOf(question.stem)),
  }
}

const namesOf = (note: Note | undefined): readonly string[] => (note ? [note.title, ...note.aliases] : [])
