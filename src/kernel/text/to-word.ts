import type { WordingRequest } from '../../explainer/model/language-model.ts'
import type { View } from '../view.ts'

/** An explanation for a model to word, after the turn is committed. */
export interface ToWord {
  /** Id of the explanation. */
  readonly explained: string
  readonly view: View
  readonly request: WordingRequest
  /** Tokens reserved for it. */
  readonly tokens: number
}
