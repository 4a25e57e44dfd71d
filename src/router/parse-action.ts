import type { z } from 'zod'
import { features } from '../features/index.ts'
import type { Intent, UnknownIntent } from '../kernel/intent.ts'
import { texts } from './texts.en.ts'

const actions = new Map<string, z.ZodType<Intent>>(features.flatMap((feature) => Object.entries(feature.actions ?? {})))

/** The verbs that cards can use. */
export const verbs: readonly string[] = [...actions.keys()]

/** Parses a button press. Never throws: invalid data becomes an `unknown` intent with a problem. */
export function parseAction(verb: string, data: unknown): Intent {
  const action = actions.get(verb)
  if (!action) return unknown(texts.oldButton)
  const parsed = action.safeParse(data ?? {})
  if (parsed.success) return parsed.data
  // Messages in our schemas are sentences. Zod's default messages have no period and wouldn't help a learner.
  const message = parsed.error.issues.map((issue) => issue.message).find((text) => text.endsWith('.'))
  return unknown(message ?? texts.unreadableCard)
}

const unknown = (problem: string): UnknownIntent => ({ kind: 'unknown', text: '', problem })
