import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** The application: knows studying, knows neither Teams nor cards. */
export interface Coach {
  /** Answers one intent. Bad input is a helpful reply, never an exception; what is thrown is for the log. */
  handle<I extends Intent>(turn: Turn, intent: I): Promise<Reply>
  /** Told after a card that `presents` something was sent, so that it can be edited later. */
  delivered(turn: Turn, presents: string, activity: string): Promise<void>
}
