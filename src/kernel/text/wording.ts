import type { LanguageModel, WordingRequest } from '../../explainer/model/language-model.ts'
import type { View } from '../view.ts'

/** The language model that words explanations, and its limits. */
export interface Wording {
  readonly model: LanguageModel
  /** Tokens that one learner can use per day. */
  readonly tokensPerDay: number
  /** Resolves when a turn stops waiting for the model. Teams gives up after 15 s. */
  readonly patience: () => Promise<void>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

/** An explanation for a model to word, after the turn is committed. */
export interface ToWord {
  /** Id of the explanation. */
  readonly explained: string
  readonly view: View
  readonly request: WordingRequest
  /** Tokens reserved for it. */
  readonly tokens: number
}
