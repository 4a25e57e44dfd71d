import { z } from 'zod'
import { cut, cutAsCompared } from './cut.ts'

/** Names that every JavaScript object has, so that a record would seem to contain them. No id from Teams or Entra is one. */
const isInherited = (id: string): boolean => id in {} || id.toLowerCase() in {}
const ordinary = (id: string): boolean => !isInherited(id)

const Id = z.string().min(1).max(512).refine(ordinary)
const OptionalId = z.string().max(512).refine(ordinary).nullish()

/** Characters of a typed message that are read. */
export const maxText = 4_000
const maxName = 512
const maxMention = 1_000
/** The longest text that our cards send, and more than Teams accepts in its feedback form below a message. */
const maxValue = 20_000
const maxValues = 500
const maxPeople = 1_000
const maxEntities = 100

/** A text that is only displayed, or a hint: cut if it's too long, dropped if it isn't a text. It never makes an activity invalid. */
const Shown = (length = maxName) =>
  z
    .string()
    .transform((text) => cut(text, length))
    .nullish()
    .catch(undefined)

/** A list without its unusable items, cut if there are too many. */
const listOf = <T>(item: z.ZodType<T>, most: number) =>
  z
    .array(z.unknown())
    .transform((list) =>
      list.slice(0, most).flatMap((one) => {
        const parsed = item.safeParse(one)
        return parsed.success ? [parsed.data] : []
      }),
    )
    .nullish()
    .catch(undefined)

/** Cuts the texts in card data. The gate has limited its depth. */
function cutTexts(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, maxValue)
  if (Array.isArray(value)) return value.slice(0, maxValues).map(cutTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, maxValues)
      .map(([key, item]) => [key, cutTexts(item)]),
  )
}

const Account = z.object({
  id: Id,
  /** Entra object id. */
  aadObjectId: z.string().min(1).max(128).refine(ordinary).nullish(),
})

const Entity = z.object({
  type: z.string().max(100),
  /** Of a mention: its text in the message. */
  text: Shown(maxMention),
  mentioned: z.object({ id: OptionalId }).nullish(),
  /** Of a clientInfo. */
  timezone: Shown(),
  locale: Shown(),
})

/**
 * The parts of an activity that the coach needs. Everything else is dropped, so nothing unknown reaches the SDK.
 * Source: Bot Framework Activity schema, and activities recorded from Teams and the Agents Playground.
 */
export const Incoming = z.object({
  type: z.string().min(1).max(64),
  id: OptionalId,
  name: Shown(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.url().max(512),
  conversation: z.object({
    id: Id,
    conversationType: Shown(),
    name: Shown(),
    tenantId: OptionalId,
    isGroup: z.boolean().nullish().catch(undefined),
  }),
  from: Account,
  /** `isTargeted`: nobody but the sender and the bot sees the message. */
  recipient: Account.extend({ isTargeted: z.boolean().nullish().catch(undefined) }),
  replyToId: OptionalId,
  text: z
    .string()
    .transform((text) => cutAsCompared(text, maxText))
    .nullish(),
  locale: Shown(),
  localTimezone: Shown(),
  /** Card data and invoke values; parsed later, by what the activity is for. */
  value: z.unknown().transform(cutTexts).optional(),
  /** Of an installationUpdate. */
  action: Shown(),
  membersAdded: listOf(Account, maxPeople),
  membersRemoved: listOf(Account, maxPeople),
  entities: listOf(Entity, maxEntities),
  channelData: z
    .object({
      tenant: z.object({ id: OptionalId }).nullish().catch(undefined),
      team: z.object({ id: OptionalId, name: Shown() }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
})
export type Incoming = z.infer<typeof Incoming>

/** The tenant that an activity claims to come from. */
export const tenantOf = (activity: Incoming): string | undefined =>
  (activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? undefined)?.toLowerCase()
