import { localTime } from '../../../domain/calendar.ts'
import { deadlineOf, minutesLeft, type MockExam } from '../../../domain/mock/mock-exam.ts'
import type { Context } from '../../../kernel/context.ts'
import { clock } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'

/** The time left: `88 min left, until 15:41`. */
export function clockLine({ turn, learner }: Pick<Context, 'turn' | 'learner'>, mock: MockExam): string {
  const line = texts.page.clock(minutesLeft(mock, turn.now), untilTime(learner, mock))
  return mock.pause ? texts.page.untimedClock(line) : line
}

/** When the time is up: `15:41`. */
export function untilTime({ timeZone }: Context['learner'], mock: MockExam): string {
  const { hour, minute } = localTime(deadlineOf(mock), timeZone)
  return clock(hour, minute)
}
