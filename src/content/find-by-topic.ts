import type { Note } from '../domain/note.ts'
import type { Outline } from '../domain/outline.ts'
import { nameKey, wordsOf } from './words-of.ts'

/** A question or a drill: something with a place in the outline. */
interface Placed {
  readonly objectives: readonly string[]
  readonly notes: readonly string[]
  readonly tags: readonly string[]
}

/** What an item can be found by, best match first: see `topicFinder`. */
interface Indexed<T> {
  readonly item: T
  readonly areaKeys: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly ownWords: readonly ReadonlySet<string>[]
  readonly outlineWords: ReadonlySet<string>
  readonly textWords: ReadonlySet<string>
}

/**
 * Finds questions or drills on a topic as a learner types it. The first rule with a match decides, so that `canary` isn't
 * diluted by everything in a section that mentions it:
 * 1. the topic is a skill area: `d3`, `security`, `source control`
 * 2. it is the id or last part of a section or objective, a tag, or a name of a note: `deployments`, `kql`, `WIF`
 * 3. all its words are in one name of the item's notes, or in its tags
 * 4. all its words are in the outline's texts for the item: `compliance`, `load balancing`
 * 5. all its words are in the item's text
 */
export function topicFinder<T extends Placed>(
  outline: Outline,
  items: readonly T[],
  notes: ReadonlyMap<string, Note>,
  textOf: (item: T) => string,
): (topic: string) => T[] {
  const places = outlinePlaces(outline)
  const indexed = items.map((item) => indexedItem(item, places, notes, textOf(item)))
  return (topic) => {
    const key = nameKey(topic)
    const words = wordsOf(topic)
    if (key === '') return []
    const inAll = (texts: ReadonlySet<string>) => words.every((word) => texts.has(word))
    const tests: ((item: Indexed<T>) => boolean)[] = [
      ({ areaKeys }) => areaKeys.has(key),
      ({ keys }) => keys.has(key),
      ({ ownWords }) => ownWords.some(inAll),
      ({ outlineWords }) => inAll(outlineWords),
      ({ textWords }) => inAll(textWords),
    ]
    for (const fits of tests) {
      const found = indexed.filter(fits)
      if (found.length > 0) return found.map(({ item }) => item)
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

function indexedItem<T extends Placed>(
  item: T,
  places: ReadonlyMap<string, OutlinePlace>,
  notes: ReadonlyMap<string, Note>,
  text: string,
): Indexed<T> {
  const own = item.objectives.flatMap((id) => places.get(id) ?? [])
  const noteNames = item.notes.flatMap((id) => [id, ...namesOf(notes.get(id))])
  return {
    item,
    areaKeys: new Set(own.flatMap(({ areaNames }) => areaNames).map(nameKey)),
    keys: new Set([...own.flatMap(({ ids }) => ids), ...item.tags, ...noteNames].map(nameKey)),
    ownWords: [...noteNames, item.tags.join(' ')].map((text) => new Set(wordsOf(text))),
    outlineWords: new Set(own.flatMap(({ texts }) => texts).flatMap(wordsOf)),
    textWords: new Set(wordsOf(text)),
  }
}

const namesOf = (note: Note | undefined): readonly string[] => (note ? [note.title, ...note.aliases] : [])
