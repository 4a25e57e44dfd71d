import type { Note } from '../domain/note.ts'
import type { Outline } from '../domain/outline.ts'
import { nameKey, wordsOf } from './words-of.ts'

/** A question or a drill: something with a place in the outline. */
interface Placed {
  readonly objectives: readonly string[]
  readonly notes: readonly string[]
  readonly tags: readonly string[]
}

type Words = ReadonlySet<string>

/** What everything on an objective can be found by. */
interface OfObjective {
  readonly areaKeys: Words
  readonly keys: Words
  readonly words: Words
}

/** What everything that uses a note, or has tags, can be found by. */
interface Named {
  readonly keys: Words
  /** The words of each name. */
  readonly names: readonly Words[]
}

/** What an item can be found by, best match first. */
interface Indexed<T> {
  readonly item: T
  readonly objectives: readonly OfObjective[]
  readonly named: readonly Named[]
  readonly textWords: () => Words
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
export function topicFinders(outline: Outline, notes: ReadonlyMap<string, Note>) {
  // Indexed with the first topic, because a start doesn't need it.
  const objectivesNow = once(() => objectivesOf(outline))
  const noteNamesNow = once(() => new Map(Array.from(notes, ([id, note]) => [id, namedOf(note)])))
  return <T extends Placed>(items: readonly T[], textOf: (item: T) => string): ((topic: string) => T[]) => {
    const indexedNow = once(() => {
      const [objectives, noteNames] = [objectivesNow(), noteNamesNow()]
      return items.map((item): Indexed<T> => ({
        item,
        objectives: item.objectives.flatMap((id) => objectives.get(id) ?? []),
        named: [taggedWith(item.tags), ...item.notes.flatMap((id) => noteNames.get(id) ?? [])],
        // Few topics get this far.
        textWords: once(() => new Set(wordsOf(textOf(item)))),
      }))
    })
    return (topic) => {
      const key = nameKey(topic)
      const words = wordsOf(topic)
      if (key === '') return []
      const inAll = (texts: Words): boolean => words.every((word) => texts.has(word))
      const tests: ((item: Indexed<T>) => boolean)[] = [
        ({ objectives }) => objectives.some(({ areaKeys }) => areaKeys.has(key)),
        ({ objectives, named }) => [...objectives, ...named].some(({ keys }) => keys.has(key)),
        ({ named }) => named.some(({ names }) => names.some(inAll)),
        ({ objectives }) => words.every((word) => objectives.some((objective) => objective.words.has(word))),
        ({ textWords }) => inAll(textWords()),
      ]
      for (const fits of tests) {
        const found = indexedNow().filter(fits)
        if (found.length > 0) return found.map(({ item }) => item)
      }
      return []
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

const objectivesOf = ({ skillAreas }: Outline): ReadonlyMap<string, OfObjective> =>
  new Map(
    skillAreas.flatMap((area) =>
      area.sections.flatMap((section) =>
        section.objectives.map(({ id, text }) => [
          id,
          {
            areaKeys: new Set([area.id, area.short, area.title].map(nameKey)),
            keys: new Set([section.id, lastPart(section.id), section.title, id, lastPart(id)].map(nameKey)),
            words: new Set([area.title, area.short, section.title, text].flatMap(wordsOf)),
          },
        ]),
      ),
    ),
  )

function namedOf({ id, title, aliases }: Note): Named {
  const names = [id, title, ...aliases]
  return { keys: new Set(names.map(nameKey)), names: names.map((name) => new Set(wordsOf(name))) }
}

const taggedWith = (tags: readonly string[]): Named => ({
  keys: new Set(tags.map(nameKey)),
  names: [new Set(wordsOf(tags.join(' ')))],
})
