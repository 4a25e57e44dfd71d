import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Catalog } from '../content/catalog.ts'
import { addEvidence, evidenceIn, type DifficultyEvidence } from '../domain/plan/item-difficulty.ts'
import { studyAnswersOf } from '../domain/plan/study-answer.ts'
import { bankOf, learnDifficulties } from '../kernel/learner/planning.ts'
import type { Store } from '../store/store.ts'

/** This many learners say enough. Each takes a few milliseconds. */
const mostLearners = 2_000

/**
 * Learns how hard the questions are from the answers of all learners. Nothing of it is stored, so what a deleted learner answered no longer counts the
 * next time.
 */
export async function learnDifficultiesFromAll({
  store,
  catalog,
  signal,
}: {
  readonly store: Store
  readonly catalog: Catalog
  readonly signal?: AbortSignal
}): Promise<void> {
  const { items } = bankOf(catalog)
  const evidence = new Map<string, DifficultyEvidence>()
  let learners = 0
  for await (const key of store.learners()) {
    if (signal?.aborted) return
    addEvidence(evidence, evidenceIn(studyAnswersOf(await store.readLog(key), catalog.questions, items)))
    if (++learners >= mostLearners) break
    // The turns that came meanwhile go first.
    await afterOthers()
  }
  learnDifficulties(catalog, evidence)
}
