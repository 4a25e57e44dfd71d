import { localTime } from '../../../domain/calendar.ts'
import { deadlineOf, minutesLeft, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Context } from '../../../kernel/context.ts'
import { clock } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'

/** The time left: `88 min left, until 15:41`. */
export function clockLine({ turn, learner }: Context, mock: MockExam): string {
  const { hour, minute } = localTime(deadlineOf(mock), learner.timeZone)
  return texts.page.clock(minutesLeft(mock, turn.now), clock(hour, minute))
}
