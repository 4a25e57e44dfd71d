import { causesOf, examplesOf, titledPartsOf, type Cause, type CodeExample } from '../../domain/note-parts.ts'
import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { AskedPassage } from '../../domain/phrasings.ts'
import { noWordVectors, type WordVectors } from '../../domain/word-vectors.ts'
import { example, howItFails, howTo, questions } from '../note-headings.ts'
import { askedBy } from './asked.ts'
import { likeliestBy, type LikelyPassage } from './likeliest.ts'
import { matchedName } from './matched-name.ts'
import { asking, meanings, stem, stemsIn, type Vocabulary } from './vocabulary.ts'
import { waysOf, type Ways } from './ways.ts'
import { closeness, countsOf, passageWords, saidIn, vectorsBy } from './word-meaning.ts'

/** A part of a note that answers a question of its own: its title is that question, in somebody's words. */
export type Passage = { readonly note: Note; readonly title: string; readonly text: string } & (
  | { readonly type: 'question' | 'task' }
  | { readonly type: 'cause'; readonly cause: Cause }
  | { readonly type: 'example'; readonly example: CodeExample }
)

/** The passages of a note, in its order. */
const passagesOf = (note: Note): Passage[] => [
  ...titledPartsOf(note.sections[howTo]).map((part) => ({ ...part, note, type: 'task' as const })),
  ...examplesOf(note.sections[example]).map((item) => ({
    note,
    type: 'example' as const,
    title: item.title,
    text: item.remarks.join('\n'),
    example: item,
  })),
  ...causesOf(note.sections[howItFails]).map((cause) => ({
    note,
    type: 'cause' as const,
    title: cause.symptom,
    text: `${cause.cause} ${cause.check} ${cause.fix}`,
    cause,
  })),
  ...titledPartsOf(note.sections[questions]).map((part) => ({ ...part, note, type: 'question' as const })),
]

export interface ScoredPassage {
  readonly passage: Passage
  /** How well it answers the question: 0 is not at all, and 1 very well. */
  readonly score: number
}

export interface PassageFinder {
  /** The passages of a note, in its order. */
  readonly of: (note: Note) => readonly Passage[]
  /**
   * The passages of a note that share a word with a question or mean something like it, best first.
   * @param context what the question goes on with; its words count less
   */
  readonly within: (note: Note, question: string, context?: string) => ScoredPassage[]
  /** The passages of a note that nothing but the question points to, so that their titles count with the note's. */
  readonly from: (note: Note, question: string) => ScoredPassage[]
  /** The passage whose title asks exactly this, in other small words at most. */
  readonly titled: (question: string) => Passage | undefined
  /** The only cause whose title has an error code of a text: `AADSTS700016`. */
  readonly coded: (text: string) => Passage | undefined
  /**
   * The passage of a note that says what a thing is that a question names.
   * @param isBeside whether a word may stand beside the thing's name
   */
  readonly defining: (note: Note, words: readonly string[], isBeside: (word: string) => boolean) => Passage | undefined
  /** The passage of any note that says what exactly this is. */
  readonly meaning: (words: readonly string[]) => Passage | undefined
  /** The best passages of all notes. */
  readonly best: (question: string, count: number) => ScoredPassage[]
  /**
   * How like a question is to the likest way in which each passage is asked for, from 0 to 1; none for those with no word in common.
   * @param isOfTopic whether the passage's topic is what is talked about, so that nobody has to name it
   */
  readonly likeness: (question: string, isOfTopic: boolean) => ReadonlyMap<Passage, number>
  /** Each passage's chance to answer a question, of all notes, in no order. */
  readonly chances: (question: string) => ReadonlyMap<Passage, number>
  /** The passages of all notes that most likely answer a question. */
  readonly likeliest: (question: string, count: number) => LikelyPassage[]
  /** Reads all passages, so that the first question needn't. */
  readonly prepare: () => void
}

/** A word of the topic's own name says little about which of its passages is meant. */
const nameShare = 0.35
const synonymShare = 0.7
const impliedShare = 0.6
/** A word of what was said before says less than one of the question, and all of them together at most this much of it. */
const contextShare = 0.35
const mostContext = 0.45
const none: ReadonlySet<string> = new Set()
/** Weight of what the words mean, within the note that is asked about and among all notes; the rest is for the words in common. */
const meaningShare = { near: 0.35, far: 0.1 }
/** A single word means too much for that, so from one to this many, it counts more with each, and only in favor of a passage. */
const wordsWithMeaning = 4
/** Many passages of the same note are nearly as close as this without answering. */
const fromNote = 0.28
/** What is beyond this says no more. */
const mostCloseness = 1.3
/** Weight of the title; the rest is for the text. */
const titleShare = 0.6
/** What a question says beyond this weight is its story, which no passage has to have. */
const mostAsked = 8

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))

interface Indexed {
  readonly passage: Passage
  /** Words of the note's names. */
  readonly own: ReadonlySet<string>
  /** Words of the note's title. */
  readonly topic: ReadonlySet<string>
  readonly title: ReadonlyMap<string, number>
  /** Words of the note's title that the passage's title leaves out. */
  readonly implied: ReadonlyMap<string, number>
}

/** Weight of a word that no note has. */
const unknownWeight = 1.5

/** What a passage on the other platform keeps of its score. */
const otherPlatform = 0.75

/** Which of the two platforms a text is about; undefined for both or none. */
function platformOf(text: string): 'github' | 'azure' | undefined {
  const onGitHub = /\b(?:github|gh|workflows?)\b/i.test(text)
  const onAzure = /\b(?:azure[ -](?:devops|pipelines?|repos|boards|artifacts)|ado)\b/i.test(text)
  if (onGitHub === onAzure) return undefined
  return onGitHub ? 'github' : 'azure'
}

/** Case, punctuation, and articles don't matter; other small words do: *when* isn't *how*. */
const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[`*“”"?!.,]/g, '')
    .replaceAll(/\b(?:a|an|the|please)\b/g, ' ')
    .replaceAll(/[\s-]+/g, ' ')
    .trim()

/** A name as long and rare as this is meant wherever it stands. */
const isTerm = (name: ReadonlySet<string>, weight: number): boolean => name.size > 1 && weight >= termWeight
const termWeight = 4

/** A code that names one error, such as `TF401019` or `GH001`; 403 or v2 doesn't. */
const errorCode = /\b[a-z]{2,}\d{3,}\b/gi

/** A title that asks what a thing is, or what it does; not what people do. */
const asksWhat =
  /^what(?=(?:'s|s| is| are) (?!an? (?:good|typical|normal|healthy|sensible) )|(?: does| do) (?!i |my |we |our |you |people |developers ).+ (?:do|mean|tell me)\??$)(?:'s|s| is| are| does| do) (?:(?:an?|the) )?(.+?)(?: do| mean| tell me| for| good for)?\??$/i

/** *The downside of X* isn't X. */
const partOfThing =
  /^(?:\w+ )?(?:downside|drawback|benefit|advantage|purpose|point|goal|step|way|cost|price|limit|catch|risk|counterpart|yaml|command|order|role|default)s? (?:of|to|for|in|with)\b/i

/** @param wordVectors with none, only words in common count */
export function passageFinder(
  notes: readonly Note[],
  vocabulary: Vocabulary,
  wordVectors: WordVectors = noWordVectors,
  phrasings: () => readonly AskedPassage[] = () => [],
): PassageFinder {
  const { wordsOfQuestion, trust, isKnown } = vocabulary
  // No passage can have a word that no note has, so it doesn't say which passage is meant.
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + (isKnown(word) ? vocabulary.weigh([word]) : unknownWeight), 0)
  const byNote = new Map<Note, Indexed[]>()
  const byStem = new Map<string, Set<Indexed>>()
  /** The stems of passages' words, read when a question first comes near them. */
  const stems = new Map<Passage, ReadonlySet<string>>()
  const stemsOf = (passage: Passage): ReadonlySet<string> => {
    const known = stems.get(passage)
    if (known) return known
    const { title, text } = passageWords(passage)
    const read = new Set([...title, ...text])
    stems.set(passage, read)
    return read
  }
  const vectorOf = vectorsBy(wordVectors)
  const byTitle = new Map<string, Passage>()
  const byCode = new Map<string, Passage[]>()
  const things = new Map<Note, { passage: Passage; name: ReadonlySet<string>; weight: number }[]>()
  const weighed = (text: string): [string, number][] => wordsOfQuestion(text).map((word) => [stem(word), weigh([word])])
  for (const note of notes) {
    const own = stemsIn([note.title, ...note.aliases])
    const topic = stemsIn([note.title])
    const ofTopic = weighed(note.title)
    const items = passagesOf(note).map((passage): Indexed => {
      const title = new Map(weighed(passage.title))
      const implied = new Map(
        ofTopic.filter(([key]) => !title.has(key)).map(([key, weight]) => [key, weight * impliedShare]),
      )
      return { passage, own, topic, title, implied }
    })
    byNote.set(note, items)
    for (const { passage } of items) {
      for (const [code] of passage.type === 'cause' ? passage.title.toUpperCase().matchAll(errorCode) : [])
        byCode.set(code, [...(byCode.get(code) ?? []), passage])
      const key = titleKey(passage.title)
      if (passage.type !== 'example' && !byTitle.has(key)) byTitle.set(key, passage)
      const thing = passage.type === 'question' ? asksWhat.exec(passage.title)?.[1] : undefined
      if (thing && !/\bdifference\b|^should\b/i.test(thing) && !partOfThing.test(thing)) {
        const words = wordsOfQuestion(thing)
        const one = { passage, name: new Set(words.map(stem)), weight: weigh(words) }
        things.set(note, [...(things.get(note) ?? []), one])
      }
    }
    for (const item of items)
      for (const key of item.title.keys()) byStem.set(key, (byStem.get(key) ?? new Set()).add(item))
  }
  const all = [...byNote.values()].flat().map(({ passage }) => passage)
  /** Read for what passages mean and for how they're asked for, and needed by neither afterward. */
  let ways: readonly Ways[] | undefined
  const readWays = (): readonly Ways[] => (ways ??= waysOf(all, phrasings()))
  const { chances, likeliest, meaningOf, prepare } = likeliestBy(all, wordVectors, readWays)
  const asked = askedBy(all, readWays)
  const countsIn = (text: string): Map<string, number> => countsOf(saidIn(text, vocabulary.correct))
  const significant = (text: string): string[] => wordsOfQuestion(text).filter((word) => !asking.has(word))
  const scorer = (question: string, context = '') => {
    const trusted = trust(`${question} ${context}`)
    const platform = platformOf(question)
    const asked = significant(question)
    const said = asked.length > 0 || context === '' ? wordsOfQuestion(question) : []
    const recalled = significant(context).filter((word) => !said.includes(word))
    const recall =
      said.length === 0 ? 1 : Math.min(contextShare, (mostContext * weigh(said)) / Math.max(1, weigh(recalled)))
    const names = new Map<Note, ReadonlySet<string>>()
    const nameOf = (note: Note): ReadonlySet<string> => {
      const known = names.get(note) ?? matchedName(note, [...said, ...recalled])
      names.set(note, known)
      return known
    }
    const words = [...new Set([...said, ...recalled])].map((word) => ({
      word,
      weight: weigh([word]) * (said.includes(word) ? 1 : recall),
      keys: meanings(word).map(stem),
      trust: trusted(word),
    }))
    const meant = vectorOf(
      new Map([...recalled.map((word): [string, number] => [stem(word), recall]), ...countsIn(question)]),
    )
    // A platform alone says where, not what.
    const own = asked.length - (platform ? 1 : 0)
    const telling = between(0, (own + recalled.length / 2 - 1) / (wordsWithMeaning - 1), 1)
    const score = ({ passage, own, topic, title, implied }: Indexed, isNear: boolean): number => {
      const text = stemsOf(passage)
      const vector = meant && meaningOf(passage)
      const name = isNear ? nameOf(passage.note) : none
      const worth = (key: string, weight: number): number => (name.has(key) ? weight * nameShare : weight)
      let total = 0
      let inTitle = 0
      let inText = 0
      /** The title's words that the question has, itself or by a synonym. */
      const matched = new Map<string, number>()
      for (const { weight, keys, trust } of words) {
        const [first = ''] = keys
        const worthy = worth(first, weight)
        total += worthy
        const share = (key: string): number => (key === first ? trust : synonymShare)
        const there = keys.filter((key) => title.has(key))
        for (const key of there) matched.set(key, Math.max(matched.get(key) ?? 0, share(key)))
        inTitle += worthy * Math.max(0, ...there.map(share))
        inText += worthy * Math.max(0, ...keys.filter((key) => text.has(key) || own.has(key)).map(share))
      }
      if (total === 0) return 0
      let titleTotal = 0
      if (!isNear && nameOf(passage.note).size === 0)
        for (const [key, weight] of implied) if (!words.some(({ keys }) => keys.includes(key))) titleTotal += weight
      let titleMatched = 0
      for (const [key, weight] of title) {
        // A title that names its topic isn't less likely because the question doesn't repeat the name.
        if (isNear && (topic.has(key) || name.has(key)) && !matched.has(key)) continue
        titleTotal += worth(key, weight)
        titleMatched += worth(key, weight) * (matched.get(key) ?? 0)
      }
      const asked = Math.min(total, mostAsked)
      const covered = Math.min(1, inTitle / asked)
      const used = titleTotal === 0 ? 0 : titleMatched / titleTotal
      const likeness = covered + used === 0 ? 0 : (2 * covered * used) / (covered + used)
      const isElsewhere =
        platform !== undefined && platform !== (platformOf(passage.title) ?? platformOf(passage.note.title) ?? platform)
      const byWords = titleShare * likeness + (1 - titleShare) * Math.min(1, inText / asked)
      const share = telling * (isNear ? meaningShare.near : meaningShare.far)
      const byMeaning = meant && vector ? between(0, closeness(meant, vector) - fromNote, mostCloseness) : byWords
      const both = (1 - share) * byWords + share * byMeaning
      return (telling < 1 ? Math.max(byWords, both) : both) * (isElsewhere ? otherPlatform : 1)
    }
    return { words, score }
  }
  const ranked = (items: Iterable<Indexed>, score: (item: Indexed) => number): ScoredPassage[] =>
    [...items]
      .map((item) => ({ passage: item.passage, score: score(item) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
  /** Of the last question, which is ranked for several purposes. */
  let last: { readonly question: string; readonly ranked: readonly ScoredPassage[] } | undefined
  const rankedOfAll = (question: string): readonly ScoredPassage[] => {
    if (last?.question === question) return last.ranked
    const { words, score } = scorer(question)
    const found = new Set(words.flatMap(({ keys }) => keys.flatMap((key) => [...(byStem.get(key) ?? [])])))
    last = { question, ranked: ranked(found, (item) => score(item, false)) }
    return last.ranked
  }
  return {
    of: (note) => (byNote.get(note) ?? []).map(({ passage }) => passage),
    within(note, question, context) {
      const { score } = scorer(question, context)
      return ranked(byNote.get(note) ?? [], (item) => score(item, true))
    },
    from(note, question) {
      const { score } = scorer(question)
      return ranked(byNote.get(note) ?? [], (item) => score(item, false))
    },
    titled: (question) => byTitle.get(titleKey(question)),
    coded(text) {
      const found = [...text.toUpperCase().matchAll(errorCode)].flatMap(([code]) => byCode.get(code) ?? [])
      return found.length === 1 ? found[0] : undefined
    },
    defining(note, words, isBeside) {
      const keys = new Set(words.map(stem))
      return (things.get(note) ?? [])
        .filter(
          ({ name, weight }) =>
            [...name].every((key) => keys.has(key)) &&
            (isTerm(name, weight) || words.every((word) => name.has(stem(word)) || isBeside(word))),
        )
        .toSorted((a, b) => b.weight - a.weight)[0]?.passage
    },
    meaning(words) {
      const keys = new Set(words.map(stem))
      return [...things.values()]
        .flat()
        .find(({ name }) => name.size === keys.size && [...name].every((key) => keys.has(key)))?.passage
    },
    best: (question, count) => rankedOfAll(question).slice(0, count),
    prepare() {
      prepare()
      asked.prepare()
      ways = undefined
    },
    likeness: (question, isOfTopic) =>
      asked.likeness(
        wordsOf(question).map((word) => stem(vocabulary.correct(word))),
        isOfTopic,
      ),
    chances: (question) => chances(countsIn(question)),
    likeliest: (question, count) => likeliest(countsIn(question), count),
  }
}
