import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'
import { wordsOf } from '../content/words-of.ts'
import { chooseQuotes, type Quote } from './choose-quotes.ts'
import { isInstruction } from './is-instruction.ts'
import { topicFinder } from './find-topic.ts'
import { readFollowUp, type FollowUp } from './read-follow-up.ts'
import { readQuestion, type Aspect } from './read-question.ts'
import { sentencesOf } from './sentences.ts'
import { meanings, stem, vocabularyOf } from './vocabulary.ts'

/** What the notes have to say, composed from their own sentences. */
export type Explanation = Topic | { readonly kind: 'comparison'; readonly comparison: Comparison } | Refusal

export interface Topic {
  readonly kind: 'topic'
  readonly note: Note
  /** What a follow-up narrows it to, as it was written. */
  readonly focus?: string
  /** The notes that are quoted, the topic first. Quotes name them by number, from 1. */
  readonly sources: readonly Note[]
  /** The topic in one line; of a second one that the question names as well. */
  readonly lines: readonly Quote[]
  /** Up to four sentences that answer the question, section by section. */
  readonly quotes: readonly Quote[]
  /** All sections, those first that the question asks for. */
  readonly headings: readonly NoteHeading[]
  /** What the question may mean as well, the likeliest first. */
  readonly others: readonly Note[]
  /** What people confuse it with: notes on the same objectives, those that share most first. */
  readonly related: readonly Note[]
  /** The topic was named, rather than found by what it is about. */
  readonly named: boolean
}

export interface Refusal {
  readonly kind: 'refusal'
  /** The parts that no note covers, as they were written; all of them, unless the rest could be found. */
  readonly unknown: readonly string[]
  readonly found: readonly Note[]
  /** What can be explained instead; may be empty. */
  readonly nearest: readonly Note[]
}

export interface Comparison {
  readonly notes: readonly Note[]
  /** When to choose which, one sentence for each note. */
  readonly rule: readonly string[]
  readonly rows: readonly { readonly heading: NoteHeading; readonly cells: readonly string[] }[]
}

export interface Explainer {
  /**
   * @param question in the learner's words, of any length, case and punctuation
   * @param before the topic that was explained before, for a question that leans on it (`and with AKS?`)
   */
  readonly explain: (question: string, before?: readonly Note[]) => Explanation
  /** The note itself, with the sentences on some words of a question first. */
  readonly explainNote: (note: Note, question: string) => Topic
  /** Whether a question leans on what was explained before, rather than standing alone. */
  readonly leansBack: (question: string) => boolean
}

/** Which sections come first for what is asked; the others follow in their order. */
const firstFor: Readonly<Record<Aspect, readonly NoteHeading[]>> = {
  what: ['In one line', 'What it is'],
  when: ['In one line', 'When to choose it'],
  how: ['In one line', 'On Azure and GitHub', 'Check it works'],
  why: ['In one line', 'Trade-offs', 'When to choose it'],
  fails: ['In one line', 'How it fails'],
  check: ['In one line', 'Check it works'],
  exam: ['In one line', 'Exam traps'],
}

const compared: readonly NoteHeading[] = [
  'What it is',
  'When to choose it',
  'On Azure and GitHub',
  'Trade-offs',
  'How it fails',
]
/** Characters that a cell of a comparison has at most, in whole sentences. */
const cellLength = 260

/** Longer parts, in words, are halves of a sentence rather than things to compare. */
const shortPart = 4
const maxSides = 3
const nearestShown = 3
const relatedShown = 2
const othersShown = 2

/** Answers from the notes alone: no model, no network. */
export function createExplainer(notes: readonly Note[]): Explainer {
  const vocabulary = vocabularyOf(notes)
  const { find, names, named, namedIn, namedAtEdge, nearest } = topicFinder(notes, vocabulary)
  const refusal = (unknown: readonly string[], found: readonly Note[]): Refusal => ({
    kind: 'refusal',
    unknown,
    found,
    nearest: nearest(unknown.join(' '), nearestShown),
  })
  const related = (note: Note): Note[] =>
    notes
      .filter((other) => other !== note)
      .map((other) => ({ other, shared: other.objectives.filter((id) => note.objectives.includes(id)).length }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .map(({ other }) => other)
      .slice(0, relatedShown)

  const topic = (
    question: string,
    aspect: Aspect,
    note: Note,
    more: Partial<Topic> & { second?: Note | undefined },
  ) => {
    const { second, ...given } = more
    const headings = ordered(aspect)
    const asked = vocabulary.wordsOfQuestion(question)
    const words = ({ title, aliases }: Note): string[] => {
      const own = new Set([title, ...aliases].flatMap(wordsOf).map(stem))
      return asked.filter((word) => !own.has(stem(word)))
    }
    const quotes = chooseQuotes({ notes: second ? [note, second] : [note], headings, words }, vocabulary)
    const sources = second && quotes.some(({ source }) => source === 2) ? [note, second] : [note]
    return {
      kind: 'topic',
      note,
      sources,
      lines: [lineOf(note, 1)],
      quotes,
      headings,
      others: [],
      related: related(note),
      named: true,
      ...given,
    } satisfies Topic
  }

  /** What the topic before has to say on something; from that something's own note when it has nothing. */
  const narrowed = (question: string, aspect: Aspect, about: string, before: readonly Note[]): Topic | undefined => {
    const found = find(about)
    const words = vocabulary.wordsOfQuestion(about)
    const stems = words.map((word) => meanings(word).map(stem))
    const speaksOfIt = ({ text }: Quote): boolean => {
      const has = new Set(wordsOf(text).map(stem))
      return stems.filter((any) => any.some((item) => has.has(item))).length * 2 > stems.length
    }
    const said = chooseQuotes({ notes: before, headings: ordered(aspect), words: () => words }, vocabulary).filter(
      speaksOfIt,
    )
    const quoted = before.filter((_, index) => said.some(({ source }) => source === index + 1))
    const [note] = quoted
    if (!note) return found && topic(question, aspect, found.note, { others: found.others.slice(0, othersShown) })
    const own = named(about)
    const its = own && !before.includes(own) ? [own] : []
    return topic(question, aspect, note, {
      focus: question.match(new RegExp(escaped(about), 'i'))?.[0] ?? about,
      sources: [...quoted, ...its],
      lines: its.map((other) => lineOf(other, quoted.length + 1)),
      quotes: said.map((quote) => ({ ...quote, source: quoted.indexOf(before[quote.source - 1] as Note) + 1 })),
      others: its,
    })
  }

  const followUp = (question: string, lean: FollowUp, before: readonly Note[]): Explanation => {
    const { aspect } = readQuestion(question)
    switch (lean.kind) {
      case 'pick': {
        const note = before.at(lean.place)
        return note ? topic(question, aspect, note, {}) : refusal([question], before)
      }
      case 'same': {
        const [note, ...rest] = before
        if (note && rest.length === 0) return topic(question, aspect, note, {})
        return { kind: 'comparison', comparison: compare(before, ordered(aspect)[1]) }
      }
      case 'about':
        return narrowed(question, aspect, lean.about, before) ?? { ...refusal([lean.about], before), nearest: [] }
    }
  }

  /**
   * One side of a comparison: what it names counts more than what is said around it, and of several names the one next to
   * the words that compare (`should we put new projects on X or Y for a team of five`).
   */
  const side = (
    part: string,
    compares: boolean,
    isFirst: boolean,
  ): { readonly note?: Note; readonly by?: 'name' | 'words' } => {
    if (part.split(' ').length <= shortPart) return find(part, compares) ?? {}
    const names = namedIn(part)
    const name = names.length < 2 ? names[0] : namedAtEdge(part, isFirst ? 'end' : 'start')
    return name ? { note: name, by: 'name' } : (find(part, compares) ?? {})
  }

  const standalone = (question: string, before: readonly Note[]): Explanation => {
    const { plain, whole, parts: said, aspect, compares, weighs } = readQuestion(question)
    const parts = said.filter(names).slice(0, maxSides)
    // A name may hold a word that divides things: Stages and jobs.
    const exact = compares ? undefined : named(whole)
    if (exact) return topic(question, aspect, exact, {})
    // `and vs rolling?` has one side only: the other was explained before.
    const [onlySide] = parts
    const already = before[0]
    if (compares && parts.length === 1 && onlySide && already && before.length === 1) {
      const other = find(onlySide)?.note
      if (other && other !== already) return { kind: 'comparison', comparison: compare([already, other]) }
    }
    const both = weighs ? namedIn(plain).slice(0, maxSides) : []
    if (parts.length > 1) {
      const surely = parts.map((part, index) => ({ part, ...side(part, false, index === 0) }))
      const sides = surely.some(({ note }) => note)
        ? surely.map((found, index) => (found.note ? found : { ...found, ...side(found.part, compares, index === 0) }))
        : surely
      const known = unique(sides.flatMap(({ note }) => note ?? []))
      const unknown = sides.filter(({ note }) => !note).map(({ part }) => part)
      const certain = compares || sides.every(({ part, by }) => by === 'name' || part.split(' ').length <= shortPart)
      if (certain && known.length > 1 && unknown.length === 0) return { kind: 'comparison', comparison: compare(known) }
      if (compares && unknown.length > 0 && both.length < 2) return refusal(unknown, known)
    }
    if (both.length > 1) return { kind: 'comparison', comparison: compare(both) }
    const found = find(whole)
    if (!found) return refusal([whole], [])
    const { note, others, by, second } = found
    return topic(question, aspect, note, { others: others.slice(0, othersShown), named: by !== 'words', second })
  }

  return {
    explain(question, before = []) {
      const { plain, whole, compares } = readQuestion(question)
      if (isInstruction(question.toLowerCase())) return { kind: 'refusal', unknown: [whole], found: [], nearest: [] }
      const lean = before.length > 0 && !compares ? readFollowUp(plain) : undefined
      return lean ? followUp(question, lean, before) : standalone(question, before)
    },
    explainNote: (note, question) => topic(question, readQuestion(question).aspect, note, {}),
    leansBack(question) {
      const { plain } = readQuestion(question)
      const lean = readFollowUp(plain)
      return lean !== undefined && (lean.kind !== 'about' || lean.plainly)
    },
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const lineOf = (note: Note, source: number): Quote => ({
  text: note.sections['In one line'],
  heading: 'In one line',
  source,
})

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]

const ordered = (aspect: Aspect): NoteHeading[] => [...new Set([...firstFor[aspect], ...noteHeadings])]

/** @param first the row that is asked for */
function compare(notes: readonly Note[], first?: NoteHeading): Comparison {
  const headings = [...new Set([...(first ? [first] : []), ...compared])]
  return {
    notes,
    rule: notes.map((note) => sentencesOf(note.sections['When to choose it'])[0] ?? ''),
    rows: headings.map((heading) => ({ heading, cells: notes.map((note) => cell(sentencesFor(note, heading))) })),
  }
}

/** What a cell may say. The first sentence on when to choose it stands in the rule already. */
function sentencesFor({ sections }: Note, heading: NoteHeading): string[] {
  const sentences = sentencesOf(sections[heading])
  if (heading === 'What it is') return [sections['In one line'], ...sentences]
  return heading === 'When to choose it' && sentences.length > 1 ? sentences.slice(1) : sentences
}

/** As many whole sentences as fit, at least one. */
function cell([first = '', ...rest]: readonly string[]): string {
  let text = first
  for (const sentence of rest) {
    if (text.length + 1 + sentence.length > cellLength) break
    text = `${text} ${sentence}`
  }
  return text
}
