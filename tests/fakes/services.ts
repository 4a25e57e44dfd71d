import type { Catalog } from '../../src/content/catalog.ts'
import { createExplainer } from '../../src/explainer/explain.ts'
import { createStandings } from '../../src/features/team/live/standings.ts'
import type { Services } from '../../src/kernel/services.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from './team-cards.ts'

/** What a coach and its jobs need, all of it real but the edits of teams' cards, which go nowhere. */
export const servicesOver = (store: Store, catalog: Catalog): Services => ({
  store,
  catalog,
  explainer: createExplainer([...catalog.notes.values()], catalog.comparisons),
  standings: createStandings(store, catalog),
  cards: recordedCards().cards,
  timeZone: 'UTC',
})
