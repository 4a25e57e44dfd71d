import type { Comparison } from '../../domain/comparison.ts'
import type { Note } from '../../domain/note.ts'
import type { AskedPassage } from '../../domain/phrasings.ts'
import type { WordVectors } from '../../domain/word-vectors.ts'
import { comparisonFinder } from './find-comparison.ts'
import { topicFinder, type TopicFinder } from './find-topic.ts'
import { wordsOfNote } from './note-words.ts'
import { passageFinder, type PassageFinder } from './passages.ts'
import { inSameForm } from './same-form.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

const relatedShown = 2

/** What an explainer reads of the catalog. */
export interface Knows {
  readonly notes: ReadonlyMap<string, Note>
  readonly comparisons: readonly Comparison[]
  readonly wordVectors: () => WordVectors
  readonly phrasings: () => readonly AskedPassage[]
}

/** All that answers are found in, read once. */
export interface Library {
  readonly notes: readonly Note[]
  readonly byId: ReadonlyMap<string, Note>
  readonly vocabulary: Vocabulary
  readonly topics: TopicFinder
  readonly passages: PassageFinder
  /** The same, with the passages ahead that ask in the same form as the question. */
  readonly inForm: Pick<PassageFinder, 'best' | 'chances' | 'from' | 'likeliest' | 'likeness' | 'within'>
  readonly findComparison: ReturnType<typeof comparisonFinder>
  /** What people compare a topic with comes first, then what shares the most objectives. */
  readonly related: (note: Note, count?: number) => Note[]
}

/** Reads the notes and the comparisons of a catalog. */
export function libraryOf(knows: Knows): Library {
  const { comparisons, wordVectors, phrasings } = knows
  const notes = [...knows.notes.values()]
  const words = notes.map(wordsOfNote)
  const vocabulary = vocabularyOf(
    words,
    comparisons.flatMap(({ sides }) => sides.flatMap(({ name, also }) => [name, ...also])),
  )
  const byId = knows.notes
  const topics = topicFinder(words, vocabulary)
  const passages = passageFinder(notes, vocabulary, wordVectors(), phrasings)
  return {
    notes,
    byId,
    vocabulary,
    topics,
    passages,
    inForm: {
      chances: passages.chances,
      likeliest: passages.likeliest,
      likeness: passages.likeness,
      best: (question, count) => inSameForm(passages.best(question, count), question),
      from: (note, question) => inSameForm(passages.from(note, question), question),
      within: (note, question, context) => inSameForm(passages.within(note, question, context), question),
    },
    findComparison: comparisonFinder(comparisons, byId, (name) => topics.named(name)?.id),
    related: relatedTo(notes, byId, comparisons),
  }
}

const relatedTo =
  (notes: readonly Note[], byId: Knows['notes'], comparisons: Knows['comparisons']) =>
  (note: Note, count = relatedShown): Note[] => {
    const compared = comparisons
      .filter(({ sides }) => sides.some((side) => side.note === note.id))
      .flatMap(({ sides }) => sides.flatMap((side) => byId.get(side.note) ?? []))
    const alike = notes
      .map((other) => ({ other, shared: other.objectives.filter((id) => note.objectives.includes(id)).length }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .map(({ other }) => other)
    return [...new Set([...compared, ...alike])].filter((other) => other !== note).slice(0, count)
  }
