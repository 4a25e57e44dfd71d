import type { Incoming } from '../incoming/incoming.ts'
import type { Message } from '../outgoing/message.ts'
import type { Deadline } from './deadline.ts'

/**
 * The service that carries messages: Teams, through a bot SDK. Everything that's specific to the SDK is behind this port, in `src/teams/sdk`.
 * Each request is sent once. A request that fails rejects with `ChannelError`, or with `OutOfTime`.
 */
export interface Channel {
  /**
   * Checks the token that came with an activity.
   * @param authorization the request's header, empty without credentials
   * @throws TokenRefused
   */
  authenticate(authorization: string, activity: Incoming): Promise<Authenticated>
  /** Posts a message outside a turn. @returns its id, undefined if the channel doesn't report one */
  post(address: Address, message: Message): Promise<string | undefined>
  /** Replaces a message outside a turn. */
  edit(address: Address, id: string, message: Message): Promise<void>
}

/** An activity with a valid token. */
export interface Authenticated {
  /**
   * Runs a turn. Its requests end at the deadline.
   * @throws what `work` throws
   */
  turn(deadline: Deadline, work: (chat: Chat) => Promise<void>): Promise<void>
}

/** The conversation that an activity came from. */
export interface Chat {
  /** @returns the message's id, undefined if the channel doesn't report one */
  send(message: Message): Promise<string | undefined>
  /** Sends a message to a team or group chat that only the person who wrote or pressed sees. @returns as `send` does */
  sendAlone(message: Message): Promise<string | undefined>
  showTyping(): Promise<void>
  /** Replaces a message. Also works after the turn. @param isAlone whether only one person sees it */
  edit(id: string, message: Message, isAlone?: boolean): Promise<void>
}

/** Where to post outside a turn. */
export interface Address {
  readonly serviceUrl: string
  readonly channelId: string
  readonly conversationId: string
  readonly botId: string
  /** Set for a personal chat. */
  readonly userId?: string
}
