import MiniSearch from 'minisearch'
import { wordsOf } from '../content/words-of.ts'
import { askLikeness } from './ask-likeness.ts'
import type { Note } from '../domain/note.ts'
import { asking, meanings, stem, type Vocabulary } from './vocabulary.ts'

/** The note that a text means, and how surely: by its name or by what it is about. */
interface FoundTopic {
  readonly note: Note
  readonly by: 'name' | 'words'
  /** What it may mean as well, the likeliest first. */
  readonly others: readonly Note[]
  /** A second topic that the text names: `roll back a canary`. */
  readonly second: Note | undefined
}

export interface TopicFinder {
  /** The note that a part of a question means; undefined when the notes do not cover it. */
  readonly find: (text: string) => FoundTopic | undefined
  /** Whether a text has a word that could name something; `which one is safer` has none. */
  readonly names: (text: string) => boolean
  /** The note that goes by exactly this name. */
  readonly named: (name: string) => Note | undefined
  /** Notes that have something of the text, the nearest first; for a way on after a refusal. */
  readonly nearest: (text: string, count: number) => Note[]
}

/** Names of more words than this are found by their words. */
const maxNameWords = 6
/**
 * What a note must know of a text to answer it, so that a question about something else is refused: the share of its weight
 * that stands in the note (in full in a name, less further inside), plus how much it is like one of its ways of asking.
 */
const minKnown = Number(process.env['MK'] ?? 0.63)
const inAsks = 0.9
const inText = 0.5
const bySynonym = 0.6
/** What a name that stands in a longer text adds, for each part of the text's weight, to the best score by words (1). */
const nameBonus = 0.6
/** What a way of asking adds that is just like the question. */
const askBonus = 1.5

export function topicFinder(notes: readonly Note[], vocabulary: Vocabulary): TopicFinder {
  const { correct, trust, weigh, wordsOfQuestion } = vocabulary
  const byName = new Map<string, Note>()
  for (const note of notes)
    for (const name of [note.id, note.title, ...note.aliases]) {
      const key = keyOf(wordsOf(name))
      if (!byName.has(key)) byName.set(key, note)
    }
  const search = searchOver(notes)
  const likenesses = askLikeness(notes, vocabulary)
  const stems = new Map(notes.map((note) => [note, stemsOf(note)]))
  /** Share of a text's weight that stands in a note. */
  const knownShare = (note: Note, words: readonly string[], trust: (word: string) => number): number => {
    const { names, asks, text } = stems.get(note) as NoteStems
    const known = words.reduce((sum, word) => {
      const best = meanings(word).map((meaning, index) => {
        const key = stem(meaning)
        const place = names.has(key) ? 1 : asks.has(key) ? inAsks : text.has(key) ? inText : 0
        return place * (index === 0 ? trust(word) : bySynonym)
      })
      return sum + weigh([word]) * Math.max(...best)
    }, 0)
    return known / weigh(words)
  }
  /** Notes that the words speak of, by their names or their content, the best first. */
  const rank = (words: readonly string[], trust: (word: string) => number) => {
    const weight = weigh(words)
    const hits = search(words)
    const best = hits[0]?.score ?? 1
    const alike = likenesses(words, trust)
    const named = new Map<Note, number>()
    for (const span of spansOf(words)) {
      const note = byName.get(keyOf(span))
      if (note) named.set(note, Math.max(named.get(note) ?? 0, weigh(span) / weight))
    }
    const ranked = hits
      .map(({ note, score }) => {
        const known = knownShare(note, words, trust)
        const likeness = alike.get(note) ?? 0
        return {
          note,
          isKnown: known + likeness >= minKnown,
          score: (score / best) * known + nameBonus * (named.get(note) ?? 0) + askBonus * likeness,
        }
      })
      .filter(({ isKnown }) => isKnown)
      .toSorted((a, b) => b.score - a.score)
      .map(({ note }) => note)
    return { ranked, named: new Set(named.keys()) }
  }
  const find = (text: string): FoundTopic | undefined => {
    const words = wordsOfQuestion(text)
    if (words.length === 0) return undefined
    const { ranked, named } = rank([...new Set(words)], trust(text))
    const whole = byName.get(keyOf(words))
    const note = whole ?? ranked[0]
    if (!note) return undefined
    const others = ranked.filter((other) => other !== note)
    return {
      note,
      by: whole || named.has(note) ? 'name' : 'words',
      others,
      second: whole ? undefined : others.find((other) => named.has(other)),
    }
  }
  return {
    find,
    names: (text) => wordsOf(text).some((word) => !asking.has(word)),
    named: (name) => byName.get(keyOf(wordsOf(name).map(correct))),
    nearest: (text, count) =>
      search(wordsOfQuestion(text))
        .slice(0, count)
        .map(({ note }) => note),
  }
}

/** All runs of words, the longest first, from the left. */
const spansOf = (words: readonly string[]): string[][] => {
  const spans: string[][] = []
  for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) spans.push(words.slice(start, start + length))
  return spans
}

/** The same for each form of a name: `feature branches`, `feature-branch`. */
const keyOf = (words: readonly string[]): string => words.map(stem).join('')

interface NoteStems {
  readonly names: ReadonlySet<string>
  readonly asks: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

function stemsOf({ title, aliases, asks, sections }: Note): NoteStems {
  const set = (texts: readonly string[]) => new Set(texts.flatMap(wordsOf).map(stem))
  return { names: set([title, ...aliases]), asks: set(asks), text: set(Object.values(sections)) }
}

/** Weight of a word that only means the same, beside 1 for a word that was said. */
const synonymWeight = 0.5

/** Matches by words and their stems, the best first: names and ways of asking weigh more than the text. */
function searchOver(notes: readonly Note[]): (words: readonly string[]) => { note: Note; score: number }[] {
  const index = new MiniSearch<{ id: string; names: string; asks: string; text: string }>({
    fields: ['names', 'asks', 'text'],
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: { boost: { names: 3, asks: 2, text: 1 } },
  })
  index.addAll(
    notes.map((note) => ({
      id: note.id,
      names: [note.title, ...note.aliases].join(' '),
      asks: note.asks.join(' '),
      text: Object.values(note.sections).join(' '),
    })),
  )
  const byId = new Map(notes.map((note) => [note.id, note]))
  return (words) => {
    const said = new Set(words.map(stem))
    return index
      .search(words.flatMap(meanings).join(' '), { boostTerm: (term) => (said.has(term) ? 1 : synonymWeight) })
      .flatMap(({ id, score }) => {
        const note = byId.get(id as string)
        return note ? [{ note, score }] : []
      })
  }
}
