import { z } from 'zod'

const Id = z.string().min(1).max(512)
const Short = z.string().max(512).nullish()

const Account = z.object({
  id: Id,
  /** Entra object id. */
  aadObjectId: z.string().min(1).max(128).nullish(),
})

const Entity = z.object({
  type: z.string().max(100),
  /** Of a mention: the text as it stands in the message. */
  text: Short,
  mentioned: z.object({ id: z.string().max(512).nullish() }).nullish(),
  /** Of a clientInfo. */
  timezone: Short,
  locale: Short,
})

/**
 * An activity as far as the coach needs it. What is not named here is dropped, so nothing unknown ever reaches the SDK.
 * Source: Bot Framework Activity schema, and activities recorded from Teams and the Agents Playground.
 */
export const Incoming = z.object({
  type: z.string().min(1).max(64),
  id: Short,
  name: Short,
  channelId: z.string().min(1).max(64),
  serviceUrl: z.url().max(512),
  conversation: z.object({
    id: Id,
    conversationType: Short,
    name: Short,
    tenantId: Short,
    isGroup: z.boolean().nullish(),
  }),
  from: Account,
  recipient: Account,
  replyToId: Short,
  text: z.string().max(65_536).nullish(),
  locale: Short,
  localTimezone: Short,
  /** Card data and invoke values; parsed by whoever understands them. */
  value: z.unknown().optional(),
  /** Of an installationUpdate. */
  action: Short,
  membersAdded: z.array(Account).max(1000).nullish(),
  membersRemoved: z.array(Account).max(1000).nullish(),
  entities: z.array(Entity).max(100).nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: Short }).nullish(),
      team: z.object({ id: Short, name: Short }).nullish(),
    })
    .nullish(),
})
export type Incoming = z.infer<typeof Incoming>

/** The tenant that an activity says it comes from. */
export const tenantOf = (activity: Incoming): string | undefined =>
  (activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? undefined)?.toLowerCase()
