import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** The application. It knows neither Teams nor cards. */
export interface Coach {
  /** Answers one intent. Bad input gets a helpful reply; exceptions are for the log only. */
  handle<I extends Intent>(turn: Turn, intent: I): Promise<Reply>
  /**
   * Records the message that carries a card with `presents`, so that the card can be edited later.
   * @param place the conversation of a message that went elsewhere
   */
  delivered(turn: Turn, presents: string, activity: string, place?: string): Promise<void>
  /** Notes that a card with `presents` may not have arrived in the personal chat. */
  undelivered(turn: Turn, presents: string): Promise<void>
}
