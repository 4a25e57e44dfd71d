import type { WordingRequest } from '../explainer/language-model.ts'
import type { View } from './view.ts'

/** An explanation that a model may word, once it is certain that it will be shown. */
export interface ToWord {
  /** Id of the explanation. */
  readonly explained: string
  readonly view: View
  readonly request: WordingRequest
  /** Tokens that are reserved for it. */
  readonly tokens: number
}
