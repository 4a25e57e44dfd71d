import type { z } from 'zod'
import { features } from '../features/index.ts'
import type { Intent, UnknownIntent } from '../kernel/intent.ts'

const actions = new Map<string, z.ZodType<Intent>>(features.flatMap((feature) => Object.entries(feature.actions ?? {})))

/** The verbs that a card may use. */
export const verbs: readonly string[] = [...actions.keys()]

/** The intent behind a pressed button. Never throws: data that does not fit becomes an `unknown` that says what is wrong. */
export function parseAction(verb: string, data: unknown): Intent {
  const action = actions.get(verb)
  if (!action) return unknown('That button belongs to an older version of me, so nothing was changed.')
  const parsed = action.safeParse(data ?? {})
  if (parsed.success) return parsed.data
  // The messages given in schemas are sentences; zod's own have no full stop and would not help a learner.
  const message = parsed.error.issues.map((issue) => issue.message).find((text) => text.endsWith('.'))
  return unknown(message ?? 'That card could not be read, so nothing was changed.')
}

const unknown = (problem: string): UnknownIntent => ({ kind: 'unknown', text: '', problem })
