import type { Explanation } from './explanation.ts'
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
      const { sources, lead, parts, examples, others } = explanation
      const sentences = [
        ...[...lead, ...parts.flatMap(({ quotes }) => quotes)].map(({ text, source }) => ({
          text,
          citations: [source],
        })),
        ...examples.flatMap(({ title, code, remarks, source }) =>
          [title, code, ...remarks].map((text) => ({ text, citations: [source] })),
        ),
      ]
      return json('topic', sources, sentences, others)
    }
    case 'comparison': {
      const { notes, lead, rows } = explanation.comparison
      const sentences = [...lead, ...rows.flatMap(({ cells }) => cells)].map(({ text, sources }) => ({
        text,
        citations: sources,
      }))
      return json('comparison', notes, sentences)
    }
    case 'refusal':
      return json('refusal', explanation.found, [])
  }
}

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
