import { features } from '../features/index.ts'
import type { Context, Step } from '../kernel/context.ts'
import type { Claim, Feature } from '../kernel/feature.ts'
import type { Intent, UnknownIntent } from '../kernel/intent.ts'

type Handler = NonNullable<Feature['personal']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.personal ?? {})))

/**
 * Decides an intent in the personal chat, through its feature. Stores and sends nothing.
 * @throws Error if no feature handles the intent, which is a bug in a descriptor
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

/** Whether no feature understood the text and no other problem is known. */
export const isUnexplained = (intent: Intent): intent is UnknownIntent =>
  intent.kind === 'unknown' && !(intent as UnknownIntent).problem

/** Resolves a typed word by the card that was shown last. */
function claimed(context: Context, intent: Intent): Intent {
  if (context.turn.pressed) return intent
  let last: Claim | undefined
  for (const { claims } of features) {
    const claim = claims?.(context, intent)
    if (claim && (!last || claim.since > last.since)) last = claim
  }
  return last?.intent ?? intent
}
