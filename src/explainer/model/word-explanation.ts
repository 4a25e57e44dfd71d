import { noteHeadings, type Note, type NoteHeading } from '../../domain/note.ts'
import { headingsShown } from '../follow-up/go-on.ts'
import type { Compared, Explanation, Refusal, Topic } from '../explanation.ts'
import { example, howItFails, howTo, inOneLine, questions, whatItIs, whenToChooseIt } from '../note-headings.ts'
import { texts } from '../texts.en.ts'
import { whyUnsupported } from '../check/why-unsupported.ts'
import type { ModelAnswer, Passage, WordingRequest } from './language-model.ts'
import { plainModelText } from './plain-model-text.ts'
import { correctionTitle, shapeOf } from './prompt.ts'

/** A checked sentence with the numbers of its sources. */
export interface WordedSentence {
  readonly text: string
  readonly sources: readonly number[]
}

/** Fewer sentences aren't an explanation. */
const minSentences = 2
const maxSentences = 6

/**
 * Builds the request for the model: the question and every section of the notes that the explanation quotes.
 * @param corrections explanations of the learner's wrong answers; their source is the first note
 */
export function wordingRequest(
  question: string,
  notes: readonly Note[],
  corrections: readonly string[] = [],
): WordingRequest {
  const passages = notes.flatMap(({ title, sections }, index) =>
    noteHeadings.map((heading) => ({ source: index + 1, title: `${title}: ${heading}`, text: sections[heading] })),
  )
  const more = corrections.map((text) => ({ source: 1, title: correctionTitle, text }))
  return { question, passages: [...more, ...passages].map((passage, index) => ({ id: `P${index + 1}`, ...passage })) }
}

/** The sections that explain a topic, whatever was asked. */
const always: ReadonlySet<NoteHeading> = new Set([inOneLine, whatItIs, whenToChooseIt])

/** Builds the request for the same ground that a composed answer has: what it shows, and what explains its topics. */
export function requestFor(question: string, explanation: Exclude<Explanation, Refusal>): WordingRequest {
  const isTopic = explanation.kind === 'topic'
  const notes = isTopic ? explanation.sources : explanation.comparison.notes
  const shown = isTopic ? shownPassages(explanation) : comparedPassages(explanation.comparison)
  const quoted = new Set(isTopic ? headingsShown(explanation) : [])
  const sections = notes.flatMap(({ title, sections }, index) =>
    noteHeadings
      .filter((heading) => always.has(heading) || (quoted.has(heading) && !inParts.has(heading)))
      .map((heading) => ({ source: index + 1, title: `${title}: ${heading}`, text: sections[heading] })),
  )
  return {
    question,
    shape: shapeOf[isTopic ? explanation.asked : 'comparison'],
    passages: [...shown, ...sections].map((passage, index) => ({ id: `P${index + 1}`, ...passage })),
  }
}

/** Sections of which an answer shows one item; the others would only cost tokens. */
const inParts: ReadonlySet<NoteHeading> = new Set([howTo, example, howItFails, questions])

type Given = Omit<Passage, 'id'>

/** The shown items of sections that have several, each as a passage. */
const shownPassages = ({ note, lead, parts, sources }: Topic): Given[] =>
  [{ title: note.title, quotes: lead }, ...parts].flatMap(({ title, quotes }) =>
    sources.flatMap((_, index) => {
      const text = quotes
        .filter(({ source, heading }) => source === index + 1 && inParts.has(heading))
        .map((quote) => quote.text)
        .join(' ')
      return text === '' ? [] : [{ source: index + 1, title, text }]
    }),
  )

const comparedPassages = ({ sides, notes, lead, rows, more }: Compared): Given[] => [
  ...notes.map((_, index) => ({
    source: index + 1,
    title: texts.whichToChoose,
    text: lead.map(({ text }) => text).join(' '),
  })),
  ...sides.map(({ name, note }, place) => ({
    source: notes.indexOf(note) + 1,
    title: name,
    text: [...rows, ...more].map(({ aspect, cells }) => `${aspect}: ${cells[place]?.text ?? ''}`).join('\n'),
  })),
]

/** Keeps the sentences that pass the check: each cites given passages and says nothing that they don't say. */
export function heldSentences({ passages }: WordingRequest, { sentences }: ModelAnswer): WordedSentence[] {
  const given = new Map(passages.map((passage) => [passage.id, passage]))
  const seen = new Set<string>()
  const held: WordedSentence[] = []
  for (const { text: raw, passages: cited } of sentences) {
    const text = plainModelText(raw)
    const grounds: Passage[] = cited.flatMap((id) => given.get(id) ?? [])
    if (grounds.length === 0 || grounds.length < cited.length || seen.has(text)) continue
    if (whyUnsupported(text, grounds) !== undefined) continue
    seen.add(text)
    held.push({ text, sources: [...new Set(grounds.map(({ source }) => source))].toSorted((a, b) => a - b) })
  }
  return held
}

/**
 * Selects the sentences of the model's answer that can be shown.
 * @returns undefined if too few pass the check: fewer than two, or none for one side of a comparison
 */
export function checkedWording(request: WordingRequest, answer: ModelAnswer): WordedSentence[] | undefined {
  const shown = heldSentences(request, answer).slice(0, maxSentences)
  const covered = new Set(shown.flatMap(({ sources }) => sources))
  const isEnough = shown.length >= minSentences && request.passages.every(({ source }) => covered.has(source))
  return isEnough ? shown : undefined
}
