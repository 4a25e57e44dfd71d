import type { Activity, ConversationReference, TurnContext } from 'botbuilder'
import type { Address, Channel, Chat } from '../channel/channel.ts'
import { ChannelError, signInFailed, TokenRefused, type Failure } from '../channel/channel-error.ts'
import { faultOf } from '../channel/fault.ts'
import { readRetryAfter } from '../channel/retry-after.ts'
import type { Timers } from '../channel/timers.ts'
import type { Credentials } from '../credentials.ts'
import { messageActivity } from '../outgoing/message-activity.ts'
import type { Incoming } from '../incoming/incoming.ts'
import type { Message } from '../outgoing/message.ts'
import { Adapter, type Conversations } from './adapter.ts'
import { forOnePerson } from './patch-sdk.ts'

/** Creates the channel to Teams through the Bot Framework SDK. Without credentials, it checks no tokens. */
export function createChannel(credentials: Credentials | undefined, timers: Timers): Channel {
  const adapter = new Adapter(credentials, timers)
  return {
    async authenticate(authorization, incoming) {
      const activity = incoming as unknown as Activity
      const authenticated = await adapter.authenticate(authorization, activity).catch(refuseToken)
      return {
        // A copy, because the SDK writes into it.
        turn: (deadline, work) =>
          adapter.turn(authenticated, { ...activity }, deadline, (context, conversations) =>
            work(chatOf(context, conversations)),
          ),
      }
    },
    post: (address, message) =>
      translated(() =>
        adapter.outsideTurn(
          referenceOf(address),
          async (context) => (await context.sendActivity(messageActivity(message)))?.id,
        ),
      ),
    edit: (address, id, message) =>
      translated(() =>
        adapter.outsideTurn(
          referenceOf(address),
          async (context) => void (await context.updateActivity({ ...messageActivity(message), id })),
        ),
      ),
  }
}

function chatOf(context: TurnContext, conversations: Conversations): Chat {
  const conversation = context.activity.conversation.id
  return {
    send: (message) => translated(async () => (await context.sendActivity(messageActivity(message)))?.id),
    sendAlone: (message) =>
      translated(
        async () =>
          (await conversations.sendToConversation(conversation, addressedTo(context, message), forOnePerson))?.id,
      ),
    showTyping: () => translated(async () => void (await context.sendActivity({ type: 'typing' }))),
    // Without a recipient, because an edit that has one is refused.
    edit: (id, message, isAlone) =>
      translated(async () => {
        await conversations.updateActivity(
          conversation,
          id,
          { ...messageActivity(message), id, conversation: { id: conversation } as Activity['conversation'] },
          isAlone ? forOnePerson : {},
        )
      }),
  }
}

/** A message to the person whose activity this is. If nobody else saw that either, Teams shows it above the answer. */
function addressedTo({ activity }: TurnContext, message: Message): Partial<Activity> {
  const { from, recipient, conversation, channelId, serviceUrl, id } = activity
  const { entities = [], ...rest } = messageActivity(message)
  const asked =
    (recipient as Incoming['recipient']).isTargeted && id ? [{ type: 'targetedMessageInfo', messageId: id }] : []
  return {
    ...rest,
    channelId,
    serviceUrl,
    conversation,
    from: { id: recipient.id, name: '' },
    recipient: { id: from.id, name: '' },
    ...(entities.length + asked.length > 0 ? { entities: [...entities, ...asked] } : {}),
  }
}

/** Only a personal chat has one user. The type of a group chat or channel doesn't matter to the connector. */
const referenceOf = ({
  serviceUrl,
  channelId,
  conversationId,
  botId,
  userId,
}: Address): Partial<ConversationReference> => ({
  channelId,
  serviceUrl,
  conversation: {
    id: conversationId,
    conversationType: userId === undefined ? 'channel' : 'personal',
    isGroup: userId === undefined,
    name: '',
  },
  bot: { id: botId, name: '' },
  ...(userId === undefined ? {} : { user: { id: userId, name: '' } }),
})

function refuseToken(error: unknown): never {
  if (error instanceof TokenRefused) throw error
  const { name = 'unknown', statusCode = 0 } = (error ?? {}) as { name?: string; statusCode?: number }
  throw new TokenRefused(name, faultOf(error) === 'transport' && (statusCode === 0 || statusCode >= 500))
}

/** Runs a request of the SDK, and translates its error. */
async function translated<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    throw new ChannelError(readFailure(error), error)
  }
}

/** Reads how a request failed from the SDK's `RestError`, or from the sign-in's error. */
export function readFailure(error: unknown): Failure {
  const { statusCode, code, reason, response } = (error ?? {}) as {
    statusCode?: number
    code?: string
    reason?: string | undefined
    response?: { headers?: { get?(name: string): string | undefined } }
  }
  const header = (name: string): string => response?.headers?.get?.(name) ?? ''
  const retryAfterMs = readRetryAfter(header('retry-after'), header('date'))
  return {
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(code === undefined ? {} : { code }),
    ...(code === signInFailed && reason !== undefined ? { reason } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}
