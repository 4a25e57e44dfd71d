import { isDeepStrictEqual } from 'node:util'
import type { Learner, LearnerKey, Memory } from '../domain/learner/learner.ts'
import { isLogged } from '../domain/learner/recovered-learner.ts'
import { standingReviews, type LogEntry, type Review } from '../domain/memory/review.ts'
import type { Store } from './store.ts'

/**
 * Checks what must always hold for every learner: the document belongs to its key, memory equals the replay of the log, totals equal the sums of
 * the answers, each log entry occurs once, and each answer of the open round is in the log.
 * @returns one line per problem, with ids only
 */
export async function checkInvariants(store: Store, replay: Replay): Promise<string[]> {
  const problems: string[] = []
  for await (const key of store.learners()) {
    const learner = (await store.readLearner(key))?.value
    const found = learner ? brokenIn(key, learner, await store.readLog(key), replay) : ['the document cannot be read']
    problems.push(...found.map((problem) => `${key.tenant}/${key.user}: ${problem}`))
  }
  return problems
}

type Replay = (log: readonly LogEntry[]) => Memory

/** The same checks for one learner, without ids. */
export function brokenIn(key: LearnerKey, learner: Learner, log: readonly LogEntry[], replay: Replay): string[] {
  const reviews = standingReviews(log)
  const ids = log.map(({ id }) => id)
  const credit = reviews.reduce((sum, review) => sum + review.credit, 0)
  return [
    ...problemIf(learner.tenant !== key.tenant || learner.user !== key.user, 'the document belongs to another learner'),
    ...problemIf(new Set(ids).size !== ids.length, 'a log entry occurs twice'),
    ...problemIf(!isDeepStrictEqual(learner.memory, replay(log)), 'memory differs from the replay of the log'),
    ...problemIf(learner.memory.total.answered !== reviews.length, 'the count of answers differs from the log'),
    ...problemIf(Math.abs(learner.memory.total.credit - credit) > 0.01, 'the sum of credits differs from the log'),
    ...problemIf(!isRoundLogged(learner, reviews), 'an answer of the round is not in the log'),
  ]
}

const problemIf = (isWrong: boolean, problem: string): string[] => (isWrong ? [problem] : [])

const isRoundLogged = ({ round }: Learner, reviews: readonly Review[]): boolean =>
  round === undefined || isLogged(round, new Set(reviews.map(({ id }) => id)))
