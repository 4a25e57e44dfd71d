import type { Catalog } from '../../src/content/catalog.ts'
import { explainerWhenAsked } from '../../src/explainer/explainer-of.ts'
import { createStandings } from '../../src/features/team/live/standings.ts'
import { TaskLanguage } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import type { Services } from '../../src/kernel/services.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from './team-cards.ts'

/** What a coach and its jobs need, all of it real but the edits of teams' cards, which go nowhere. */
export const servicesOver = (store: Store, catalog: Catalog): Services => ({
  store,
  catalog,
  explainer: explainerWhenAsked(catalog),
  standings: createStandings(store, catalog),
  cards: recordedCards().cards,
  grader: { languages: new Set(TaskLanguage.options), grade },
  timeZone: 'UTC',
})
