import type { QuestionMessage } from '../quiz/index.ts'

/** The daily message without a question in it. */
export interface DailyView extends QuestionMessage {
  readonly view: 'daily'
}
