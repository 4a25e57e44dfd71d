import { noteHeadings, type Note } from '../../domain/note.ts'
import { whyUnsupported } from '../check/why-unsupported.ts'
import type { ModelAnswer, Passage, WordingRequest } from './language-model.ts'
import { plainModelText } from './plain-model-text.ts'
import { correctionTitle } from './prompt.ts'

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
