import { createHash } from 'node:crypto'
import type { Scope } from '../../kernel/intent.ts'
import type { TeamTurn, Turn } from '../../kernel/turn.ts'
import { isTimeZone } from '../../domain/calendar.ts'
import { tenantOf, type Incoming } from './incoming.ts'

/** Shortens a text to a fixed length, for use as a key. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Identifies an activity, to recognize it when Teams resends it, as it does after about 15 s. */
export function activityKey(activity: Incoming): string | undefined {
  if (!activity.id) return undefined
  const action = activity.type === 'invoke' ? JSON.stringify(activity.value ?? null) : ''
  return shortHash([activity.channelId, activity.conversation.id, activity.id, action].join('\n'))
}

/** Where an activity comes from. */
export function scopeOf({ conversation }: Incoming): Scope {
  if (conversation.conversationType === 'channel') return 'channel'
  if (conversation.conversationType === 'groupChat' || conversation.isGroup) return 'group'
  return 'personal'
}

/** The id of a conversation without its message part. */
export const withoutMessage = ({ conversation }: Incoming): string => conversation.id.replace(/;messageid=.*$/, '')

/** All channels of a team share one id: Teams names a team by its first channel. */
const conversationOf = (activity: Incoming): string =>
  (scopeOf(activity) === 'channel' ? activity.channelData?.team?.id : undefined) ?? withoutMessage(activity)

function teamTurnOf(activity: Incoming): TeamTurn {
  const name = (activity.channelData?.team?.name ?? activity.conversation.name)?.trim()
  return {
    viewer: activity.from.id,
    thread: {
      serviceUrl: activity.serviceUrl,
      channelId: activity.channelId,
      conversationId: withoutMessage(activity),
      botId: activity.recipient.id,
    },
    place: activity.conversation.id,
    ...(activity.replyToId ? { card: activity.replyToId } : {}),
    mentioned: (activity.entities ?? []).flatMap(({ type, mentioned }) =>
      type === 'mention' && mentioned?.id && mentioned.id !== activity.recipient.id ? [mentioned.id] : [],
    ),
    ...(name ? { name } : {}),
  }
}

/**
 * Reads who speaks, where, and when.
 * @param world its `key` is the activity's key, if it has one
 * @returns undefined if the activity doesn't say who. Without credentials, the channel's id is enough; with them, only Entra's is.
 */
export function turnOf(
  activity: Incoming,
  local: boolean,
  world: { readonly now: Date; readonly chance: () => number; readonly key?: string | undefined },
  pressed: boolean,
): Turn | undefined {
  // The event about people who left may come without an Entra id; the coach finds out who they are.
  const isDeparture = (activity.membersRemoved?.length ?? 0) > 0
  const user = local
    ? (activity.from.aadObjectId?.toLowerCase() ?? activity.from.id)
    : (entraIdOf(activity) ?? (isDeparture ? activity.from.id : undefined))
  const tenant = tenantOf(activity) ?? (local ? 'local' : undefined)
  if (user === undefined || tenant === undefined) return undefined
  const scope = scopeOf(activity)
  const client = clientOf(activity)
  const timeZone = timeZoneOf(activity)
  const locale = [activity.locale, client?.locale].find((tag) => tag && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(tag))
  return {
    learner: { tenant, user },
    scope,
    conversation: conversationOf(activity),
    activity: world.key ?? shortHash(`${world.now.getTime()} ${world.chance()}`),
    pressed,
    now: world.now,
    chance: world.chance,
    ...(timeZone ? { timeZone } : {}),
    ...(locale ? { locale } : {}),
    ...(scope === 'personal' ? { contact: contactOf(activity) } : { team: teamTurnOf(activity) }),
  }
}

const clientOf = ({ entities }: Incoming) => entities?.find(({ type }) => type === 'clientInfo')

/** The time zone of the person's client, if it's a known one. */
export const timeZoneOf = (activity: Incoming): string | undefined =>
  [activity.localTimezone, clientOf(activity)?.timezone].find((zone) => zone && isTimeZone(zone)) ?? undefined

/** Entra's object id, if it has a plausible form. */
function entraIdOf({ from }: Incoming): string | undefined {
  const id = from.aadObjectId?.toLowerCase()
  return id !== undefined && /^[0-9a-z-]{1,64}$/.test(id) ? id : undefined
}

const contactOf = (activity: Incoming) => ({
  serviceUrl: activity.serviceUrl,
  channelId: activity.channelId,
  conversationId: activity.conversation.id,
  userId: activity.from.id,
  botId: activity.recipient.id,
})
