import type { Learner, TaskProgress } from '../../domain/learner/learner.ts'

const mostChecks = 60
const checksMs = 60 * 60_000

/** Counts one more answer that's graded. @returns undefined if there were too many within an hour */
export function countedCheck({ tasks }: Pick<Learner, 'tasks'>, now: Date): TaskProgress | undefined {
  const progress = tasks ?? { done: {} }
  const { checks } = progress
  const isOver = checks === undefined || now.getTime() - Date.parse(checks.since) >= checksMs
  if (isOver) return { ...progress, checks: { since: now.toISOString(), count: 1 } }
  return checks.count >= mostChecks ? undefined : { ...progress, checks: { ...checks, count: checks.count + 1 } }
}
