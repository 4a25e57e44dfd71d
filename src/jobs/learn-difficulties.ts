import type { Catalog } from '../content/catalog.ts'
import { addEvidence, evidenceIn, type DifficultyEvidence } from '../domain/plan/item-difficulty.ts'
import { studyAnswersOf } from '../domain/plan/study-answer.ts'
import { bankOf, learnDifficulties } from '../kernel/learner/planning.ts'
import type { Store } from '../store/store.ts'

/**
 * Learns how hard the questions are from the answers of all learners. Nothing of it is stored, so nothing remains of a learner who is deleted after
 * the next time.
 * @returns the number of learners, or undefined if it was ended early
 */
export async function learnDifficultiesFromAll({
  store,
  catalog,
  signal,
}: {
  readonly store: Store
  readonly catalog: Catalog
  readonly signal?: AbortSignal
}): Promise<number | undefined> {
  const { items } = bankOf(catalog)
  const evidence = new Map<string, DifficultyEvidence>()
  let learners = 0
  for await (const key of store.learners()) {
    if (signal?.aborted) return undefined
    addEvidence(evidence, evidenceIn(studyAnswersOf(await store.readLog(key), catalog.questions, items)))
    learners++
  }
  learnDifficulties(catalog, evidence)
  return learners
}
