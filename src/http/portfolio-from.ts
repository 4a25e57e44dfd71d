import type { Catalog } from '../content/catalog.ts'
import type { LearnerKey } from '../domain/learner/learner.ts'
import { ownWork } from '../features/lab/portfolio/own-work.ts'
import { portfolioOf, type Portfolio } from '../features/lab/portfolio/portfolio.ts'
import type { Store } from '../store/store.ts'

/** Reads a learner's portfolio, for the file and for the page. */
export async function portfolioFrom(store: Store, catalog: Catalog, key: LearnerKey, now: Date): Promise<Portfolio> {
  const { evidence, ...work } = await ownWork(store.logEntries(key))
  const memory = (await store.readLearner(key))?.value.memory
  return portfolioOf(catalog, evidence, now, memory && { memory, ...work })
}
