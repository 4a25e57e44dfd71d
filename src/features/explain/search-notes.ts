import { areaOfDay } from '../../domain/area-of-day.ts'
import { notesNamedLike } from '../../content/notes-named-like.ts'
import { nearestTopics } from '../../content/nearest-topics.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import type { Note } from '../../domain/note.ts'
import type { Compared, Explanation, Topic } from '../../explainer/explanation.ts'
import { inOneLine } from '../../explainer/note-headings.ts'
import type { Search, SearchResult } from '../../kernel/search.ts'
import { clipped } from '../../kernel/text/words.ts'
import { sharedComparison, sharedNote } from './shared-view.ts'
import { texts } from './texts.en.ts'

/** Leaves room for questions. */
const most = 4
const nearMost = 3
const textLength = 140

/** *Quiz me on KQL* asks for questions, and the quiz finds them. */
const ordersQuestions = /^\s*(?:please )?(?:quiz|test|ask) (?:me|us)\b/i

/** A result that isn't built yet, because most of what is found isn't shown. */
interface Found {
  readonly fit: SearchResult['fit']
  readonly notes: readonly Note[]
  readonly build: () => SearchResult | undefined
}

/** Finds notes and comparisons to insert into a message. Before anything is typed, offers topics of today's skill area. */
export function searchNotes(search: Search): readonly SearchResult[] {
  const { query, catalog } = search
  if (query === '') return built(starters(search), most)
  if (ordersQuestions.test(query)) return []
  const startingSo = notesNamedLike(catalog.notes.values(), query).map((note) => ofNote(search, note, 'named'))
  const found = [...ofExplanation(search, search.explain(query)), ...startingSo]
  const fitting = ['named', 'about'].map((fit) => found.filter((one) => one.fit === fit).slice(0, most - 1))
  const results = built(withoutRepeats(fitting.flat()), most)
  return results.length > 0 ? results : built(withoutRepeats([...found, ...spelledAlike(search)]), nearMost)
}

const built = (found: readonly Found[], count: number): SearchResult[] =>
  found.flatMap(({ build }) => build() ?? []).slice(0, count)

function ofExplanation(search: Search, explanation: Explanation): Found[] {
  switch (explanation.kind) {
    case 'comparison':
      return [
        ofComparison(search, explanation.comparison, 'named'),
        ...explanation.comparison.notes.map((note) => ofNote(search, note, 'about')),
      ]
    case 'topic': {
      const { note, named, others, related } = explanation
      const fit = named ? 'named' : 'about'
      return [
        { fit, notes: [note], build: () => topicResult(search, explanation, fit) },
        ...others.map((other) => ofNote(search, other, 'about')),
        ...(named ? related.slice(0, 1).map((other) => comparing(search, [note, other], 'named')) : []),
      ]
    }
    case 'refusal':
      return [
        ...explanation.found.map((note) => ofNote(search, note, 'about')),
        ...explanation.nearest.map((note) => ofNote(search, note, 'near')),
      ]
  }
}

function spelledAlike(search: Search): Found[] {
  const names = new Set(nearestTopics(search.catalog, search.query))
  return [...search.catalog.notes.values()]
    .filter(({ title }) => names.has(title))
    .map((note) => ofNote(search, note, 'near'))
}

/** The notes that most questions of today's area are about, and a comparison of the first one. */
function starters(search: Search): Found[] {
  const { catalog, explainer, today } = search
  const { id } = areaOfDay(catalog.outline, today)
  const asked = new Map<string, number>()
  for (const { objectives, notes } of catalog.bank)
    if (skillAreaIdOf(objectives[0] as string) === id)
      for (const note of notes.slice(0, 1)) asked.set(note, (asked.get(note) ?? 0) + 1)
  const popular = [...asked]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([note]) => catalog.notes.get(note) ?? [])
    .slice(0, most - 1)
  const [first] = popular
  return [
    ...popular.map((note) => ofNote(search, note, 'about')),
    ...(first
      ? explainer
          .explainNote(first, '')
          .related.slice(0, 1)
          .map((other) => comparing(search, [first, other], 'about'))
      : []),
  ]
}

const ofNote = (search: Search, note: Note, fit: SearchResult['fit']): Found => ({
  fit,
  notes: [note],
  build: () => topicResult(search, search.explainer.explainNote(note, search.query), fit),
})

const ofComparison = (search: Search, comparison: Compared, fit: SearchResult['fit']): Found => ({
  fit,
  notes: comparison.notes,
  build: () => comparisonResult(search, comparison, fit),
})

/** Only if the sentence on the card means these notes; some titles contain words that separate things. */
const comparing = (search: Search, notes: readonly Note[], fit: SearchResult['fit']): Found => ({
  fit,
  notes,
  build() {
    const compared = search.explain(texts.shared.sayCompare(notes.map(({ title }) => title)))
    if (compared.kind !== 'comparison' || !isSame(compared.comparison.notes, notes)) return undefined
    return comparisonResult(search, compared.comparison, fit)
  },
})

const topicResult = (search: Search, topic: Topic, fit: SearchResult['fit']): SearchResult => ({
  fit,
  title: texts.shared.explain(topic.note.title),
  text: clipped(topic.note.sections[inOneLine], textLength),
  view: sharedNote(topic, search.botId),
})

const comparisonResult = (search: Search, comparison: Compared, fit: SearchResult['fit']): SearchResult => ({
  fit,
  title: texts.shared.compare(comparison.sides.map(({ name }) => name)),
  text: clipped(comparison.lead.map(({ text }) => text).join(' '), textLength),
  view: sharedComparison(comparison, search.botId),
})

const isSame = (some: readonly Note[], others: readonly Note[]): boolean =>
  some.length === others.length && some.every((note, index) => note === others[index])

const withoutRepeats = (found: readonly Found[]): Found[] =>
  found.filter(({ notes }, index) => found.findIndex((other) => isSame(other.notes, notes)) === index)
