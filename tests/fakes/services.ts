import type { Catalog } from '../../src/content/catalog.ts'
import { createExplainer } from '../../src/explainer/explain.ts'
import type { Explainer } from '../../src/explainer/explanation.ts'
import { createStandings } from '../../src/features/team/live/standings.ts'
import type { Services } from '../../src/kernel/services.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from './team-cards.ts'

const explainers = new WeakMap<Catalog, Explainer>()

/** Learns a catalog once; an explainer keeps nothing about who asks. */
function explainerOf(catalog: Catalog): Explainer {
  const known = explainers.get(catalog) ?? createExplainer([...catalog.notes.values()], catalog.comparisons)
  explainers.set(catalog, known)
  return known
}

/** What a coach and its jobs need, all of it real but the edits of teams' cards, which go nowhere. */
export const servicesOver = (store: Store, catalog: Catalog): Services => ({
  store,
  catalog,
  explainer: explainerOf(catalog),
  standings: createStandings(store, catalog),
  cards: recordedCards().cards,
  timeZone: 'UTC',
})
