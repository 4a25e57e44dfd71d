import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import { wordsOf } from '../content/words-of.ts'
import type { Note } from '../domain/note.ts'
import { synonyms } from './synonyms.ts'

/** The note that a text means, and how surely: by its name or by what it is about. */
interface FoundTopic {
  readonly note: Note
  readonly by: 'name' | 'words'
  /** What it may mean as well, the likeliest first. */
  readonly others: readonly Note[]
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

export function topicFinder(notes: readonly Note[]): TopicFinder {
  const byName = new Map<string, Note>()
  for (const note of notes)
    for (const name of [note.id, note.title, ...note.aliases]) {
      const key = keyOf(wordsOf(name))
      if (!byName.has(key)) byName.set(key, note)
    }
  const vocabulary = vocabularyOf(notes)
  const correct = corrector(
    new Set(notes.flatMap((note) => [note.title, ...note.aliases].flatMap(wordsOf))),
    vocabulary.has,
  )
  const search = searchOver(notes)
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + vocabulary.rarity(word), 0)
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
    const words = wordsOfQuestion(text).map(correct)
    if (words.length === 0) return undefined
    const { ranked, named } = rank(words, spansOf(words))
    const whole = byName.get(keyOf(words))
    const note = whole ?? ranked[0]
    if (!note) return undefined
    return { note, by: whole || named.has(note) ? 'name' : 'words', others: ranked.filter((other) => other !== note) }
  }
  return {
    find,
    names: (text) => wordsOf(text).some((word) => !asking.has(word)),
    named: (name) => byName.get(keyOf(wordsOf(name).map(correct))),
    nearest: (text, count) =>
      search(wordsOfQuestion(text).map(correct))
        .slice(0, count)
        .map(({ note }) => note),
  }
}

/** Share of a text's weight that a name must have to speak for the whole; the rest may be about something else. */
const minNameShare = 0.3

/** Words that people ask with, and that say nothing of the topic. */
const asking = new Set(
  'we our us you your they them their there this that these those some someone somebody something anybody people person want need needed get got make made see have has had was were been will would should could so if then than because such very just also only even really good best better way thing happen happened happens mean please help tell show give know put find let try now again where who whose why when between after before without not no sure one two several many much whole all any every each often always time else safer faster cheaper easier harder worse same different difference similar prefer choose recommended recommend versus compare compared comparison pick pro con'.split(
    ' ',
  ),
)

/** The words that carry a question; all of them when nothing else is left. */
function wordsOfQuestion(text: string): string[] {
  const words = wordsOf(text)
  const carrying = words.filter((word) => !asking.has(word))
  return carrying.length > 0 ? carrying : words
}

/** All runs of words, the longest first, from the left. */
const spansOf = (words: readonly string[]): string[][] => {
  const spans: string[][] = []
  for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) spans.push(words.slice(start, start + length))
  return spans
}

/**
 * Words as the notes' names write them: a word that no note uses and that is a slip away from a word of a name is taken for
 * it (one slip in short words, two in long ones). Words that the notes use stay (`protect` is not `project`).
 */
const corrector =
  (names: ReadonlySet<string>, isWord: (word: string) => boolean) =>
  (word: string): string => {
    if (word.length < 4 || isWord(word)) return word
    const most = word.length >= 9 ? 2 : 1
    let best = word
    let slips = most + 1
    for (const name of names) {
      if (name.length < 5 || name[0] !== word[0] || Math.abs(name.length - word.length) > most) continue
      const found = distance(name, word, most)
      if (found < slips) [best, slips] = [name, found]
    }
    return best
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

/** Short words are mostly abbreviations, which have no forms (GHAS is not GHA). */
const stem = (word: string): string => (word.length < 5 ? word : stemmer(word))

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

/** A word and those that mean the same. */
const meanings = (word: string): readonly string[] => [word, ...(synonyms[word] ?? [])]

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
