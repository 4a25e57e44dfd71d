import MiniSearch from 'minisearch'
import { nameKey, wordsOf } from '../content/words-of.ts'
import type { Note } from '../domain/note.ts'

/** A note that a text means, and how surely: by its name, nearly by its name, or by what it is about. */
interface FoundTopic {
  readonly note: Note
  readonly by: 'name' | 'near-name' | 'words'
}

export interface TopicFinder {
  /** The note that a part of a question means; undefined when the notes do not cover it. */
  readonly find: (text: string) => FoundTopic | undefined
  /** The note that goes by exactly this name. */
  readonly named: (name: string) => Note | undefined
  /** Notes that have something of the text, the nearest first; for a way on after a refusal. */
  readonly nearest: (text: string, count: number) => Note[]
}

/** Names of more words than this are found by their words. */
const maxNameWords = 6
/** Share of a text's weight that must be known to a note, so that a question about something else is refused. */
const minCoverage = 0.6
/** What a name that stands in a longer text adds, for each part of the text's weight, to the best score by words (1). */
const nameBonus = 2

export function topicFinder(notes: readonly Note[]): TopicFinder {
  const byName = new Map(
    notes.flatMap((note) => [note.id, note.title, ...note.aliases].map((name) => [nameKey(name), note] as const)),
  )
  const vocabulary = vocabularyOf(notes)
  const search = searchOver(notes)
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + vocabulary.rarity(word), 0)
  const find = (text: string): FoundTopic | undefined => {
    const words = wordsOf(text)
    if (words.length === 0) return undefined
    const whole = byName.get(words.join(''))
    if (whole) return { note: whole, by: 'name' }
    const spans = spansOf(words)
    const weight = weigh(words)
    const named = spans.flatMap((span) => {
      const note = byName.get(span.join(''))
      return note ? [{ note, share: weigh(span) / weight }] : []
    })
    const covered = search(words).map((hit) => ({
      ...hit,
      share: weigh(words.filter((word) => hit.known.has(word))) / weight,
    }))
    const best = covered[0]?.score ?? 1
    const scores = new Map<Note, number>()
    for (const { note, score, share } of covered) if (share >= minCoverage) scores.set(note, score / best)
    for (const { note, share } of named) scores.set(note, (scores.get(note) ?? 0) + nameBonus * share)
    const [top] = [...scores].toSorted((a, b) => b[1] - a[1])
    const isNamed = named.some(({ note, share }) => note === top?.[0] && share >= minNameShare)
    const isCovered = covered.some(({ note, share }) => note === top?.[0] && share >= minCoverage)
    if (top && (isNamed || isCovered)) return { note: top[0], by: isNamed ? 'name' : 'words' }
    const near = nearName(spans, byName, vocabulary.has)
    return near && { note: near, by: 'near-name' }
  }
  return {
    find,
    named: (name) => byName.get(nameKey(name)),
    nearest: (text, count) => {
      const words = wordsOf(text)
      const slip = nearName(spansOf(words), byName, vocabulary.has)
      return [...new Set([...(slip ? [slip] : []), ...search(words).map(({ note }) => note)])].slice(0, count)
    },
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

/**
 * The note whose name differs by a slip: one letter in short names, two in long ones; very short names must be exact.
 * Words that the notes use are no slips (`protect` is not `project`).
 */
function nearName(
  spans: readonly (readonly string[])[],
  byName: ReadonlyMap<string, Note>,
  isWord: (word: string) => boolean,
): Note | undefined {
  for (const span of spans.filter((words) => !words.every(isWord)).map((words) => words.join(''))) {
    if (span.length < 5) continue
    const slips = span.length >= 9 ? 2 : 1
    for (const [name, note] of byName)
      if (name.length >= 5 && Math.abs(name.length - span.length) <= slips && distance(name, span, slips) <= slips)
        return note
  }
  return undefined
}

/** Levenshtein's distance with neighbours swapped as one slip; stops counting above `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1)
      next.push(value)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] as number
}

interface Hit {
  readonly note: Note
  readonly score: number
  /** The words of the text that the index knows in this note, misspelt ones included. */
  readonly known: ReadonlySet<string>
}

/** Matches by words, the best first: names and ways of asking weigh more than the text. */
function searchOver(notes: readonly Note[]): (words: readonly string[]) => Hit[] {
  const index = new MiniSearch<{ id: string; names: string; asks: string; text: string }>({
    fields: ['names', 'asks', 'text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 6, asks: 3, text: 1 },
      prefix: (term) => term.length > 4,
      fuzzy: (term) => (term.length > 6 ? 1 : false),
    },
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
  return (words) =>
    index.search(words.join(' ')).flatMap(({ id, score, queryTerms }) => {
      const note = byId.get(id as string)
      return note ? [{ note, score, known: new Set(queryTerms) }] : []
    })
}

/** The words of all notes, with their inverse document frequency; a word that no note has is the rarest. */
function vocabularyOf(notes: readonly Note[]) {
  const counts = new Map<string, number>()
  for (const note of notes) {
    const text = [note.title, ...note.aliases, ...note.asks, ...Object.values(note.sections)].join(' ')
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return {
    has: (word: string) => counts.has(word),
    rarity: (word: string) => Math.log(1 + notes.length / (0.5 + (counts.get(word) ?? 0))),
  }
}
