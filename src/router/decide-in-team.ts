import { features } from '../features/index.ts'
import type { Feature } from '../kernel/feature.ts'
import type { Intent, UnknownIntent } from '../kernel/intent.ts'
import { notice } from '../kernel/notice.ts'
import type { Reply } from '../kernel/reply.ts'
import type { Services } from '../kernel/services.ts'
import type { Turn } from '../kernel/turn.ts'
import { isUnexplained } from './decide.ts'

type Handler = NonNullable<Feature['inTeam']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.inTeam ?? {})))

/**
 * In a team or group chat nothing about one person is shown to others: help, notes, the pages about the exam, and what a team does together.
 * What is personal is answered in the place of the pressed card, for the person who pressed; everything else happens in the personal chat.
 */
export async function decideInTeam(services: Services, turn: Turn, intent: Intent): Promise<Reply> {
  const handler = handlers.get(intent.kind)
  if (handler) return handler(services, turn, intent)
  // Only the person who pressed learns what did not fit on a card.
  if (turn.pressed) return { messages: [], note: problemIn(intent) ?? 'Please do that in our personal chat.' }
  if (isUnexplained(intent))
    for (const { catchesInTeam } of features) {
      const view = catchesInTeam?.(services, intent.text)
      if (view) return { messages: [view] }
    }
  return { messages: [inPrivate] }
}

const problemIn = (intent: Intent): string | undefined =>
  intent.kind === 'unknown' ? (intent as UnknownIntent).problem || undefined : undefined

const inPrivate = notice(
  'Let us do that in private',
  [
    'Quizzes, answers and settings are between you and me. Open our personal chat (press my name, then *Chat*) and say **hi** there.',
  ],
  [],
)
