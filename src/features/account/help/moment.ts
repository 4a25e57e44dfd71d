import { minutesLeft } from '../../../domain/mock/mock-exam.ts'
import { stateOf } from '../../../domain/memory/review-state.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Button } from '../../../kernel/view.ts'
import { openPresentation } from '../../quiz/index.ts'
import { texts } from './texts.en.ts'

const { now } = texts

export interface Moment {
  readonly line: string
  readonly button: Button
  readonly kind: 'mock' | 'question' | 'first' | 'usual'
}

/** What suits a learner right now: what is open comes first. */
export function momentOf({ learner, catalog, today, turn }: Context): Moment {
  const { mock, memory } = learner
  if (mock && !mock.endedAt)
    return {
      kind: 'mock',
      line: now.mock(minutesLeft(mock, turn.now)),
      button: { title: now.continueMock, verb: 'mock', primary: true },
    }
  if (openPresentation(learner.round))
    return {
      kind: 'question',
      line: now.question,
      button: { ...startQuiz, title: now.continueQuestion },
    }
  if (memory.total.answered === 0)
    return { kind: 'first', line: now.firstDay, button: { ...startQuiz, title: now.start } }
  const due = catalog.bank.filter((question) => (stateOf(memory, question)?.due ?? '9') <= today).length
  return { kind: 'usual', line: due > 0 ? now.due(due) : now.nothingDue, button: startQuiz }
}
