import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Catalog } from '../content/catalog.ts'
import { addEvidence, evidenceIn, type DifficultyEvidence } from '../domain/plan/item-difficulty.ts'
import { studyAnswersOf } from '../domain/plan/study-answer.ts'
import { bankOf, learnDifficulties } from '../kernel/learner/planning.ts'
import type { LogEntry } from '../domain/memory/review.ts'
import type { Store } from '../store/store.ts'

/** This many learners say enough. Each takes a few milliseconds. */
const enoughLearners = 2_000

/**
 * Learns how hard the questions are from the answers of all learners. Nothing of it is stored, so what a deleted learner answered no longer counts the
 * next time. If there are more learners than enough, others are drawn each time. A learner whose answers can't be read is left out.
 * @returns how many were left out
 * @throws Error if no one's answers can be read
 */
export async function learnDifficultiesFromAll({
  store,
  catalog,
  signal,
  chance = Math.random,
  most = enoughLearners,
}: {
  readonly store: Store
  readonly catalog: Catalog
  readonly signal?: AbortSignal
  readonly chance?: () => number
  readonly most?: number
}): Promise<number> {
  const { items } = bankOf(catalog)
  const evidence = new Map<string, DifficultyEvidence>()
  const keys = await drawn(store.learners(), most, chance)
  let unread = 0
  let failure: unknown
  for (const key of keys) {
    if (signal?.aborted) return 0
    try {
      const log: LogEntry[] = []
      for await (const entry of store.logEntries(key)) log.push(entry)
      addEvidence(evidence, evidenceIn(studyAnswersOf(log, catalog.questions, items)))
    } catch (error) {
      failure = error
      unread++
    }
    // The turns that came meanwhile go first.
    await afterOthers()
  }
  if (unread > 0 && unread === keys.length) throw failure
  learnDifficulties(catalog, evidence)
  return unread
}

/** As many of them as are wanted, each with the same probability (reservoir sampling). */
async function drawn<T>(all: AsyncIterable<T>, most: number, chance: () => number): Promise<T[]> {
  const kept: T[] = []
  let count = 0
  for await (const one of all) {
    const place = Math.floor(chance() * ++count)
    if (kept.length < most) kept.push(one)
    else if (place < most) kept[place] = one
  }
  return kept
}
