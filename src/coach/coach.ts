import type { LearnerKey } from '../domain/learner.ts'
import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** The application: knows studying, knows neither Teams nor cards. */
export interface Coach {
  /** Answers one intent. Bad input is a helpful reply, never an exception; what is thrown is for the log. */
  handle(turn: Turn, intent: Intent): Promise<Reply>
  /** Told after a question card was sent, so that it can be edited when the answer is typed. */
  delivered(learner: LearnerKey, presentation: string, activity: string): Promise<void>
}
