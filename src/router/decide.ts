import { features } from '../features/index.ts'
import type { Context, Step } from '../kernel/context.ts'
import type { Claim, Feature } from '../kernel/feature.ts'
import type { Intent, UnknownIntent } from '../kernel/intent.ts'

type Handler = NonNullable<Feature['personal']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.personal ?? {})))

/**
 * Lets the feature that an intent belongs to decide, in the personal chat. Nothing is stored or sent here.
 * @throws Error when no feature handles the intent, which is a mistake in a descriptor
 */
export async function decide(context: Context, given: Intent): Promise<Step> {
  const intent = claimed(context, given)
  if (isUnexplained(intent))
    for (const { catches } of features) {
      const step = catches?.(context, intent.text)
      if (step) return step
    }
  const handler = handlers.get(intent.kind)
  if (!handler) throw new Error(`no feature handles ${intent.kind}`)
  return handler(context, intent)
}

/** Whether words were understood by nobody, and nothing else was wrong with them. */
export const isUnexplained = (intent: Intent): intent is UnknownIntent =>
  intent.kind === 'unknown' && !(intent as UnknownIntent).problem

/** What is meant by a word that was typed: the card that was shown last decides. */
function claimed(context: Context, intent: Intent): Intent {
  if (context.turn.pressed) return intent
  let last: Claim | undefined
  for (const { claims } of features) {
    const claim = claims?.(context, intent)
    if (claim && (!last || claim.since > last.since)) last = claim
  }
  return last?.intent ?? intent
}
