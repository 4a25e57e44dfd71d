import { ModelFailure, type LanguageModel } from '../../explainer/model/language-model.ts'
import type { Telemetry } from '../telemetry.ts'
import type { CurrentTurn } from './current-turn.ts'

/** Measures requests to the language model. */
export const watchModel = (model: LanguageModel, telemetry: Telemetry, current: CurrentTurn): LanguageModel => ({
  stop: () => model.stop(),
  async word(request) {
    const from = performance.now()
    const ended = (outcome: string): void =>
      telemetry.record('shipmate.model.duration', performance.now() - from, { model: outcome })
    try {
      const answer = await current.part('model', () => model.word(request))
      ended('answered')
      return answer
    } catch (error) {
      ended(error instanceof ModelFailure ? error.kind : 'failed')
      throw error
    }
  },
})
