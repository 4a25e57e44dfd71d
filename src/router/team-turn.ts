import type { Team } from '../domain/team/team.ts'
import { features } from '../features/index.ts'
import { inLine } from '../kernel/async/lines.ts'
import type { Feature } from '../kernel/feature.ts'
import { isSaid, isUnexplained, type Intent, type PrivateIntent, type UnknownIntent } from '../kernel/intent.ts'
import type { Reply } from '../kernel/reply.ts'
import type { Services } from '../kernel/services.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../kernel/team/change-team.ts'
import type { Turn } from '../kernel/turn.ts'
import { VersionConflict } from '../store/store.ts'
import { hearInTeam } from './hear.ts'
import { maxConflicts, Stage, withSeen } from './stage.ts'
import { texts } from './texts.en.ts'

type Handler = NonNullable<Feature['inTeam']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.inTeam ?? {})))

/** Answers in a team or group chat. One commit writes all changes of a turn; on a conflict, the feature decides again. */
export async function teamTurn(services: Services, turn: Turn, intent: Intent): Promise<Reply> {
  try {
    return await oneTry(services, turn, intent)
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
  }
  // If a thousand people join at once, they would conflict again and again. So after a conflict, a turn waits in line.
  const { tenant, conversation } = teamKeyOf(turn)
  return inLine(services.store, `turns ${tenant}\n${conversation}`, async () => {
    for (let conflicts = 1; ; conflicts++)
      try {
        return await oneTry(services, turn, intent)
      } catch (error) {
        if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
      }
  })
}

async function oneTry(shared: Services, turn: Turn, intent: Intent): Promise<Reply> {
  const key = teamKeyOf(turn)
  const stage = new Stage(shared)
  const { store, timeZone } = stage.services
  const team = (await store.readTeam(key))?.value
  if (team?.seen?.includes(turn.activity)) return { messages: [] }
  // The service URL can change. Later posts use the latest one.
  if (team && seenTeam(team, turn, timeZone) !== team)
    await changeTeam(store, key, turn.now, (latest) => latest && seenTeam(latest, turn, timeZone))
  const reply = await decide(stage.services, turn, intent)
  const isHere = (changed: Team): boolean => changed.tenant === key.tenant && changed.conversation === key.conversation
  await stage.commit((changed) =>
    isHere(changed) ? { ...changed, seen: withSeen(changed.seen, turn.activity) } : changed,
  )
  return reply
}

/**
 * Decides an intent where no one sees another person's data: help, notes, pages about the exam, and team features. Personal answers replace the
 * pressed card only for the person who pressed it. Everything else belongs in the personal chat.
 */
async function decide(services: Services, turn: Turn, given: Intent): Promise<Reply> {
  const intent = hearInTeam(services.catalog, turn, services.timeZone, given)
  const handler = handlers.get(intent.kind)
  // Only the person who pressed sees what is wrong with the input.
  if (turn.pressed && (!handler || intent.kind === 'unknown'))
    return { messages: [], note: problemIn(intent) ?? texts.pressInPrivate }
  if (isUnexplained(intent))
    for (const { name, catchesInTeam } of features) {
      const view = catchesInTeam?.(services, intent.text)
      if (!view) continue
      services.observer?.decided(turn.scope, intent.kind, name)
      return { messages: [view], alone: view }
    }
  services.observer?.decided(turn.scope, handler ? intent.kind : 'private')
  if (handler) return handler(services, turn, intent)
  const elsewhere: PrivateIntent = { kind: 'private', text: isSaid(given) ? given.text : '' }
  return (handlers.get('private') as Handler)(services, turn, elsewhere)
}

const problemIn = (intent: Intent): string | undefined =>
  intent.kind === 'unknown' ? (intent as UnknownIntent).problem || undefined : undefined
