import { expect, test } from '@jest/globals'
import { addDays } from '../../../src/domain/calendar.ts'
import { forgotten } from '../../../src/domain/memory/forgotten.ts'
import { emptyMemory, remember } from '../../../src/domain/memory/replay.ts'
import { stateOf } from '../../../src/domain/memory/review-state.ts'
import { retrievability } from '../../../src/domain/memory/scheduler.ts'
import { review, single } from '../valid.ts'

const memory = remember(emptyMemory, review)
const practiced = review.objectives[0]!
const never = 'd1.never.practiced'

test('nothing is forgotten on the day of an answer, and everything that was never practiced is', () => {
  expect(forgotten([practiced], memory, review.day)).toBe(0)
  expect(forgotten([never], memory, review.day)).toBe(1)
  expect(forgotten([practiced, never, never, never], memory, review.day)).toBe(0.75)
})

test('what is forgotten later is what the memory model has lost', () => {
  const later = addDays(review.day, 30)
  const lost = 1 - retrievability(memory.objectives[practiced]!, later)
  expect(lost).toBeGreaterThan(0.1)
  expect(forgotten([practiced], memory, later)).toBe(lost)
})

test('the state of a question is that of its revision', () => {
  const [question, other] = [{ ...single, id: review.question, revision: review.revision }, single.id]
  expect(stateOf(memory, question)).toBe(memory.questions[review.question])
  expect(stateOf(memory, { ...question, revision: review.revision + 1 })).toBeUndefined()
  expect(stateOf(emptyMemory, { ...single, id: other })).toBeUndefined()
})
