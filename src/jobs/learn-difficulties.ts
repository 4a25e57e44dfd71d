import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Catalog } from '../content/catalog.ts'
import { addEvidence, evidenceIn, type DifficultyEvidence } from '../domain/plan/item-difficulty.ts'
import { studyAnswersOf } from '../domain/plan/study-answer.ts'
import { bankOf, learnDifficulties } from '../kernel/learner/planning.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Store } from '../store/store.ts'

/** This many learners say enough. Each takes a few milliseconds. */
const mostLearners = 2_000

/**
 * Learns how hard the questions are from the answers of all learners. Nothing of it is stored, so what a deleted learner answered no longer counts the
 * next time. A learner whose answers can't be read is left out.
 * @returns how many were left out
 * @throws Error if no one's answers can be read
 */
export async function learnDifficultiesFromAll({
  store,
  catalog,
  signal,
}: {
  readonly store: Store
  readonly catalog: Catalog
  readonly signal?: AbortSignal
}): Promise<number> {
  const { items } = bankOf(catalog)
  const evidence = new Map<string, DifficultyEvidence>()
  let learners = 0
  let unread = 0
  let failure: unknown
  for await (const key of store.learners()) {
    if (signal?.aborted) return 0
    try {
      const log: LogEntry[] = []
      for await (const entry of store.logEntries(key)) log.push(entry)
      addEvidence(evidence, evidenceIn(studyAnswersOf(log, catalog.questions, items)))
    } catch (error) {
      failure = error
      unread++
    }
    if (++learners >= mostLearners) break
    // The turns that came meanwhile go first.
    await afterOthers()
  }
  if (unread > 0 && unread === learners) throw failure
  learnDifficulties(catalog, evidence)
  return unread
}
