import { createExplainer } from './explain.ts'
import type { Explainer } from './explanation.ts'
import type { Knows } from './find/library.ts'

const explainers = new WeakMap<Knows, Explainer>()

/** The explainer of a catalog. Learning takes a part of a second, so it's learned once; an explainer keeps nothing about who asks. */
export function explainerOf(catalog: Knows): Explainer {
  const known = explainers.get(catalog)
  if (known) return known
  const explainer = createExplainer(catalog)
  explainers.set(catalog, explainer)
  return explainer
}

/** The same, learned with the first question, so that nobody waits for it who asks none. */
export const explainerWhenAsked = (catalog: Knows): Explainer => ({
  prepare: () => explainerOf(catalog).prepare(),
  explain: (...asked) => explainerOf(catalog).explain(...asked),
  explainNote: (...asked) => explainerOf(catalog).explainNote(...asked),
  goOn: (...asked) => explainerOf(catalog).goOn(...asked),
  refersBack: (...asked) => explainerOf(catalog).refersBack(...asked),
  surelyAnswers: (...asked) => explainerOf(catalog).surelyAnswers(...asked),
  answers: (...asked) => explainerOf(catalog).answers(...asked),
  continues: (...asked) => explainerOf(catalog).continues(...asked),
  asksOfTopic: (...asked) => explainerOf(catalog).asksOfTopic(...asked),
})
