import type { Catalog } from '../../src/content/catalog.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import type { Explainer } from '../../src/explainer/explanation.ts'
import { createStandings } from '../../src/features/team/live/standings.ts'
import { TaskLanguage } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import type { Services } from '../../src/kernel/services.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from './team-cards.ts'

/** Learns the notes when the first question comes, because most tests ask none. */
const whenAsked = (catalog: Catalog): Explainer => ({
  explain: (...asked) => explainerOf(catalog).explain(...asked),
  explainNote: (...asked) => explainerOf(catalog).explainNote(...asked),
  goOn: (...asked) => explainerOf(catalog).goOn(...asked),
  refersBack: (...asked) => explainerOf(catalog).refersBack(...asked),
  answers: (...asked) => explainerOf(catalog).answers(...asked),
  continues: (...asked) => explainerOf(catalog).continues(...asked),
})

/** What a coach and its jobs need, all of it real but the edits of teams' cards, which go nowhere. */
export const servicesOver = (store: Store, catalog: Catalog): Services => ({
  store,
  catalog,
  explainer: whenAsked(catalog),
  standings: createStandings(store, catalog),
  cards: recordedCards().cards,
  grader: { languages: new Set(TaskLanguage.options), grade },
  timeZone: 'UTC',
})
