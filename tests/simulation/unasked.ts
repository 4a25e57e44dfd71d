import { ratingOf } from '../../src/domain/memory/rating.ts'
import type { Rating } from '../../src/domain/memory/review.ts'
import { forgettingModel, type MemoryTrace } from '../../src/domain/memory/scheduler.ts'
import type { Answered, Policy } from './campaign.ts'
import { ours } from './our-policy.ts'
import { byDueDay } from './policies.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'

// What an answer should count as if nobody asked how sure the learner was. The planner needs a confidence, and the memory model a rating.

/** How likely a question was known when it came back after a right answer, in all runs of a policy. */
export const knownWhenDue = new Map<string, { count: number; known: number }>()

/** What comes back first, by ratings. @param rightRated the rating of a right answer */
function dueBy(name: string, rightRated: (answer: Answered) => Rating): Policy {
  const { traceAfter } = forgettingModel()
  const dueAfter = (history: readonly Answered[]): number => {
    let trace: MemoryTrace | undefined
    let last = 0
    for (const answer of history) {
      trace = traceAfter(trace, trace ? answer.day - last : 0, answer.correct ? rightRated(answer) : 'again')
      last = answer.day
    }
    return last + Math.min(180, Math.max(1, Math.round(trace?.stability ?? 1)))
  }
  const policy = byDueDay(dueAfter)
  const found = { count: 0, known: 0 }
  knownWhenDue.set(name, found)
  return (situation) => {
    const { log, day, truth } = situation
    const chosen = policy(situation)
    for (const { id } of chosen) {
      const history = log.filter(({ item }) => item.id === id)
      if (history.at(-1)?.correct !== true || dueAfter(history) !== day) continue
      found.count++
      found.known += truth.learner.recallAt(id, day)
    }
    return chosen
  }
}

export const unasked = (
  bank: ReadonlyMap<string, StudyItem>,
  weights: ReadonlyMap<string, number>,
): Readonly<Record<string, Policy>> => ({
  'due-asked': dueBy('due-asked', ({ confident }) => ratingOf(1, confident ? 'sure' : 'think')),
  'due-hard': dueBy('due-hard', () => 'hard'),
  'due-good': dueBy('due-good', () => 'good'),
  'planner-think': planner(bank, weights, false),
  'planner-sure': planner(bank, weights, true),
})

/** Our planner for answers that all count as equally sure. */
function planner(
  bank: ReadonlyMap<string, StudyItem>,
  weights: ReadonlyMap<string, number>,
  confident: boolean,
): Policy {
  const policy = ours(bank, weights)
  return (situation) => policy({ ...situation, log: situation.log.map((answer) => ({ ...answer, confident })) })
}
