import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'
import { isInstruction } from './is-instruction.ts'
import { topicFinder } from './find-topic.ts'
import { readQuestion, type Aspect } from './read-question.ts'
import { sentencesOf } from './sentences.ts'

/** What the notes have to say, composed from their own sentences. */
export type Explanation =
  | {
      readonly kind: 'topic'
      readonly note: Note
      /** All sections, those first that the question asks for. */
      readonly headings: readonly NoteHeading[]
      /** What the question may mean as well, the likeliest first. */
      readonly others: readonly Note[]
      /** What people confuse it with: notes on the same objectives, those that share most first. */
      readonly related: readonly Note[]
      /** The topic was named, rather than found by what it is about. */
      readonly named: boolean
    }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | {
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
  /** @param question in the learner's words, of any length, case and punctuation */
  readonly explain: (question: string) => Explanation
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
  'In one line',
  'What it is',
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
  const { find, names, named, nearest } = topicFinder(notes)
  const refusal = (unknown: readonly string[], found: readonly Note[]): Explanation => ({
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
  const topic = (note: Note, others: readonly Note[], aspect: Aspect, isNamed: boolean): Explanation => ({
    kind: 'topic',
    note,
    others: others.slice(0, othersShown),
    headings: ordered(aspect),
    related: related(note),
    named: isNamed,
  })
  return {
    explain(question) {
      const { whole, parts: said, aspect, compares } = readQuestion(question)
      const parts = said.filter(names).slice(0, maxSides)
      if (isInstruction(question.toLowerCase())) return { kind: 'refusal', unknown: [whole], found: [], nearest: [] }
      // A name may hold a word that divides things: Stages and jobs.
      const exact = compares ? undefined : named(whole)
      if (exact) return topic(exact, [], aspect, true)
      if (parts.length > 1) {
        const sides = parts.map((part) => ({ part, ...find(part) }))
        const known = unique(sides.flatMap(({ note }) => note ?? []))
        const unknown = sides.filter(({ note }) => !note).map(({ part }) => part)
        const certain = compares || sides.every(({ part, by }) => by === 'name' || part.split(' ').length <= shortPart)
        if (certain && known.length > 1 && unknown.length === 0)
          return { kind: 'comparison', comparison: compare(known) }
        if (compares && unknown.length > 0) return refusal(unknown, known)
      }
      const found = find(whole)
      return found ? topic(found.note, found.others, aspect, found.by !== 'words') : refusal([whole], [])
    },
  }
}

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]

const ordered = (aspect: Aspect): NoteHeading[] => [...new Set([...firstFor[aspect], ...noteHeadings])]

function compare(notes: readonly Note[]): Comparison {
  return {
    notes,
    rule: notes.map((note) => sentencesOf(note.sections['When to choose it'])[0] ?? ''),
    rows: compared.map((heading) => ({ heading, cells: notes.map((note) => cell(note.sections[heading])) })),
  }
}

/** As many whole sentences as fit, at least one. */
function cell(section: string): string {
  const [first = '', ...rest] = sentencesOf(section)
  let text = first
  for (const sentence of rest) {
    if (text.length + 1 + sentence.length > cellLength) break
    text = `${text} ${sentence}`
  }
  return text
}
