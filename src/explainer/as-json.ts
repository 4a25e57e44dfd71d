import { sentencesOf } from './compose/sentences.ts'
import type { Explanation } from './explain.ts'
import type { Note } from '../domain/note.ts'

/** An explanation for tools, as printed by `npm run explain -- --json`. */
export interface ExplanationJson {
  readonly refused: boolean
  readonly kind: Explanation['kind']
  /** Ids of the notes found, best first. For a single topic, also other notes that the question might mean. */
  readonly topics: readonly string[]
  /** `citations` refer to `sources` by number. */
  readonly sentences: readonly { readonly text: string; readonly citations: readonly number[] }[]
  readonly sources: readonly {
    readonly number: number
    readonly note: string
    readonly title: string
    readonly urls: readonly string[]
  }[]
}

export function asJson(explanation: Explanation): ExplanationJson {
  switch (explanation.kind) {
    case 'topic': {
      const { sources, lines, quotes, others } = explanation
      const sentences = [...lines, ...quotes].map(({ text, source }) => ({ text, citations: [source] }))
      return json('topic', sources, sentences, others)
    }
    case 'comparison': {
      const { notes, rule, rows } = explanation.comparison
      const sentences = [
        ...rule.flatMap((text, index) => cited([text], index + 1)),
        ...rows.flatMap(({ cells }) => cells.flatMap((cell, index) => cited(sentencesOf(cell), index + 1))),
      ]
      return json('comparison', notes, sentences)
    }
    case 'refusal':
      return json('refusal', explanation.found, [])
  }
}

const cited = (texts: readonly string[], number: number) => texts.map((text) => ({ text, citations: [number] }))

const json = (
  kind: Explanation['kind'],
  notes: readonly Note[],
  sentences: ExplanationJson['sentences'],
  others: readonly Note[] = [],
): ExplanationJson => ({
  refused: kind === 'refusal',
  kind,
  topics: [...new Set([...notes, ...others])].map(({ id }) => id),
  sentences,
  sources: notes.map(({ id, title, sources }, index) => ({
    number: index + 1,
    note: id,
    title,
    urls: sources.map(({ url }) => url),
  })),
})
