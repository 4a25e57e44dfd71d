import { wordsOf } from '../../content/words-of.ts'
import { askLikeness } from './ask-likeness.ts'
import type { Note } from '../../domain/note.ts'
import { isSetting, outsideOf } from '../read/outside.ts'
import type { NoteWords } from './note-words.ts'
import { searchOver } from './search.ts'
import { asking, inFull, isOfTheField, meanings, stem, type Vocabulary } from './vocabulary.ts'

/** The note that a text refers to, found by its name or by its content. */
interface FoundTopic {
  readonly note: Note
  readonly by: 'name' | 'words'
  /** Other notes that the text might mean, most likely first. */
  readonly others: readonly Note[]
  /** A second topic that the text names: `roll back a canary`. */
  readonly second: Note | undefined
}

export interface TopicFinder {
  /**
   * Finds the note that a part of a question refers to; undefined if the notes don't cover it.
   * @param compared whether the text is one side of a comparison
   */
  readonly find: (text: string, compared?: boolean) => FoundTopic | undefined
  /** Whether a text has a word that could name a topic; `which one is safer` has none. */
  readonly names: (text: string) => boolean
  /** Finds the note with exactly this name. */
  readonly named: (name: string) => Note | undefined
  /** Finds all notes that a text names, in order, each by its longest name: `do I still need X with Y around`. */
  readonly namedIn: (text: string) => Note[]
  /** Finds the note whose name starts or ends a text. */
  readonly namedAtEdge: (text: string, edge: 'start' | 'end') => Note | undefined
  /** Finds the closest notes, to offer after a refusal. */
  readonly nearest: (text: string, count: number) => Note[]
}

/** Longer names, in words, are only found by their words. */
const maxNameWords = 6
/**
 * Scores whether a note covers a text well enough to answer it; other questions are refused. A logistic model, fitted to
 * `questions-tune.jsonl`. Above 0, an answer is more likely right than wrong.
 */
const support = ({ share, weight, strong, likeness, words, named, field, outside, compared }: Known): number =>
  2.7 * share +
  2 * likeness +
  0.27 * Math.min(weight, 20) +
  0.75 * strong +
  1 * Math.log(1 + words) +
  4.3 * named +
  1.15 * Math.min(field, 2) -
  outside +
  (compared ? leniency : 0) -
  7.35

/** Deductions for a text that names another cloud or tool, and for one about everyday life in words of the field: *which bank branch is open*. */
const elsewhere = 4.75
const playOnWords = 2.5

/** Something that is compared with a known topic is rarely off topic (`feature flags vs branches`). */
const leniency = 2

/** How well a note covers a text. */
interface Known {
  /** Share of the text's weight that the note contains. Words in its name count fully, others less. */
  readonly share: number
  /** The same as an absolute weight. */
  readonly weight: number
  /** Number of words that are in a name or a sample question. */
  readonly strong: number
  /** How similar the text is to a sample question, from 0 to 1. */
  readonly likeness: number
  readonly words: number
  /** Share of the text's weight that names the note. */
  readonly named: number
  /** Number of words that are common in the whole field. */
  readonly field: number
  /** Deduction for what the text names that no note covers. */
  readonly outside: number
  /** The text is one side of a comparison. */
  readonly compared: boolean
}

/** Most weight of unknown words, as a share of the known ones. */
const unknownShare = 0.5
/** Minimum trust in every word of a name. */
const minTrust = 0.65
/** Weights of a word in a sample question, in the text, and of a synonym. A word in a name counts 1. */
const inAsks = 0.9
const inText = 0.5
const bySynonym = 0.6
const isStrong = 0.6
/** Bonus for a name within a longer text, multiplied by its share of the text's weight. The best score by words is 1. */
const nameBonus = 0.6
/** Bonus for a sample question, multiplied by its similarity. */
const askBonus = 1.5

export function topicFinder(notes: readonly NoteWords[], vocabulary: Vocabulary): TopicFinder {
  const { correct, trust, weigh, wordsOfQuestion } = vocabulary
  const byName = new Map<string, Note>()
  for (const { note } of notes)
    for (const name of [note.id, note.title, ...note.aliases])
      for (const key of keysOf(wordsOf(name).map(inFull))) if (!byName.has(key)) byName.set(key, note)
  const noteNamed = (words: readonly string[]): Note | undefined => {
    for (const key of keysOf(words)) if (byName.has(key)) return byName.get(key)
    return undefined
  }
  const search = searchOver(notes)
  const likenesses = askLikeness(
    notes.map(({ note }) => note),
    vocabulary,
  )
  const stems = new Map(notes.map((words) => [words.note, stemsOf(words)]))
  /** Words that no note has weigh at most a third of the others, if there are others: `src` says little beside a named topic. */
  const weighCapped = (words: readonly string[]): number => {
    const known = words.filter(vocabulary.isKnown)
    const total = weigh(known)
    const unknown = weigh(words) - total
    return total + (known.length > 1 ? Math.min(unknown, total * unknownShare) : unknown)
  }
  const knownOf = (note: Note, words: readonly string[], trust: Trust) => {
    const { names, asks, text } = stems.get(note) as NoteStems
    let weight = 0
    let strong = 0
    for (const word of words) {
      const counts = meanings(word).map((meaning, index) => {
        const key = stem(meaning)
        const place = names.has(key) ? 1 : asks.has(key) ? inAsks : text.has(key) ? inText : 0
        return place * (index === 0 ? trust(word) : bySynonym)
      })
      const best = Math.max(...counts)
      weight += best * weigh([word])
      if (best >= isStrong) strong++
    }
    return {
      share: weight / weighCapped(words),
      weight,
      strong,
      words: words.length,
      field: words.filter(isOfTheField).length,
    }
  }
  /** Ranks the notes that cover the words by name or content, best first. */
  const rank = (words: readonly string[], trust: Trust, { outside, compared }: Pick<Known, 'outside' | 'compared'>) => {
    const weight = weigh(words)
    const hits = search(words)
    const best = hits[0]?.score ?? 1
    const alike = likenesses(words, trust)
    const named = new Map<Note, number>()
    for (const { span } of placedSpansOf(words)) {
      const note = noteNamed(span)
      if (note) named.set(note, Math.max(named.get(note) ?? 0, (weigh(span) / weight) * Math.min(...span.map(trust))))
    }
    const ranked = hits
      .map(({ note, score }) => {
        const name = named.get(note) ?? 0
        const likeness = alike.get(note) ?? 0
        const known = { ...knownOf(note, words, trust), likeness, named: name, outside, compared }
        return {
          note,
          isKnown: support(known) > 0,
          score: (score / best) * known.share + nameBonus * (named.get(note) ?? 0) + askBonus * known.likeness,
        }
      })
      .filter(({ isKnown }) => isKnown)
      .toSorted((a, b) => b.score - a.score)
      .map(({ note }) => note)
    return { ranked, named: new Set(named.keys()) }
  }
  const find = (text: string, compared = false): FoundTopic | undefined => {
    const words = wordsOfQuestion(text)
    if (words.length === 0) return undefined
    const trusted = trust(text)
    const found = outsideOf(text)
    // With words of the field in the question, everyday words are only its setting (`our bank`).
    const outside = found === 'elsewhere' ? elsewhere : found === 'everyday' && !isSetting(text) ? playOnWords : 0
    if (found === 'everyday' && !words.some(isOfTheField)) return undefined
    const { ranked, named } = rank([...new Set(words)], trusted, { outside, compared })
    const whole = outside === 0 && words.every((word) => trusted(word) >= minTrust) ? noteNamed(words) : undefined
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
    named: (name) => noteNamed(wordsOf(name).map(correct)),
    namedIn(text) {
      const words = wordsOf(text).map((word) => (word.length < minCorrected ? word : correct(word)))
      const taken = new Set<number>()
      const found: { note: Note; start: number }[] = []
      const spans = placedSpansOf(words)
      // Names with the words in their order win over the same words in another order (`projects on GitHub Actions`).
      const keyed = [0, 1].flatMap((form) => spans.map((item) => ({ ...item, key: keysOf(item.span)[form] as string })))
      for (const { span, start, key } of keyed) {
        const places = span.map((_, index) => start + index)
        const note =
          places.some((place) => taken.has(place)) || (span.length === 1 && weigh(span) < minNameWeight)
            ? undefined
            : byName.get(key)
        if (!note) continue
        for (const place of places) taken.add(place)
        if (!found.some((item) => item.note === note)) found.push({ note, start })
      }
      return found.toSorted((a, b) => a.start - b.start).map(({ note }) => note)
    },
    namedAtEdge(text, edge) {
      const words = wordsOf(text).map(correct)
      for (const { span, start } of placedSpansOf(words)) {
        const note =
          (edge === 'start' ? start === 0 : start + span.length === words.length) &&
          byName.get(keysOf(span)[0] as string)
        if (note) return note
      }
      return undefined
    },
    nearest: (text, count) =>
      search(wordsOfQuestion(text))
        .slice(0, count)
        .map(({ note }) => note),
  }
}

/** Shorter misspelled words could be any of several names (`stick`, `stack`). */
const minCorrected = 6
/** Single words that weigh less are everyday words (`check`, `wait`), not names. */
const minNameWeight = 2.2

/** All runs of words, longest first, then from left to right. */
function placedSpansOf(words: readonly string[]): { span: string[]; start: number }[] {
  const spans: { span: string[]; start: number }[] = []
  for (let length = Math.min(maxNameWords, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++)
      spans.push({ span: words.slice(start, start + length), start })
  return spans
}

/** Keys that all forms of a name share: `feature branches` and `feature-branch`, `keyvault` and `key vault`, `gates before deployment`. */
const keysOf = (words: readonly string[]): string[] => {
  const stems = words.map(stem)
  return [stems.join(''), stems.toSorted().join(' ')]
}

type Trust = (word: string) => number

interface NoteStems {
  readonly names: ReadonlySet<string>
  readonly asks: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

const stemsOf = ({ names, asks, text }: NoteWords): NoteStems => ({
  names: new Set(names.stems),
  asks: new Set(asks.stems),
  text: new Set(text.stems),
})
