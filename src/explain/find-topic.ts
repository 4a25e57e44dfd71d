import MiniSearch from 'minisearch'
import { wordsOf } from '../content/words-of.ts'
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
/** Share of a text's weight that must be known to a note, so that a question about something else is refused. */
const minCoverage = 0.55
/** Or share of its words, of which there must be three, since a rare word beside them weighs much. */
const mostWords = 0.5
/** One word in common is chance, unless there is only one. */
const minWords = 2
/** What a name that stands in a longer text adds, for each part of the text's weight, to the best score by words (1). */
const nameBonus = 0.8

export function topicFinder(notes: readonly Note[], vocabulary: Vocabulary): TopicFinder {
  const { correct, weigh, wordsOfQuestion } = vocabulary
  const byName = new Map<string, Note>()
  for (const note of notes)
    for (const name of [note.id, note.title, ...note.aliases]) {
      const key = keyOf(wordsOf(name))
      if (!byName.has(key)) byName.set(key, note)
    }
  const search = searchOver(notes)
  /** Notes that the words speak of, by their names or their content, the best first. */
  const rank = (words: readonly string[], spans: readonly (readonly string[])[]) => {
    const weight = weigh(words)
    const scores = new Map<Note, number>()
    const hits = search(words)
    const best = hits[0]?.score ?? 1
    for (const { note, score, has, isNamed } of hits) {
      if (words.length === 1 && !isNamed) continue
      const shared = words.filter(has)
      const share = weigh(shared) / weight
      const isEnough = share >= minCoverage || (shared.length >= 3 && shared.length >= mostWords * words.length)
      if (shared.length >= Math.min(minWords, words.length) && isEnough) scores.set(note, (score / best) * share)
    }
    const named = new Set<Note>()
    for (const span of spans) {
      const note = byName.get(keyOf(span))
      const share = weigh(span) / weight
      if (!note || (share < minNameShare && !scores.has(note))) continue
      scores.set(note, (scores.get(note) ?? 0) + nameBonus * share)
      if (share >= minNameShare) named.add(note)
    }
    return { ranked: [...scores].toSorted((a, b) => b[1] - a[1]).map(([note]) => note), named }
  }
  const find = (text: string): FoundTopic | undefined => {
    const words = wordsOfQuestion(text)
    if (words.length === 0) return undefined
    const { ranked, named } = rank(words, spansOf(words))
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

/** Share of a text's weight that a name must have to speak for the whole; the rest may be about something else. */
const minNameShare = 0.3

/** All runs of words, the longest first, from the left. */
const spansOf = (words: readonly string[]): string[][] => {
  const spans: string[][] = []
  for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) spans.push(words.slice(start, start + length))
  return spans
}

/** The same for each form of a name: `feature branches`, `feature-branch`. */
const keyOf = (words: readonly string[]): string => words.map(stem).join('')

interface Hit {
  readonly note: Note
  readonly score: number
  /** A word of the text stands in a name or a way of asking, and not just somewhere in the text of the note. */
  readonly isNamed: boolean
  /** Whether a word of the text, or one that means the same, stands in the note. */
  readonly has: (word: string) => boolean
}

/** Weight of a word that only means the same, beside 1 for a word that was said. */
const synonymWeight = 0.5

/** Matches by words and their stems, the best first: names and ways of asking weigh more than the text. */
function searchOver(notes: readonly Note[]): (words: readonly string[]) => Hit[] {
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
    const stemsOf = new Map(words.map((word) => [word, meanings(word).map(stem)]))
    return index
      .search(words.flatMap(meanings).join(' '), { boostTerm: (stem) => (said.has(stem) ? 1 : synonymWeight) })
      .flatMap(({ id, score, queryTerms, match }) => {
        const note = byId.get(id as string)
        const matched = new Set(queryTerms)
        if (!note) return []
        const has = (word: string) => stemsOf.get(word)?.some((stem) => matched.has(stem)) ?? false
        const isNamed = Object.values(match).some((fields) => fields.includes('names') || fields.includes('asks'))
        return [{ note, score, has, isNamed }]
      })
  }
}
