/** A part of a note that the model can use and that its sentences are checked against. */
export interface Passage {
  /** `P1`, `P2` …, for this request only. */
  readonly id: string
  /** Number of its source, from 1. */
  readonly source: number
  /** The note's title and the section's heading. */
  readonly title: string
  readonly text: string
}

export interface WordingRequest {
  /** The question as the learner typed it. */
  readonly question: string
  readonly passages: readonly Passage[]
  /** How the answer is built, in a sentence of ours; undefined if it's free. */
  readonly shape?: string
}

/** A sentence from the model and the passages that it cites, not yet checked. */
interface ModelSentence {
  readonly text: string
  readonly passages: readonly string[]
}

export interface ModelAnswer {
  readonly sentences: readonly ModelSentence[]
  /** Tokens used by the prompt and the answer: a nonnegative integer, or undefined if the service didn't say. */
  readonly tokens: number | undefined
}

/** The language model, reduced to what the product needs. */
export interface LanguageModel {
  /** @throws ModelFailure for any failure */
  readonly word: (request: WordingRequest) => Promise<ModelAnswer>
  /** Cancels requests in progress. */
  readonly stop: () => void
}

/** Why the model gave no readable answer. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly kind: 'resting' | 'throttled' | 'refused' | 'filtered' | 'unreachable' | 'malformed' | 'failed'
  readonly status: number | undefined
  /** Tokens used anyway; undefined if unknown. */
  readonly tokens: number | undefined

  constructor(
    kind: ModelFailure['kind'],
    { status, tokens }: { status?: number | undefined; tokens?: number | undefined } = {},
  ) {
    super(kind)
    this.kind = kind
    this.status = status
    this.tokens = tokens
  }
}
