import { noteHeadings, type Note } from '../../domain/note.ts'
import { whyUnsupported } from '../check/why-unsupported.ts'
import type { ModelAnswer, Passage, WordingRequest } from './language-model.ts'
import { plainModelText } from './plain-model-text.ts'

/** A sentence that was checked, with the numbers of the sources that it rests on. */
export interface WordedSentence {
  readonly text: string
  readonly sources: readonly number[]
}

/** Fewer sentences are no explanation. */
const minSentences = 2
const maxSentences = 6

/**
 * What a model may use for a question: every section of the notes that the explanation rests on.
 * @param corrections what is said of the question's own wrong answers; it rests on the first note
 */
export function wordingRequest(
  question: string,
  notes: readonly Note[],
  corrections: readonly string[] = [],
): WordingRequest {
  const passages = notes.flatMap(({ title, sections }, index) =>
    noteHeadings.map((heading) => ({ source: index + 1, title: `${title}: ${heading}`, text: sections[heading] })),
  )
  const more = corrections.map((text) => ({ source: 1, title: 'Why the answer is wrong', text }))
  return { question, passages: [...more, ...passages].map((passage, index) => ({ id: `P${index + 1}`, ...passage })) }
}

/** The sentences of a model that hold: each rests on passages that were given, and says nothing that they do not say. */
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
 * What may be shown of a model's answer.
 * @returns undefined when too little of it holds: fewer than two sentences, or a side of a comparison without any
 */
export function checkedWording(request: WordingRequest, answer: ModelAnswer): WordedSentence[] | undefined {
  const shown = heldSentences(request, answer).slice(0, maxSentences)
  const covered = new Set(shown.flatMap(({ sources }) => sources))
  const isEnough = shown.length >= minSentences && request.passages.every(({ source }) => covered.has(source))
  return isEnough ? shown : undefined
}
