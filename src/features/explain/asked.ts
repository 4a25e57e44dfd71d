import type { Before, Explainer, Explanation } from '../../explainer/explanation.ts'
import { inEnglish, isPersonal, type Language } from '../../explainer/read/languages.ts'
import { recentTopic } from './explained.ts'
import type { Context } from '../../kernel/context.ts'
import type { Intent as AnyIntent } from '../../kernel/intent.ts'

export interface Asked {
  readonly explanation: Explanation
  /** Set if the question was in another language. */
  readonly language?: Language
}

/** Explains a question in English, or in a language whose usual words are known. */
export function asked(explainer: Explainer, question: string, before?: Before): Asked {
  const { text, language } = inEnglish(question)
  return { explanation: explainer.explain(text, before), ...(language ? { language } : {}) }
}

/** Takes a question in another language that the notes answer, before the coach says that it works in English. */
export function withForeignQuestion(context: Context, intent: AnyIntent): AnyIntent {
  if (!('text' in intent) || typeof intent.text !== 'string') return intent
  if (intent.kind !== 'unknown' && intent.kind !== 'other-language') return intent
  const { explanation, language } = asked(context.explainer, intent.text, recentTopic(context))
  const isAnswered = language && !isPersonal(intent.text, language) && explanation.kind !== 'refusal'
  return isAnswered ? ({ kind: 'explain', topic: intent.text } as AnyIntent) : intent
}
