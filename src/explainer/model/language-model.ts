/** A part of a note that a model may use, and that its sentences are checked against. */
export interface Passage {
  /** `P1`, `P2` …, for this request only. */
  readonly id: string
  /** Number of the source that it stands in, from 1. */
  readonly source: number
  /** Title of the note and heading of the section. */
  readonly title: string
  readonly text: string
}

export interface WordingRequest {
  /** The learner's own words. */
  readonly question: string
  readonly passages: readonly Passage[]
}

/** One sentence of a model, with the passages that it claims to rest on. Nothing about it is checked yet. */
interface ModelSentence {
  readonly text: string
  readonly passages: readonly string[]
}

export interface ModelAnswer {
  readonly sentences: readonly ModelSentence[]
  /** Tokens that the request used, prompt and answer together: a nonnegative integer, or undefined when the service did not say. */
  readonly tokens: number | undefined
}

/** The language model: everything that the product needs of one. */
export interface LanguageModel {
  /** @throws ModelFailure, whatever goes wrong */
  readonly word: (request: WordingRequest) => Promise<ModelAnswer>
  /** Gives up what is under way. */
  readonly stop: () => void
}

/** Why a model gave no answer that could be read. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly kind: 'resting' | 'throttled' | 'refused' | 'filtered' | 'unreachable' | 'malformed' | 'failed'
  readonly status: number | undefined
  /** Tokens that it used all the same; undefined when that is not known. */
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
