import { features } from '../features/index.ts'
import { inPrivate, unclear } from '../features/team/index.ts'
import type { Feature } from '../kernel/feature.ts'
import { isSaid, type Intent, type UnknownIntent } from '../kernel/intent.ts'
import type { Reply } from '../kernel/reply.ts'
import type { Services } from '../kernel/services.ts'
import type { Turn } from '../kernel/turn.ts'
import { isUnexplained } from './decide.ts'
import { texts } from './texts.en.ts'

type Handler = NonNullable<Feature['inTeam']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.inTeam ?? {})))

/**
 * Decides an intent in a team or group chat, where no one sees another person's data: help, notes, pages about the exam, and team features.
 * Personal answers replace the pressed card only for the person who pressed it. Everything else belongs in the personal chat.
 * @param given the intent before the router has read what was said, which is what to say in the personal chat
 */
export async function decideInTeam(services: Services, turn: Turn, intent: Intent, given = intent): Promise<Reply> {
  const handler = handlers.get(intent.kind)
  if (handler) return handler(services, turn, intent)
  // Only the person who pressed sees what is wrong with the input.
  if (turn.pressed) return { messages: [], note: problemIn(intent) ?? texts.pressInPrivate }
  if (isUnexplained(intent)) {
    for (const { catchesInTeam } of features) {
      const view = catchesInTeam?.(services, intent.text)
      if (view) return { messages: [view] }
    }
    return { messages: [unclear(intent)] }
  }
  return { messages: [inPrivate(turn, isSaid(given) ? given.text : '')] }
}

const problemIn = (intent: Intent): string | undefined =>
  intent.kind === 'unknown' ? (intent as UnknownIntent).problem || undefined : undefined
